package music;

import java.util.Map;

/** Plays a kit from {@code world/drums.txt}: a bar repeated with small differences, a fill into each new section. */
final class Drummer extends Player {
    private static final Map<Character, Integer> LOUD = Map.of('X', 112, 'x', 92, 'o', 66, 'g', 38);

    Drummer(Song song, Timeline time, Part part) {
        super(song, time, part);
    }

    @Override
    void perform() {
        var kit = Kit.named(part.pattern());
        int bar = 0;
        boolean before = false;
        for (Section section : song.plan) {
            boolean here = plays(section);
            for (int i = 0; i < section.bars() && here; i++, bar++) {
                double at = (double) bar * song.beats();
                boolean last = i == section.bars() - 1 && section.bars() > 1 && section != song.plan.getLast();
                bar(kit, at, last && kit.hasFill() ? kit.fill() : kit.bar(i));
                if (i == 0 && before && section.to() > 0.8 && kit.crash() > 0) {
                    add(at, 1, kit.crash(), 74);
                }
            }
            bar += here ? 0 : section.bars();
            before = here || section.bars() > 1;
        }
        if (playsAtEnd()) {
            kit.ending().forEach(pitch -> add(time.end(), 1, pitch, 72));
        }
    }

    private void bar(Kit kit, double at, Map<Integer, String> rows) {
        rows.forEach((pitch, row) -> {
            double step = (double) song.beats() / row.length();
            for (int i = 0; i < row.length(); i++) {
                Integer loud = LOUD.get(row.charAt(i));
                if (loud != null) {
                    add(at + i * step, 0.2, pitch, loud + chance.nextInt(-4, 5));
                } else if (kit.ghosts(pitch) && i % 4 != 0 && chance.nextInt(14) == 0) {
                    add(at + i * step, 0.2, pitch, 30 + chance.nextInt(8));
                }
            }
        });
    }
}
