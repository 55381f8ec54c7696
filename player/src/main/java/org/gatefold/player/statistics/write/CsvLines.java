package org.gatefold.player.statistics.write;

import java.io.IOException;
import java.io.Writer;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;

/**
 * Plays as RFC 4180 has it: UTF-8, lines end with CR LF, a field with a comma, a quote or an end of line stands in quotes. A
 * text that a spreadsheet would take for a formula gets an apostrophe in front: tags come from strangers.
 */
final class CsvLines implements PlayLines {
    /** What makes a formula, the wide forms of the same signs among them. */
    private static final String FORMULA = "=+-@\t\r\n＝＋－＠";

    private static final DateTimeFormatter LOCAL = DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ssxxx");

    private final ZoneId zone;
    private final Writer writer;

    CsvLines(ZoneId zone, Writer writer) {
        this.zone = zone;
        this.writer = writer;
    }

    @Override
    public void begin() throws IOException {
        writer.write("listened_at,local_time,title,artist,album,length_seconds,heard_seconds,recording\r\n");
    }

    @Override
    public void line(PlayLine play) throws IOException {
        writer.write(play.listenedAt().toString());
        field(LOCAL.format(play.listenedAt().atZone(zone)));
        field(play.title());
        field(play.artist());
        field(play.album());
        field(String.valueOf(play.length().toSeconds()));
        field(String.valueOf(play.heard().toSeconds()));
        field(play.key());
        writer.write("\r\n");
    }

    @Override
    public void end() {
        // a table has no end of its own
    }

    private void field(String text) throws IOException {
        writer.write(',');
        writer.write(quoted(harmless(text)));
    }

    private static String harmless(String text) {
        return !text.isEmpty() && FORMULA.indexOf(text.charAt(0)) >= 0 ? "'" + text : text;
    }

    private static String quoted(String text) {
        boolean plain = text.chars().noneMatch(c -> c == ',' || c == '"' || c == '\r' || c == '\n');
        return plain ? text : '"' + text.replace("\"", "\"\"") + '"';
    }
}
