package org.gatefold.sync.secret;

import org.gatefold.sync.said.Saying;

/** Why a secret is not to be had, or not kept. */
public enum SecretSaying implements Saying {
    LOCKED("said.secret.locked", "Your sign-in lies in this computer's keychain, which cannot be opened just now."),
    NO_KEY("said.secret.no-key", "No key to seal with can be kept."),
    SILENT("said.secret.silent", "The keychain of this computer does not answer."),
    INTERRUPTED("said.secret.interrupted", "Waiting for the keychain was interrupted."),
    REFUSED("said.secret.refused", "The keychain does not give the secret."),
    NONE("said.secret.none", "There is no keychain here."),
    FAILED("said.secret.failed", "The keychain of this computer failed.");

    private final String key;
    private final String english;

    SecretSaying(String key, String english) {
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
