package music;

import java.util.List;

/** Strikes whole chords in a rhythm: {@code X x o} loud to soft, {@code -} holds on; {@code strum} rolls them like a guitar. */
final class Striker extends Player {
    private List<Integer> before = List.of();

    Striker(Song song, Timeline time, Part part) {
        super(song, time, part);
    }

    @Override
    void perform() {
        for (double bar = 0; bar < time.end() - 0.01; bar += song.beats()) {
            var pattern = patternOf(bar);
            double step = (double) song.beats() / pattern.length();
            for (int i = 0; i < pattern.length(); i++) {
                if ("Xxo".indexOf(pattern.charAt(i)) >= 0) {
                    strike(bar + i * step, pattern, i, step);
                }
            }
        }
        if (playsAtEnd()) {
            chord(time.end(), song.beats(), time.last(), 74, true);
        }
    }

    private void strike(double beat, String pattern, int index, double step) {
        var span = time.spans().stream().filter(s -> beat >= s.start() - 1e-6 && beat < s.end() - 1e-6).findFirst().orElseThrow();
        if (!plays(span.section())) {
            return;
        }
        int held = 1;
        while (index + held < pattern.length() && pattern.charAt(index + held) == '-') {
            held++;
        }
        int loud = switch (pattern.charAt(index)) {
            case 'X' -> 98;
            case 'o' -> 62;
            default -> 82;
        };
        boolean down = beat % 1 < 0.01;
        chord(beat, held * step * part.dial("len") / 100.0, span.chord(), weight(beat, loud), down);
    }

    private void chord(double beat, double length, Chord chord, int velocity, boolean down) {
        var voices = chord.voiced(part.dial("voices"), centre(), before);
        before = voices;
        boolean strum = part.way().equals("strum");
        double gap = (strum ? 0.022 : 0.006) * song.tempo() / 60;
        for (int i = 0; i < voices.size(); i++) {
            int order = down ? i : voices.size() - 1 - i;
            int top = i == voices.size() - 1 ? 5 : 0;
            add(beat + order * gap, length, voices.get(i), velocity + top - order * (strum ? 3 : 1));
        }
    }
}
