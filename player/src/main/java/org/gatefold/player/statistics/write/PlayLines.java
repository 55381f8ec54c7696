package org.gatefold.player.statistics.write;

import java.io.IOException;
import java.io.Writer;
import java.time.ZoneId;
import org.gatefold.player.statistics.PlayFile;

/** Writes plays one after the other: {@link #begin}, any number of lines, {@link #end}. The writer stays the caller's. */
public interface PlayLines {
    static PlayLines of(PlayFile.Format format, ZoneId zone, Writer writer) {
        return switch (format) {
            case CSV -> new CsvLines(zone, writer);
            case JSON -> new JsonLines(zone, writer);
        };
    }

    void begin() throws IOException;

    void line(PlayLine play) throws IOException;

    void end() throws IOException;
}
