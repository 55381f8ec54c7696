package org.gatefold.player.playlist.smart;

import org.gatefold.sync.said.Saying;

/** Why a file is no smart playlist. */
public enum SmartSaying implements Saying {
    NO_JSON("said.smart.no-json", "This file is not a smart playlist: it is no JSON as it should be."),
    NO_RULES("said.smart.no-rules", "This file is not a smart playlist: it has no rules."),
    TOO_DEEP("said.smart.too-deep", "The rules of this smart playlist are nested too deep.");

    private final String key;
    private final String english;

    SmartSaying(String key, String english) {
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
