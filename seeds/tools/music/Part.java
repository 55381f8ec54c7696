package music;

import java.util.HashMap;
import java.util.Map;

/** One player of a song: GM program, what it does ({@code way} with its {@code pattern}) and where it stands in the room. */
public record Part(String name, int program, String way, String pattern, Map<String, Integer> dials) {
    private static final Map<String, Integer> USUAL = Map.of("db", 0, "pan", 64, "rev", 50, "cho", 0, "oct", 4,
        "voices", 3, "late", 0, "len", 95, "soft", 0);

    /** Reads {@code NAME PROGRAM WAY[:PATTERN] [DIAL VALUE]...}. */
    static Part of(String words) {
        var parts = words.trim().split(" +");
        var way = parts[2].split(":", 2);
        var dials = new HashMap<>(USUAL);
        for (int i = 3; i + 1 < parts.length; i += 2) {
            if (dials.put(parts[i], Integer.valueOf(parts[i + 1])) == null) {
                throw new IllegalArgumentException("no such dial: " + words);
            }
        }
        return new Part(parts[0], Integer.parseInt(parts[1]), way[0], way.length > 1 ? way[1] : "", Map.copyOf(dials));
    }

    public int dial(String name) {
        return dials.get(name);
    }

    boolean drums() {
        return way.equals("drums");
    }

    /** Bass and drums stay dry, everything else gets the echo. */
    public boolean beat() {
        return drums() || way.equals("bass");
    }
}
