package org.gatefold.remote.oauth;

import java.util.regex.Pattern;

/** The one program that may ask for consent: the player, a public client that waits on a loopback port (RFC 8252, 7.3). */
final class Client {
    static final String ID = "gatefold";
    private static final Pattern REDIRECT = Pattern.compile("http://(127\\.0\\.0\\.1|\\[::1])(:\\d{1,5})?/callback");

    private Client() {}

    /** True for this very host and path at any port. */
    static boolean mayRedirectTo(String address) {
        return REDIRECT.matcher(address).matches();
    }
}
