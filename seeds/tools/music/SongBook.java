package music;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Reads {@code world/songs/*.txt}: first what all songs of a band share, then song after song. */
public final class SongBook {
    private final List<Song> songs = new ArrayList<>();
    private final Map<String, Part> bandParts = new LinkedHashMap<>();
    private final Map<String, String> bandFacts = new LinkedHashMap<>();
    private final Map<String, String> tunes = new LinkedHashMap<>();
    private String band = "";
    private Song song;

    public static List<Song> read(Path folder) throws IOException {
        var all = new ArrayList<Song>();
        try (var files = Files.list(folder)) {
            for (var file : files.sorted().toList()) {
                all.addAll(new SongBook().readFile(file));
            }
        }
        return all;
    }

    private List<Song> readFile(Path file) throws IOException {
        for (String line : Files.readAllLines(file)) {
            if (!line.isBlank() && !line.startsWith("#")) {
                int space = line.indexOf(' ');
                line(line.substring(0, space), line.substring(space).trim());
            }
        }
        finish();
        return songs;
    }

    private void line(String word, String rest) {
        switch (word) {
            case "band" -> band = rest;
            case "song" -> begin(rest);
            case "part" -> {
                var part = Part.of(rest);
                (song == null ? bandParts : song.parts).put(part.name(), part);
            }
            case "chords" -> {
                var halves = rest.split(" ", 2);
                song.chords.computeIfAbsent(halves[0], key -> new ArrayList<>()).addAll(bars(halves[1]));
            }
            case "tune" -> {
                var halves = rest.split(" ", 2);
                tunes.merge(halves[0], halves[1], (a, b) -> a + "|" + b);
            }
            case "plan" -> song.plan.add(Section.of(rest));
            default -> (song == null ? bandFacts : song.facts).put(word, rest);
        }
    }

    private void begin(String title) {
        finish();
        song = new Song(band, title);
        song.parts.putAll(bandParts);
        song.facts.putAll(bandFacts);
        songs.add(song);
    }

    private void finish() {
        if (song != null) {
            tunes.forEach((name, words) -> song.tunes.put(name, Tune.of(words, song.beats(), song.title + " " + name)));
            tunes.clear();
        }
    }

    private static List<List<Chord>> bars(String words) {
        var bars = new ArrayList<List<Chord>>();
        for (String bar : words.split("\\|")) {
            var chords = new ArrayList<Chord>();
            for (String symbol : bar.trim().split(" +")) {
                chords.add(Chord.of(symbol));
            }
            bars.add(chords);
        }
        return bars;
    }
}
