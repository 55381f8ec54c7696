package org.gatefold.player.playlist;

import org.gatefold.sync.said.Saying;

/** Why a playlist cannot be changed. */
public enum PlaylistSaying implements Saying {
    FULL("said.playlist.full", "A playlist has room for {0} tracks.");

    private final String key;
    private final String english;

    PlaylistSaying(String key, String english) {
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
