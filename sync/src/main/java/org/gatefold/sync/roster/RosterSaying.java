package org.gatefold.sync.roster;

import org.gatefold.sync.said.Saying;

/** What is missing of an account here. */
public enum RosterSaying implements Saying {
    SIGN_IN_GONE("said.account.sign-in-gone", "The sign-in is gone from this computer. Sign in again.");

    private final String key;
    private final String english;

    RosterSaying(String key, String english) {
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
