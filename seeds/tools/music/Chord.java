package music;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** A chord symbol such as {@code Gadd9/B}: root and bass as pitch classes, its tones as semitones over the root. */
record Chord(int root, int bass, List<Integer> tones, boolean minor) {
    private static final Map<String, List<Integer>> KINDS = Map.ofEntries(
        Map.entry("", List.of(0, 4, 7)), Map.entry("m", List.of(0, 3, 7)), Map.entry("5", List.of(0, 7)),
        Map.entry("sus2", List.of(0, 2, 7)), Map.entry("sus4", List.of(0, 5, 7)), Map.entry("6", List.of(0, 4, 7, 9)),
        Map.entry("m6", List.of(0, 3, 7, 9)), Map.entry("7", List.of(0, 4, 7, 10)), Map.entry("maj7", List.of(0, 4, 7, 11)),
        Map.entry("m7", List.of(0, 3, 7, 10)), Map.entry("9", List.of(0, 4, 7, 10, 14)),
        Map.entry("maj9", List.of(0, 4, 7, 11, 14)), Map.entry("m9", List.of(0, 3, 7, 10, 14)),
        Map.entry("add9", List.of(0, 4, 7, 14)), Map.entry("madd9", List.of(0, 3, 7, 14)),
        Map.entry("69", List.of(0, 4, 7, 9, 14)), Map.entry("m11", List.of(0, 3, 7, 10, 14, 17)),
        Map.entry("7sus4", List.of(0, 5, 7, 10)), Map.entry("9sus4", List.of(0, 5, 7, 10, 14)),
        Map.entry("dim", List.of(0, 3, 6)), Map.entry("m7b5", List.of(0, 3, 6, 10)), Map.entry("dim7", List.of(0, 3, 6, 9)),
        Map.entry("7b9", List.of(0, 4, 7, 10, 13)), Map.entry("13", List.of(0, 4, 10, 14, 21)),
        Map.entry("maj7#11", List.of(0, 4, 7, 11, 18)), Map.entry("7alt", List.of(0, 4, 8, 10, 15)));

    static Chord of(String symbol) {
        var parts = symbol.split("/");
        int length = parts[0].length() > 1 && "#b".indexOf(parts[0].charAt(1)) >= 0 ? 2 : 1;
        int root = pitchClass(parts[0].substring(0, length));
        var tones = KINDS.get(parts[0].substring(length));
        if (tones == null) {
            throw new IllegalArgumentException("no such chord: " + symbol);
        }
        return new Chord(root, parts.length > 1 ? pitchClass(parts[1]) : root, tones, tones.contains(3));
    }

    static int pitchClass(String name) {
        int natural = List.of(0, 2, 4, 5, 7, 9, 11).get("CDEFGAB".indexOf(name.charAt(0)));
        return Math.floorMod(natural + (name.endsWith("#") ? 1 : name.length() > 1 && name.endsWith("b") ? -1 : 0), 12);
    }

    /** Whether a long note on this pitch class sounds at rest: a chord tone, a ninth, or the usual colour. */
    boolean carries(int pitchClass) {
        int over = Math.floorMod(pitchClass - root, 12);
        boolean tone = tones.stream().anyMatch(t -> t % 12 == over);
        return tone || over == 2 && !tones.contains(13) && !tones.contains(6) || over == (minor ? 5 : 9);
    }

    /** The upper voices near {@code centre}, moving as little as may be from the voices before. */
    List<Integer> voiced(int voices, int centre, List<Integer> before) {
        var classes = new ArrayList<>(tones.stream().map(t -> Math.floorMod(root + t, 12)).toList());
        if (classes.size() > voices && tones.contains(7)) {
            classes.remove(Integer.valueOf(Math.floorMod(root + 7, 12)));
        }
        if (classes.size() > voices) {
            classes.remove(Integer.valueOf(root));
        }
        while (classes.size() > voices) {
            classes.removeLast();
        }
        List<Integer> best = List.of();
        double least = Double.MAX_VALUE;
        for (int low = centre - 14; low <= centre + 2; low++) {
            for (int turn = 0; turn < classes.size(); turn++) {
                var candidate = stack(classes, turn, low, voices);
                double cost = cost(candidate, centre, before);
                if (cost < least) {
                    least = cost;
                    best = candidate;
                }
            }
        }
        return best;
    }

    private static List<Integer> stack(List<Integer> classes, int turn, int low, int voices) {
        var notes = new ArrayList<Integer>();
        int last = low;
        for (int i = 0; i < voices; i++) {
            int wanted = classes.get((turn + i) % classes.size());
            int note = last + Math.floorMod(wanted - last, 12);
            note = !notes.isEmpty() && note == last ? note + 12 : note;
            notes.add(note);
            last = note;
        }
        return List.copyOf(notes);
    }

    private static double cost(List<Integer> notes, int centre, List<Integer> before) {
        double cost = Math.abs(notes.stream().mapToInt(n -> n).average().orElse(centre) - centre) * 2;
        for (int i = 0; i < Math.min(notes.size(), before.size()); i++) {
            cost += Math.abs(notes.get(i) - before.get(i));
        }
        for (int i = 1; i < notes.size(); i++) {
            cost += notes.get(i) - notes.get(i - 1) == 1 ? 3 : 0;
        }
        return cost;
    }
}
