package music;

import java.util.ArrayList;
import java.util.List;

/** The song laid out in beats: which chord and which section sounds when. */
final class Timeline {
    /** A chord with the stretch it sounds. */
    record Span(double start, double length, Chord chord, Chord next, Section section, boolean opensSection) {
        double end() {
            return start + length;
        }
    }

    private final Song song;
    private final List<Span> spans = new ArrayList<>();

    Timeline(Song song) {
        this.song = song;
        double at = 0;
        var raw = new ArrayList<Span>();
        for (Section section : song.plan) {
            var bars = song.chords.get(section.chords());
            if (bars == null) {
                throw new IllegalArgumentException(song.title + ": no chords " + section.chords());
            }
            for (int bar = 0; bar < section.bars(); bar++) {
                var chords = bars.get(bar % bars.size());
                double each = (double) song.beats() / chords.size();
                for (Chord chord : chords) {
                    raw.add(new Span(at, each, chord, chord, section, bar == 0));
                    at += each;
                }
            }
        }
        for (int i = 0; i < raw.size(); i++) {
            var span = raw.get(i);
            var next = i + 1 < raw.size() ? raw.get(i + 1).chord() : last();
            spans.add(new Span(span.start(), span.length(), span.chord(), next, span.section(), span.opensSection()));
        }
    }

    List<Span> spans() {
        return spans;
    }

    /** The chord that the song rests on at its end. */
    Chord last() {
        return Chord.of(song.facts.get("end"));
    }

    double end() {
        return (double) song.bars() * song.beats();
    }

    Chord chordAt(double beat) {
        return spans.stream().filter(s -> beat >= s.start() - 1e-6 && beat < s.end() - 1e-6)
            .map(Span::chord).findFirst().orElse(last());
    }

    /** How loud the song is meant to be at this beat. */
    double loudness(double beat) {
        double at = 0;
        for (Section section : song.plan) {
            double length = (double) section.bars() * song.beats();
            if (beat < at + length) {
                return section.loudness((beat - at) / length);
            }
            at += length;
        }
        return song.plan.getLast().to();
    }
}
