package org.gatefold.player.playlist;

import java.util.List;

/** What takes a change of a playlist back. */
public sealed interface PlaylistChange {
    PlaylistId playlist();

    /** Nothing was changed. */
    record Nothing(PlaylistId playlist) implements PlaylistChange {}

    /** It had this name. */
    record Renamed(PlaylistId playlist, String before) implements PlaylistChange {}

    /** It had this description. */
    record Described(PlaylistId playlist, String before) implements PlaylistChange {}

    /** These were not there. */
    record Added(PlaylistId playlist, List<ItemId> items) implements PlaylistChange {
        public Added {
            items = List.copyOf(items);
        }
    }

    /** These were there. */
    record Removed(PlaylistId playlist, List<At> items) implements PlaylistChange {
        public Removed {
            items = List.copyOf(items);
        }
    }

    /** An entry and the place it had. */
    record At(int place, TrackRef track) {}

    /** The entries were at those places. */
    record Moved(PlaylistId playlist, List<Was> before) implements PlaylistChange {
        public Moved {
            before = List.copyOf(before);
        }
    }

    /** An entry that is there, and the place it had. */
    record Was(ItemId item, int place) {}

    /** It was there. */
    record Deleted(PlaylistId playlist) implements PlaylistChange {}
}
