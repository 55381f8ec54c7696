package org.gatefold.player.subsonic;

import java.util.Map;
import java.util.Set;
import org.gatefold.player.source.CapabilityReport.Maker;

/** What a server and we agreed on when we signed in. */
record Terms(Credentials.Way way, String version, Maker maker, Map<String, Set<Integer>> extensions) {
    Terms {
        extensions = Map.copyOf(extensions);
    }

    boolean has(String extension) {
        return extensions.containsKey(extension);
    }

    /** Whether parameters may go in a body. */
    boolean forms() {
        return has("formPost");
    }
}
