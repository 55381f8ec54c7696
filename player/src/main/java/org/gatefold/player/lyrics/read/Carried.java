package org.gatefold.player.lyrics.read;

import java.util.Optional;
import org.gatefold.player.lyrics.Lyrics;

/** Words in a tag: how the format calls their place, and what stands there. */
public record Carried(String field, Sheet sheet) {
    /** As one version of the song's words; empty where there are none. */
    public Optional<Lyrics> lyrics() {
        return sheet.from(new Lyrics.Source.Inside(field));
    }
}
