package org.gatefold.remote.music;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The words of a song, line by line.
 *
 * @param synced whether each line says when it begins
 */
public record Lyrics(boolean synced, List<Line> lines) {
    private static final int LARGEST = 256 * 1024;
    private static final int MOST_LINES = 5000;
    private static final Pattern TIME = Pattern.compile("\\[(\\d{1,3}):(\\d{1,2})(?:[.:](\\d{1,3}))?]");
    private static final Pattern WORD_TIME = Pattern.compile("<\\d{1,3}:\\d{1,2}(?:[.:]\\d{1,3})?>");
    private static final Pattern SAID = Pattern.compile("\\[([a-zA-Z#]+):(.*)]");

    /** @param start in milliseconds from the beginning of the song */
    public record Line(OptionalLong start, String text) {}

    public Lyrics {
        lines = List.copyOf(lines);
    }

    /** The words in the file beside a song; empty where there is none that can be read. */
    static Optional<Lyrics> file(Path file) {
        try (InputStream in = Files.newInputStream(file, LinkOption.NOFOLLOW_LINKS)) {
            return of(decoded(in.readNBytes(LARGEST)));
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    /** UTF-16 by its mark, else UTF-8, else what Windows wrote before it. */
    static String decoded(byte[] bytes) {
        if (starts(bytes, 0xFF, 0xFE)) {
            return new String(bytes, StandardCharsets.UTF_16LE);
        } else if (starts(bytes, 0xFE, 0xFF)) {
            return new String(bytes, StandardCharsets.UTF_16BE);
        }
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
        } catch (CharacterCodingException e) {
            return new String(bytes, Charset.forName("windows-1252"));
        }
    }

    private static boolean starts(byte[] bytes, int first, int second) {
        return bytes.length > 1 && (bytes[0] & 0xFF) == first && (bytes[1] & 0xFF) == second;
    }

    /** Reads words with the times of LRC before their lines, or without. */
    static Optional<Lyrics> of(String text) {
        List<Line> timed = new ArrayList<>();
        List<Line> plain = new ArrayList<>();
        long offset = 0;
        for (String raw :
                text.replaceFirst("^\uFEFF", "").lines().limit(MOST_LINES).toList()) {
            String line = raw.strip();
            Matcher said = SAID.matcher(line);
            if (said.matches()) {
                offset = said.group(1).equalsIgnoreCase("offset") ? number(said.group(2)) : offset;
                continue;
            }
            timed.addAll(timed(line, offset));
            plain.add(new Line(OptionalLong.empty(), line));
        }
        if (!timed.isEmpty()) {
            timed.sort(Comparator.comparingLong(line -> line.start().orElse(0)));
            return Optional.of(new Lyrics(true, timed));
        }
        return text.isBlank() ? Optional.empty() : Optional.of(new Lyrics(false, plain));
    }

    /** A line may be sung several times and says so with several times. A positive offset means earlier. */
    private static List<Line> timed(String line, long offset) {
        List<Long> starts = new ArrayList<>();
        Matcher time = TIME.matcher(line);
        int end = 0;
        while (time.find() && time.start() == end) {
            end = time.end();
            String part = Optional.ofNullable(time.group(3)).orElse("0");
            long millis = Long.parseLong((part + "00").substring(0, 3));
            long seconds = Long.parseLong(time.group(1)) * 60 + Long.parseLong(time.group(2));
            starts.add(Math.max(0, seconds * 1000 + millis - offset));
        }
        String text = WORD_TIME.matcher(line.substring(end)).replaceAll("").strip();
        return starts.stream()
                .map(start -> new Line(OptionalLong.of(start), text))
                .toList();
    }

    private static long number(String text) {
        String said = text.strip().replaceFirst("^\\+", "");
        return said.matches("-?\\d{1,7}") ? Long.parseLong(said) : 0;
    }

    /** The words alone. */
    public String text() {
        return String.join("\n", lines.stream().map(Line::text).toList());
    }
}
