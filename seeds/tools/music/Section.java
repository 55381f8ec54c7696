package music;

import java.util.List;
import java.util.Map;

/** A stretch of a song: bars, chords, tune, loudness from and to, and who plays. */
record Section(int bars, String chords, String tune, double from, double to, List<String> players) {
    private static final Map<String, Double> LOUD =
        Map.of("pp", 0.50, "p", 0.62, "mp", 0.74, "mf", 0.86, "f", 1.0, "ff", 1.1);

    /** Reads {@code BARS CHORDS TUNE LOUDNESS[<LOUDNESS] : PLAYERS}. */
    static Section of(String words) {
        var halves = words.split(":");
        var parts = halves[0].trim().split(" +");
        var loud = parts[3].split("<");
        return new Section(Integer.parseInt(parts[0]), parts[1], parts[2], LOUD.get(loud[0]), LOUD.get(loud[loud.length - 1]),
            List.of(halves[1].trim().split(" +")));
    }

    double loudness(double share) {
        return from + (to - from) * share;
    }
}
