package org.gatefold.player.library.cue;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.gatefold.player.library.cue.CueSheet.Entry;
import org.gatefold.player.library.cue.CueSheet.Told;
import org.gatefold.player.library.text.Clean;

/** Reads cue sheets as programs write them, and refuses those by which nothing could be played. Commands it does not know count for nothing. */
public final class CueParser {
    /** The largest sheet that is read, in bytes. */
    public static final int LARGEST = 256 * 1024;

    private static final int MOST_TRACKS = 500;
    private static final int MOST_REMARKS = 50;
    private static final Pattern TIME = Pattern.compile("(\\d{1,4}):(\\d{1,2}):(\\d{1,2})");
    private static final int FRAMES = 75;
    private static final int SECONDS = 60;

    private final List<Entry> tracks = new ArrayList<>();
    private final Part release = new Part();
    private Part now = release;
    private String file = "";
    private int number;
    private boolean isSound;
    private boolean begun;

    /** What the lines said so far of the release or of a track. */
    private static final class Part {
        private String title = "";
        private String performer = "";
        private String isrc = "";
        private final Map<String, String> remarks = new HashMap<>();

        Told told() {
            return new Told(title, performer, isrc, remarks);
        }
    }

    private CueParser() {}

    /** @throws BrokenSheet with a sentence for the listener */
    public static CueSheet parse(byte[] bytes) throws BrokenSheet {
        return parse(CueText.lines(bytes));
    }

    /** Of a tag, whose encoding is known. */
    public static CueSheet parse(String text) throws BrokenSheet {
        return parse(text.lines().map(String::strip).toList());
    }

    private static CueSheet parse(List<String> lines) throws BrokenSheet {
        CueParser parser = new CueParser();
        for (String line : lines) {
            parser.line(line);
        }
        parser.endTrack();
        if (parser.tracks.isEmpty()) {
            throw new BrokenSheet(CueSaying.NO_TRACK.with());
        }
        return new CueSheet(parser.release.told(), parser.inOrder());
    }

    private void line(String line) throws BrokenSheet {
        int blank = line.indexOf(' ');
        String command = (blank < 0 ? line : line.substring(0, blank)).toUpperCase(Locale.ROOT);
        String rest = blank < 0 ? "" : line.substring(blank + 1).strip();
        switch (command) {
            case "FILE" -> file = nameOf(rest);
            case "TRACK" -> beginTrack(rest);
            case "TITLE" -> now.title = text(rest);
            case "PERFORMER" -> now.performer = text(rest);
            case "ISRC" -> now.isrc = text(rest);
            case "INDEX" -> index(rest);
            case "REM" -> remark(rest);
            default -> {} // CATALOG, FLAGS, PREGAP, POSTGAP, SONGWRITER, CDTEXTFILE and whatever else there is
        }
    }

    private void beginTrack(String rest) throws BrokenSheet {
        endTrack();
        String[] words = rest.split("\\s+");
        if (tracks.size() >= MOST_TRACKS) {
            throw new BrokenSheet(CueSaying.TOO_MANY.with(MOST_TRACKS));
        }
        number = words[0].matches("\\d{1,3}") ? Integer.parseInt(words[0]) : number + 1;
        isSound = words.length < 2 || words[1].equalsIgnoreCase("AUDIO");
        now = new Part();
        start = -1;
        begun = true;
    }

    private long start = -1;
    private String startsIn = "";

    /** The music begins at index 1; what is before it, index 0, is the end of the track before. */
    private void index(String rest) throws BrokenSheet {
        String[] words = rest.split("\\s+");
        Matcher time = TIME.matcher(words.length > 1 ? words[1] : "");
        if (!time.matches()) {
            throw new BrokenSheet(CueSaying.BAD_TIME.with(Clean.text(rest)));
        }
        boolean first = words[0].matches("0?1");
        if (begun && (first || start < 0)) {
            long seconds = Long.parseLong(time.group(1)) * SECONDS + Long.parseLong(time.group(2));
            start = seconds * FRAMES + Long.parseLong(time.group(3));
            startsIn = file;
        }
    }

    private void endTrack() throws BrokenSheet {
        if (begun && isSound) {
            if (start < 0) {
                throw new BrokenSheet(CueSaying.NO_BEGINNING.with(number));
            }
            tracks.add(new Entry(number, now.told(), startsIn, start));
        }
        begun = false;
    }

    private List<Entry> inOrder() throws BrokenSheet {
        for (int i = 1; i < tracks.size(); i++) {
            Entry before = tracks.get(i - 1);
            Entry after = tracks.get(i);
            if (after.file().equals(before.file()) && after.start() <= before.start()) {
                throw new BrokenSheet(CueSaying.OUT_OF_ORDER.with(after.number()));
            }
        }
        return tracks;
    }

    private void remark(String rest) {
        int blank = rest.indexOf(' ');
        if (blank > 0 && now.remarks.size() < MOST_REMARKS) {
            now.remarks.putIfAbsent(rest.substring(0, blank).toUpperCase(Locale.ROOT), text(rest.substring(blank + 1)));
        }
    }

    /** The last part of it, without the kind of file that follows; sheets may name any path of the machine they were made on. */
    private static String nameOf(String rest) {
        int blank = rest.lastIndexOf(' ');
        String name = rest.startsWith("\"") || blank < 0 ? quoted(rest) : rest.substring(0, blank);
        return name.substring(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1)
                .strip();
    }

    private static String text(String rest) {
        return Clean.text(quoted(rest.strip()));
    }

    private static String quoted(String rest) {
        if (!rest.startsWith("\"")) {
            return rest;
        }
        int end = rest.lastIndexOf('"');
        return rest.substring(1, end > 0 ? end : rest.length());
    }
}
