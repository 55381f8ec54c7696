package org.gatefold.player.listening;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/** How often the music of one artist was heard: in all, how many favourites are in it, and by the titles of the albums that are here, 0 included. */
public record Heard(int plays, int favourites, Map<String, Integer> albums) {
    public Heard {
        albums = Collections.unmodifiableMap(new LinkedHashMap<>(albums));
    }
}
