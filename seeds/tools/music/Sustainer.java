package music;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Holds chords as strings do, tying tones that two chords share; {@code guide} keeps the one voice that moves least. */
final class Sustainer extends Player {
    private final Map<Integer, Double> sounding = new HashMap<>();
    private List<Integer> before = List.of();

    Sustainer(Song song, Timeline time, Part part) {
        super(song, time, part);
    }

    @Override
    void perform() {
        double last = 0;
        for (var span : time.spans()) {
            if (plays(span.section())) {
                change(span.start(), voices(span.chord()));
            } else {
                change(span.start(), List.of());
            }
            last = span.end();
        }
        if (playsAtEnd()) {
            change(last, voices(time.last()));
            change(last + song.beats(), List.of());
        } else {
            change(last, List.of());
        }
    }

    private List<Integer> voices(Chord chord) {
        int count = part.way().equals("guide") ? 3 : part.dial("voices");
        var chordVoices = chord.voiced(count, centre(), before);
        before = chordVoices;
        return part.way().equals("guide") ? List.of(chordVoices.get(count - 1)) : chordVoices;
    }

    private void change(double beat, List<Integer> wanted) {
        boolean breathe = beat % (4.0 * song.beats()) < 0.01;
        for (var pitch : List.copyOf(sounding.keySet())) {
            if (!wanted.contains(pitch) || breathe) {
                double start = sounding.remove(pitch);
                add(start, beat - start + (part.way().equals("guide") ? -0.05 : 0.04), pitch, weight(start, 76));
            }
        }
        wanted.forEach(pitch -> sounding.putIfAbsent(pitch, beat));
    }
}
