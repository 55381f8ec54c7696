package org.gatefold.player.source;

import java.util.List;
import java.util.Map;

/** What a server says of an album beside its songs: what discs are called, by number, and who brought it out. */
public record ServerSleeve(Map<Integer, String> discTitles, List<String> labels) {
    public static final ServerSleeve BLANK = new ServerSleeve(Map.of(), List.of());

    public ServerSleeve {
        discTitles = Map.copyOf(discTitles);
        labels = List.copyOf(labels);
    }
}
