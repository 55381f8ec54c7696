package org.gatefold.player.playlist.file;

import java.io.IOException;
import java.io.Reader;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.gatefold.player.playlist.file.ListEntry.Said;
import org.gatefold.sync.said.SaidException;

/**
 * Reads M3U and M3U8 as players write them: a place a line, comments before it that say what it is. What is no UTF-8 is
 * read as Windows-1252. An {@code #EXTINF} that no place follows is an entry too: so we write what only a server has.
 */
final class M3uReader {
    private static final int LONGEST_LINE = 16_384;
    private static final Pattern INFO =
            Pattern.compile("(-?\\d{1,9}(?:\\.\\d{1,9})?)?([^,]*?(?:\"[^\"]*\"[^,\"]*)*),(.*)");
    private static final Pattern ARTIST_AND_TITLE = Pattern.compile("(.+?)\\s+[-–—]\\s+(.+)");
    private static final double MOST_SECONDS = 200_000;

    private final Path folder;
    private final ListFile.Gathering gathered = new ListFile.Gathering();
    private Optional<Info> info = Optional.empty();
    private String artist = "";
    private String album = "";
    private int lines;
    private int odd;

    /** The text and length of an {@code #EXTINF}, and its line. */
    private record Info(Duration length, String text, int line) {}

    private M3uReader(Path folder) {
        this.folder = folder;
    }

    static ListFile read(BoundedFile file, Path folder) throws IOException {
        try (Reader text = file.strict()) {
            return new M3uReader(folder).read(text);
        } catch (CharacterCodingException e) {
            try (Reader text = file.windows()) {
                return new M3uReader(folder).read(text);
            }
        }
    }

    private ListFile read(Reader text) throws IOException {
        StringBuilder line = new StringBuilder();
        char[] buffer = new char[8192];
        char before = '\n';
        for (int count = text.read(buffer); count >= 0; count = text.read(buffer)) {
            for (int i = 0; i < count; i++) {
                char c = buffer[i];
                if (c == '\r' || c == '\n') {
                    if (c == '\r' || before != '\r') {
                        end(line);
                    }
                } else if (line.length() < LONGEST_LINE) {
                    line.append(c);
                }
                before = c;
            }
        }
        end(line);
        entryWithoutPlace();
        if (odd > lines / 2) {
            throw new SaidException(ListSaying.NONE.with());
        }
        return gathered.file();
    }

    private void end(StringBuilder line) throws IOException {
        String text = line.toString();
        line.setLength(0);
        lines++;
        odd += text.chars().anyMatch(c -> c < ' ' && c != '\t') ? 1 : 0;
        if (text.startsWith("#")) {
            directive(text);
        } else if (!text.isBlank()) {
            gathered.add(said(), Location.of(text, folder), lines);
            forget();
        }
    }

    private void directive(String text) {
        int colon = text.indexOf(':');
        if (colon < 0) {
            return;
        }
        String value = text.substring(colon + 1).strip();
        switch (text.substring(0, colon).strip().toUpperCase(java.util.Locale.ROOT)) {
            case "#EXTINF" -> {
                entryWithoutPlace();
                info = Optional.of(info(value));
            }
            case "#EXTALB" -> album = value;
            case "#EXTART" -> artist = value;
            case "#PLAYLIST" -> gathered.name(value);
            default -> {}
        }
    }

    private void entryWithoutPlace() {
        if (info.isPresent()) {
            if (!info.get().text().isBlank()) {
                gathered.add(said(), Location.NOWHERE, info.get().line());
            }
            forget();
        }
    }

    /** An album or an artist stands before or behind its {@code #EXTINF}, and is of one entry. */
    private void forget() {
        artist = "";
        album = "";
        info = Optional.empty();
    }

    private Info info(String value) {
        Matcher matcher = INFO.matcher(value);
        if (!matcher.matches()) {
            return new Info(Duration.ZERO, value, lines);
        }
        double seconds = matcher.group(1) == null ? 0 : Double.parseDouble(matcher.group(1));
        long millis = seconds > 0 && seconds < MOST_SECONDS ? Math.round(seconds * 1000) : 0;
        return new Info(Duration.ofMillis(millis), matcher.group(3).strip(), lines);
    }

    private Said said() {
        if (info.isEmpty()) {
            return new Said("", artist, album, Duration.ZERO, Optional.empty());
        }
        String text = info.get().text();
        Matcher both = ARTIST_AND_TITLE.matcher(text);
        String title = text;
        String by = artist;
        if (!artist.isEmpty() && text.startsWith(artist)) {
            String rest = text.substring(artist.length()).replaceFirst("^\\s+[-–—]\\s+", "");
            title = rest.length() < text.length() - artist.length() ? rest : text;
        } else if (artist.isEmpty() && both.matches()) {
            by = both.group(1);
            title = both.group(2);
        }
        return new Said(title, by, album, info.get().length(), Optional.empty());
    }
}
