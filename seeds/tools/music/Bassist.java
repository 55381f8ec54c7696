package music;

/** Plays the bass: {@code R} root, {@code 3 5 7 8} chord tones, {@code l} a step towards the next root, {@code -} holds on. */
final class Bassist extends Player {
    private int last = 38;

    Bassist(Song song, Timeline time, Part part) {
        super(song, time, part);
    }

    @Override
    void perform() {
        for (var span : time.spans()) {
            if (plays(span.section())) {
                span(span);
            }
        }
        if (playsAtEnd()) {
            add(time.end(), song.beats(), near(time.last().bass()), 84);
        }
    }

    private void span(Timeline.Span span) {
        var pattern = patternOf(span.start());
        double step = (double) song.beats() / pattern.length();
        int from = (int) Math.round(span.start() % song.beats() / step);
        int count = (int) Math.round(span.length() / step);
        for (int i = 0; i < count; i++) {
            char c = pattern.charAt((from + i) % pattern.length());
            if (i == 0 && from > 0) {
                c = 'R';
            }
            if (c == '.' || c == '-') {
                continue;
            }
            int held = 1;
            while (i + held < count && pattern.charAt((from + i + held) % pattern.length()) == '-') {
                held++;
            }
            double at = span.start() + i * step;
            add(at, held * step * part.dial("len") / 100.0, pitch(c, span), weight(at, c == 'R' ? 90 : 78));
        }
    }

    private int pitch(char sign, Timeline.Span span) {
        var chord = span.chord();
        int root = near(chord.bass());
        return switch (sign) {
            case '3' -> root + (chord.minor() ? 3 : chord.tones().contains(4) ? 4 : 5);
            case '5' -> chord.tones().contains(6) ? root + 6 : root > 40 ? root - 5 : root + 7;
            case '7' -> root + (chord.tones().contains(11) ? 11 : 10) - (root > 38 ? 12 : 0);
            case '8' -> root + 12;
            case '2' -> root + 2;
            case 'l' -> approach(near(span.next().bass()), root);
            default -> root;
        };
    }

    private int approach(int goal, int from) {
        var scale = song.scale();
        return goal == from ? from + 7 - (from > 38 ? 12 : 0) : scale.step(goal, goal > from ? -1 : 1);
    }

    /** The root in the octave between E1 and E2, moved by the part's own octave (2 is where a bass lies). */
    private int near(int pitchClass) {
        int lift = 12 * (part.dial("oct") == 4 ? 0 : part.dial("oct") - 2);
        int pitch = 28 + Math.floorMod(pitchClass - 28, 12);
        int other = pitch + 12;
        last = Math.abs(other - last) < Math.abs(pitch - last) && other <= 43 ? other : pitch;
        return last + lift;
    }
}
