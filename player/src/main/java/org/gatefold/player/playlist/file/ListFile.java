package org.gatefold.player.playlist.file;

import java.util.ArrayList;
import java.util.List;
import org.gatefold.player.library.text.Clean;
import org.gatefold.player.playlist.PlaylistContent;

/**
 * What a playlist file says.
 *
 * @param name empty where the file gives none
 * @param leftOut how many entries there were beyond those that a playlist has room for
 */
public record ListFile(String name, String description, List<ListEntry> entries, int leftOut) {
    public ListFile {
        entries = List.copyOf(entries);
    }

    /** Gathers entries as they are read, as many as a playlist has room for. */
    static final class Gathering {
        private final List<ListEntry> entries = new ArrayList<>();
        private String name = "";
        private String description = "";
        private int leftOut;

        void add(ListEntry.Said said, Location at, int line) {
            if (entries.size() < PlaylistContent.MOST_ITEMS) {
                entries.add(new ListEntry(line, said, at));
            } else {
                leftOut++;
            }
        }

        int next() {
            return entries.size() + leftOut + 1;
        }

        void name(String text) {
            name = Clean.text(text);
        }

        void description(String text) {
            description = Clean.text(text);
        }

        ListFile file() {
            return new ListFile(name, description, entries, leftOut);
        }
    }
}
