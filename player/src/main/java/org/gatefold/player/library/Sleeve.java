package org.gatefold.player.library;

import java.util.List;
import java.util.Map;

/**
 * What stands on an album's sleeve beside its tracks: what its discs are called, by number, who brought it out, and who
 * else had a part in it.
 */
public record Sleeve(Map<Integer, String> discTitles, List<String> labels, List<Credited> credits) {
    public static final Sleeve BLANK = new Sleeve(Map.of(), List.of(), List.of());

    public Sleeve {
        discTitles = Map.copyOf(discTitles);
        labels = List.copyOf(labels);
        credits = List.copyOf(credits);
    }

    /** Who had this part, those on most tracks first; a name may say an instrument in brackets. */
    public record Credited(Role role, List<String> names) {
        public Credited {
            names = List.copyOf(names);
        }
    }

    public boolean isBlank() {
        return labels.isEmpty() && credits.isEmpty();
    }
}
