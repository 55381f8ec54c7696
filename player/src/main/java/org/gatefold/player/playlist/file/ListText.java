package org.gatefold.player.playlist.file;

import com.google.gson.stream.JsonWriter;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;

/** A list as the bytes of each format. */
final class ListText {
    private static final Charset WINDOWS = Charset.forName("windows-1252");

    private final ListTarget target;
    private final String name;
    private final String description;
    private final List<Exported> entries;

    ListText(ListTarget target, String name, String description, List<Exported> entries) {
        this.target = target;
        this.name = name;
        this.description = description;
        this.entries = entries;
    }

    byte[] bytes() throws IOException {
        return switch (target.format()) {
            case M3U8 -> m3u().getBytes(StandardCharsets.UTF_8);
            case M3U -> forOldPlayers(m3u());
            case XSPF -> xspf().getBytes(StandardCharsets.UTF_8);
            case JSPF -> jspf().getBytes(StandardCharsets.UTF_8);
        };
    }

    /** What old players expect, where it can say everything. */
    private static byte[] forOldPlayers(String text) {
        return WINDOWS.newEncoder().canEncode(text) ? text.getBytes(WINDOWS) : text.getBytes(StandardCharsets.UTF_8);
    }

    /** Without a place where there is no file: a made-up one would be a lie, and an address would carry a password. */
    private String m3u() {
        StringBuilder text = new StringBuilder("#EXTM3U\n");
        if (!name.isBlank()) {
            text.append("#PLAYLIST:").append(Exported.oneLine(name)).append('\n');
        }
        for (Exported entry : entries) {
            long seconds = Math.round(entry.track().length().toMillis() / 1000.0);
            text.append("#EXTINF:")
                    .append(seconds > 0 ? seconds : -1)
                    .append(',')
                    .append(entry.line())
                    .append('\n');
            if (!entry.track().artist().isBlank()) {
                text.append("#EXTART:")
                        .append(Exported.oneLine(entry.track().artist()))
                        .append('\n');
            }
            if (!entry.track().album().isBlank()) {
                text.append("#EXTALB:")
                        .append(Exported.oneLine(entry.track().album()))
                        .append('\n');
            }
            entry.file().ifPresent(file -> text.append(place(file)).append('\n'));
        }
        return text.toString();
    }

    /** A name that a line cannot hold, or that would read as a comment, is written so that it still is the same file. */
    private String place(Path file) {
        String path = target.path(file);
        boolean odd = !path.equals(path.strip()) || path.chars().anyMatch(Character::isISOControl);
        if (odd) {
            return file.toAbsolutePath().normalize().toUri().toString();
        }
        return path.startsWith("#") ? "./" + path : path;
    }

    private String xspf() {
        StringBuilder text = new StringBuilder("""
                <?xml version="1.0" encoding="UTF-8"?>
                <playlist version="1" xmlns="http://xspf.org/ns/0/">
                """);
        element(text, "  ", "title", name);
        element(text, "  ", "annotation", description);
        text.append("  <trackList>\n");
        for (Exported entry : entries) {
            text.append("    <track>\n");
            entry.file().ifPresent(file -> element(text, "      ", "location", target.address(file)));
            entry.track().recordingId().ifPresent(id -> element(text, "      ", "identifier", recording(id)));
            element(text, "      ", "title", entry.track().title());
            element(text, "      ", "creator", entry.track().artist());
            element(text, "      ", "album", entry.track().album());
            if (entry.track().length().isPositive()) {
                element(
                        text,
                        "      ",
                        "duration",
                        Long.toString(entry.track().length().toMillis()));
            }
            text.append("    </track>\n");
        }
        return text.append("  </trackList>\n</playlist>\n").toString();
    }

    private static void element(StringBuilder text, String indent, String name, String value) {
        if (!value.isBlank()) {
            text.append(indent).append('<').append(name).append('>');
            value.codePoints().forEach(c -> escaped(text, c));
            text.append("</").append(name).append(">\n");
        }
    }

    /** XML has no word for most control characters and halves of pairs; they are left out. */
    private static void escaped(StringBuilder text, int c) {
        switch (c) {
            case '&' -> text.append("&amp;");
            case '<' -> text.append("&lt;");
            case '>' -> text.append("&gt;");
            default -> {
                boolean sayable =
                        c >= 0x20 && !Character.isSurrogate((char) Math.min(c, 0xFFFF)) && c != 0xFFFE && c != 0xFFFF;
                text.appendCodePoint(c == '\n' || c == '\t' ? ' ' : sayable || c > 0xFFFF ? c : ' ');
            }
        }
    }

    private String jspf() throws IOException {
        StringWriter text = new StringWriter();
        try (JsonWriter json = new JsonWriter(text)) {
            json.setIndent("  ");
            json.beginObject().name("playlist").beginObject();
            json.name("title").value(name);
            if (!description.isBlank()) {
                json.name("annotation").value(description);
            }
            json.name("track").beginArray();
            for (Exported entry : entries) {
                track(json, entry);
            }
            json.endArray().endObject().endObject();
        }
        return text.append('\n').toString();
    }

    private void track(JsonWriter json, Exported entry) throws IOException {
        json.beginObject();
        if (entry.file().isPresent()) {
            json.name("location")
                    .beginArray()
                    .value(target.address(entry.file().get()))
                    .endArray();
        }
        if (entry.track().recordingId().isPresent()) {
            json.name("identifier")
                    .beginArray()
                    .value(recording(entry.track().recordingId().get()))
                    .endArray();
        }
        json.name("title").value(entry.track().title());
        json.name("creator").value(entry.track().artist());
        json.name("album").value(entry.track().album());
        if (entry.track().length().isPositive()) {
            json.name("duration").value(entry.track().length().toMillis());
        }
        json.endObject();
    }

    private static String recording(String id) {
        return "https://musicbrainz.org/recording/" + id.toLowerCase(Locale.ROOT);
    }
}
