package org.gatefold.app.ui;

import org.gatefold.sync.said.Saying;

/** Why the program, its demo or an account here could not begin. */
public enum StartSaying implements Saying {
    OPEN_ALREADY("said.start.open-already", "Gatefold is open already. Close the other window first."),
    DEMO_DID_NOT_START(
            "said.start.demo-did-not-start", "The shop of the demo did not start. Its own words are in {0}."),
    TOKEN_UNKNOWN("said.start.token-unknown", "The server does not know this token. {0}");

    private final String key;
    private final String english;

    StartSaying(String key, String english) {
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
