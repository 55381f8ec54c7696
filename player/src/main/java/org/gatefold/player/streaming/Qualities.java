package org.gatefold.player.streaming;

import org.gatefold.player.source.Whereabouts;

/** The quality at home, on the same network as the server, and away from it, over the internet. */
public record Qualities(Quality home, Quality away) {
    /** Everything as it is, until the listener says otherwise. */
    public static final Qualities ORIGINALS = new Qualities(Quality.ORIGINAL, Quality.ORIGINAL);

    /** Which of them holds. */
    public Quality at(Whereabouts whereabouts) {
        return switch (whereabouts) {
            case HOME -> home;
            case AWAY -> away;
        };
    }
}
