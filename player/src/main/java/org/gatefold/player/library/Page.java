package org.gatefold.player.library;

import java.util.List;

/** A stretch of a longer list: {@code items} from {@code offset} of {@code total}. */
public record Page<T>(List<T> items, int offset, int total) {
    public Page {
        items = List.copyOf(items);
    }
}
