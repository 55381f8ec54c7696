package music;

import java.util.ArrayList;
import java.util.List;

/** Plays chords note by note: digits count up from the bass tone (0) through the voices; {@code arpr} lets them ring. */
final class Picker extends Player {
    private List<Integer> before = List.of();

    Picker(Song song, Timeline time, Part part) {
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
            var tones = tones(time.last());
            for (int i = 0; i < tones.size(); i++) {
                add(time.end() + i * 0.12 * song.tempo() / 80, song.beats() - i * 0.1, tones.get(i), 70 - i * 2);
            }
        }
    }

    private void span(Timeline.Span span) {
        var tones = tones(span.chord());
        var pattern = patternOf(span.start());
        double step = (double) song.beats() / pattern.length();
        int first = (int) Math.round(span.start() % song.beats() / step);
        int count = (int) Math.round(span.length() / step);
        for (int i = 0; i < count; i++) {
            char c = first > 0 && i == 0 ? '0' : pattern.charAt((first + i) % pattern.length());
            if (!Character.isDigit(c)) {
                continue;
            }
            double at = span.start() + i * step;
            int index = c - '0';
            int pitch = tones.get(index % tones.size()) + 12 * (index / tones.size());
            double length = part.way().equals("arpr") ? Math.min(span.end() - at, 4) : step * part.dial("len") / 100.0;
            add(at, length, pitch, weight(at, index == 0 ? 84 : 74));
        }
    }

    private List<Integer> tones(Chord chord) {
        var voices = chord.voiced(part.dial("voices"), centre(), before);
        before = voices;
        int low = voices.getFirst();
        int bass = low - Math.floorMod(low - chord.bass(), 12);
        var tones = new ArrayList<Integer>();
        tones.add(bass == low ? bass - 12 : bass);
        tones.addAll(voices);
        return tones;
    }
}
