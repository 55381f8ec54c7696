package org.gatefold.remote.subsonic;

import org.gatefold.remote.account.Account;
import org.gatefold.remote.http.Request;

/** One call of somebody who is signed in. */
record Ask(Request request, Params params, Account account) {

    /** What the player calls itself. */
    String client() {
        String name = params.text("c").orElse("unknown");
        return name.length() > 100 ? name.substring(0, 100) : name;
    }

    /** Without the address, which holds keys and passwords. */
    @Override
    public String toString() {
        return "Ask[" + account.name() + "]";
    }
}
