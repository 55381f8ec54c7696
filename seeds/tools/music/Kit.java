package music;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A drum pattern: bars that take turns and a fill, each a row of steps for every drum (GM note numbers). */
record Kit(List<Map<Integer, String>> bars, Map<Integer, String> fill, int crash, List<Integer> ending) {
    private static final Path FILE = Path.of("seeds/world/drums.txt");

    static Kit named(String name) {
        try {
            return read(name);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Kit read(String name) throws IOException {
        var bars = new ArrayList<Map<Integer, String>>();
        Map<Integer, String> fill = Map.of();
        int crash = 0;
        List<Integer> ending = List.of();
        Map<Integer, String> open = null;
        boolean inside = false;
        for (String line : Files.readAllLines(FILE)) {
            var parts = line.trim().split(" +");
            if (parts[0].equals("kit")) {
                inside = parts[1].equals(name);
            } else if (inside && parts[0].equals("bar")) {
                open = new LinkedHashMap<>();
                bars.add(open);
            } else if (inside && parts[0].equals("fill")) {
                open = new LinkedHashMap<>();
                fill = open;
            } else if (inside && parts[0].equals("crash")) {
                crash = Integer.parseInt(parts[1]);
            } else if (inside && parts[0].equals("ending")) {
                ending = List.of(parts).subList(1, parts.length).stream().map(Integer::valueOf).toList();
            } else if (inside && open != null && parts.length == 2) {
                open.put(Integer.valueOf(parts[0]), parts[1]);
            }
        }
        if (bars.isEmpty()) {
            throw new IOException("no such kit: " + name);
        }
        return new Kit(bars, fill, crash, ending);
    }

    Map<Integer, String> bar(int index) {
        return bars.get(index % bars.size());
    }

    boolean hasFill() {
        return !fill.isEmpty();
    }

    /** Snares and hand drums may add quiet strokes of their own. */
    boolean ghosts(int pitch) {
        return pitch == 38 || pitch == 60 || pitch == 62;
    }
}
