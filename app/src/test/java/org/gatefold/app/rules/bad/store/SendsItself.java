package org.gatefold.app.rules.bad.store;

import java.net.http.HttpClient;

/** Breaks a rule on purpose: HTTP outside a wire package. */
interface SendsItself {
    HttpClient client();
}
