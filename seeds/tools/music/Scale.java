package music;

import java.util.List;
import java.util.Map;

/** A key: tonic and the seven steps of its mode. */
record Scale(int tonic, List<Integer> steps) {
    private static final Map<String, List<Integer>> MODES = Map.of(
        "major", List.of(0, 2, 4, 5, 7, 9, 11), "minor", List.of(0, 2, 3, 5, 7, 8, 10),
        "dorian", List.of(0, 2, 3, 5, 7, 9, 10), "lydian", List.of(0, 2, 4, 6, 7, 9, 11),
        "mixolydian", List.of(0, 2, 4, 5, 7, 9, 10), "phrygian", List.of(0, 1, 3, 5, 7, 8, 10),
        "hijaz", List.of(0, 1, 4, 5, 7, 8, 10), "nikriz", List.of(0, 2, 3, 6, 7, 9, 10),
        "harmonic", List.of(0, 2, 3, 5, 7, 8, 11), "kurd", List.of(0, 1, 3, 5, 7, 8, 10));

    static Scale of(String words) {
        var parts = words.trim().split(" ");
        var steps = MODES.get(parts[1]);
        if (steps == null) {
            throw new IllegalArgumentException("no such mode: " + words);
        }
        return new Scale(Chord.pitchClass(parts[0]), steps);
    }

    /** The pitch of a degree (1 is the tonic, 8 the one above, 0 the step below), the tonic lying around C of {@code octave}. */
    int pitch(int degree, int octave) {
        int index = Math.floorMod(degree - 1, 7);
        int up = Math.floorDiv(degree - 1, 7);
        return 12 * (octave + 1) + (tonic > 6 ? tonic - 12 : tonic) + 12 * up + steps.get(index);
    }

    boolean has(int pitch) {
        return steps.contains(Math.floorMod(pitch - tonic, 12));
    }

    /** The next note of the scale above (+1) or below (-1). */
    int step(int pitch, int direction) {
        int next = pitch + direction;
        while (!has(next)) {
            next += direction;
        }
        return next;
    }
}
