package org.gatefold.player.playlist;

import java.util.List;

/** A playlist whole, as one device has it. */
public record PlaylistContent(String name, String description, List<PlaylistItem> items) {
    /** The most entries a playlist can have. */
    public static final int MOST_ITEMS = 20_000;

    private static final int LONGEST_NAME = 200;
    private static final int LONGEST_DESCRIPTION = 2000;

    public PlaylistContent {
        items = List.copyOf(items);
    }

    /** A name as every device and server takes it: without spaces around it and not too long. */
    public static String name(String wanted) {
        return clipped(wanted, LONGEST_NAME);
    }

    /** A description as every device and server takes it. */
    public static String description(String wanted) {
        return clipped(wanted, LONGEST_DESCRIPTION);
    }

    private static String clipped(String text, int most) {
        String bare = text.strip();
        return bare.codePointCount(0, bare.length()) <= most
                ? bare
                : bare.substring(0, bare.offsetByCodePoints(0, most)).strip();
    }

    /** What has to be remembered of it to merge with it later. */
    public PlaylistSeen seen() {
        return new PlaylistSeen(
                name, description, items.stream().map(PlaylistItem::id).toList());
    }
}
