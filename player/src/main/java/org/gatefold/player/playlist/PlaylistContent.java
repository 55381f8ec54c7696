package org.gatefold.player.playlist;

import java.util.List;

/** A playlist whole, as one device has it. */
public record PlaylistContent(String name, String description, List<PlaylistItem> items) {
    /** The most entries a playlist can have. */
    public static final int MOST_ITEMS = 20_000;

    public PlaylistContent {
        items = List.copyOf(items);
    }

    /** What has to be remembered of it to merge with it later. */
    public PlaylistSeen seen() {
        return new PlaylistSeen(
                name, description, items.stream().map(PlaylistItem::id).toList());
    }
}
