package org.gatefold.player.lyrics.read;

import org.gatefold.player.lyrics.Lyrics;

/** Words in a tag: how the format calls their place, and what stands there. */
public record Carried(String field, Sheet sheet) {
    /** What versions of the song's words name it by. */
    public Lyrics.Source source() {
        return new Lyrics.Source.Inside(field);
    }
}
