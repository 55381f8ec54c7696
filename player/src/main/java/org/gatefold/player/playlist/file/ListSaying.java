package org.gatefold.player.playlist.file;

import org.gatefold.sync.said.Saying;

/** Why a file is no playlist, or a playlist takes no more. */
public enum ListSaying implements Saying {
    NO_JSON("said.list.no-json", "This file is not a playlist: it is no JSON as it should be."),
    CUT_SHORT("said.list.cut-short", "This file ends in the middle of its playlist."),
    NO_XML("said.list.no-xml", "This file is not a playlist: it is no XML as it should be."),
    NONE("said.list.none", "This file is not a playlist.");

    private final String key;
    private final String english;

    ListSaying(String key, String english) {
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
