package org.gatefold.player.playlist;

import java.util.List;

/** How two devices last saw a playlist alike: its texts and the order of its entries. */
public record PlaylistSeen(String name, String description, List<ItemId> items) {
    /** Nothing was ever seen alike: whatever either has was added there. */
    public static final PlaylistSeen NOTHING = new PlaylistSeen("", "", List.of());

    public PlaylistSeen {
        items = List.copyOf(items);
    }
}
