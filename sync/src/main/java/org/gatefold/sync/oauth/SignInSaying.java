package org.gatefold.sync.oauth;

import org.gatefold.sync.said.Saying;

/** Why somebody is not signed in. */
public enum SignInSaying implements Saying {
    NOBODY_CAME("said.sign-in.nobody-came", "Nobody signed in within {0} minutes."),
    WRONG_SENDER("said.sign-in.wrong-sender", "The answer did not come from {0}."),
    DECLINED("said.sign-in.declined", "The sign-in was declined in the browser."),
    NOT_NOW("said.sign-in.not-now", "The server could not sign you in. Try again later."),
    OTHER_NAME("said.sign-in.other-name", "The server at {0} names another address as its own."),
    UNKNOWN_KIND("said.sign-in.unknown-kind", "The sign-in of the server at {0} is not one Gatefold can use."),
    NO_PAGE("said.sign-in.no-page", "The server does not say where to sign in."),
    GIVEN_UP("said.sign-in.given-up", "The sign-in was given up."),
    ENDED("said.sign-in.ended", "The server does not take this sign-in any more ({0})."),
    ANSWERED("said.sign-in.answered", "The server could not sign you in just now. It answered {0}."),
    NO_TOKEN("said.sign-in.no-token", "The server's answer to the sign-in has no token."),
    STRANGE_TOKEN("said.sign-in.strange-token", "The server gives tokens of a kind that Gatefold does not know."),
    UNREADABLE("said.sign-in.unreadable", "The kept sign-in cannot be read.");

    private final String key;
    private final String english;

    SignInSaying(String key, String english) {
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
