package org.gatefold.player.playlist.smart;

import java.time.Instant;

/** A smart playlist as it is kept. */
public record SmartPlaylist(SmartId id, SmartRules rules, Instant changed) {
    public String name() {
        return rules.name();
    }
}
