package org.gatefold.player.library.cue;

import org.gatefold.sync.said.Saying;

/** Why a cue sheet is not followed. */
public enum CueSaying implements Saying {
    NO_TRACK("said.cue.no-track", "There is no track in the cue sheet."),
    TOO_MANY("said.cue.too-many", "The cue sheet has more than {0} tracks."),
    BAD_TIME("said.cue.bad-time", "A time in the cue sheet cannot be read: {0}."),
    NO_BEGINNING("said.cue.no-beginning", "The cue sheet does not say where track {0} begins."),
    OUT_OF_ORDER("said.cue.out-of-order", "In the cue sheet track {0} begins no later than the one before it."),
    TOO_LARGE("said.cue.too-large", "The cue sheet is larger than {0} KB."),
    NOT_BESIDE("said.cue.not-beside", "The cue sheet names “{0}”, which is not beside it."),
    TOO_LONG("said.cue.too-long", "The cue sheet goes on after the end of the file."),
    UNREADABLE("said.cue.unreadable", "The cue sheet could not be read: {0}");

    private final String key;
    private final String english;

    CueSaying(String key, String english) {
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
