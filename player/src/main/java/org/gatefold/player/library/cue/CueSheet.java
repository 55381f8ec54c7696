package org.gatefold.player.library.cue;

import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * What a cue sheet says (CDRWIN guide, appendix A): of the release as a whole, and of each track. {@code remarks} are the
 * REM lines by their first word in capitals. Texts are empty where it says nothing.
 */
public record CueSheet(Told release, List<Entry> tracks) {
    /** What is said of a release or a track. */
    public record Told(String title, String performer, String isrc, Map<String, String> remarks) {
        public Told {
            remarks = Map.copyOf(remarks);
        }

        String remark(String name) {
            return remarks.getOrDefault(name.toUpperCase(Locale.ROOT), "");
        }
    }

    /** A track of sound: the file it begins in, as named, and where its music begins there, in 75ths of a second. */
    public record Entry(int number, Told told, String file, long start) {}

    public CueSheet {
        tracks = List.copyOf(tracks);
    }

    /** The names of its files, in their order. */
    public List<String> files() {
        return tracks.stream().map(Entry::file).distinct().toList();
    }
}
