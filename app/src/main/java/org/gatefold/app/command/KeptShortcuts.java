package org.gatefold.app.command;

import java.util.Map;

/** Shortcuts other than the usual ones, by command; an empty text for none. */
record KeptShortcuts(Map<String, String> keys) {
    static final KeptShortcuts NONE = new KeptShortcuts(Map.of());

    KeptShortcuts {
        keys = keys == null ? Map.of() : Map.copyOf(keys);
    }
}
