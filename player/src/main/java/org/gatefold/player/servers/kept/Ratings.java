package org.gatefold.player.servers.kept;

import java.util.Map;

/** What a listing told of the listener's ratings there: stars by song; {@code whole} where every song of the server was met. */
public record Ratings(Map<String, Integer> stars, boolean whole) {
    /** Nothing was listed. */
    public static final Ratings NONE = new Ratings(Map.of(), false);

    public Ratings {
        stars = Map.copyOf(stars);
    }
}
