package org.gatefold.sync.http;

import org.gatefold.sync.said.Saying;

/** Why an address or an answer is none we can use. */
public enum AddressSaying implements Saying {
    NO_ADDRESS("said.address.no-address", "“{0}” is not a web address."),
    NOT_HTTPS(
            "said.address.not-https", "Gatefold only talks to shops and servers over https. {0} was given with http."),
    NOT_UNDERSTOOD("said.address.not-understood", "The server's answer is not one that Gatefold understands.");

    private final String key;
    private final String english;

    AddressSaying(String key, String english) {
        this.key = key;
        this.english = english;
    }

    @Override
    public String key() {
        return key;
    }

    @Override
    public String english() {
        return english;
    }
}
