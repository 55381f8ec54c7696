package music;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import javax.sound.midi.InvalidMidiDataException;
import javax.sound.midi.MetaMessage;
import javax.sound.midi.MidiEvent;
import javax.sound.midi.Sequence;
import javax.sound.midi.ShortMessage;
import javax.sound.midi.Track;

/** Writes notes as a MIDI sequence played by people: swing, a hand's unevenness, breathing tempo, swells. */
final class Score {
    private static final int TICKS = 960;
    private final Song song;
    private final Timeline time;
    private final Sequence sequence;

    Score(Song song, Timeline time) throws InvalidMidiDataException {
        this.song = song;
        this.time = time;
        this.sequence = new Sequence(Sequence.PPQ, TICKS);
        tempo(sequence.createTrack());
    }

    Sequence sequence() {
        return sequence;
    }

    /** Small differences of tempo from bar to bar, and a slowing down at the end. */
    private void tempo(Track track) throws InvalidMidiDataException {
        var chance = new Random(song.seed("tempo"));
        double rubato = song.number("rubato", 0.15);
        double slow = song.number("rit", 0.08);
        int bars = song.bars();
        double drift = 0;
        for (int bar = 0; bar <= bars + 2; bar++) {
            for (int half = 0; half < 2; half++) {
                drift = drift * 0.6 + chance.nextGaussian() * 0.012 * rubato;
                double lean = rubato * 0.02 * Math.sin(Math.PI * (bar % 4 + half / 2.0) / 4);
                double late = bar >= bars - 1 ? slow * (bar - bars + 1.5 + half * 0.5) : 0;
                double bpm = song.tempo() * (1 + drift + lean) * (1 - Math.min(late, 0.3));
                int micros = (int) Math.round(60_000_000 / bpm);
                var data = new byte[] {(byte) (micros >> 16), (byte) (micros >> 8), (byte) micros};
                long tick = Math.round((bar + half / 2.0) * song.beats() * TICKS);
                track.add(new MidiEvent(new MetaMessage(0x51, data, 3), tick));
            }
        }
    }

    /** When a bar starts, as the tempo track has it. */
    double secondsAt(int bar) {
        long goal = (long) bar * song.beats() * TICKS;
        var track = sequence.getTracks()[0];
        double seconds = 0;
        long from = 0;
        int micros = 500_000;
        for (int i = 0; i < track.size() && from < goal; i++) {
            var event = track.get(i);
            long to = Math.min(goal, event.getTick());
            seconds += (to - from) * (micros / 1e6) / TICKS;
            from = to;
            if (event.getMessage() instanceof MetaMessage meta && meta.getType() == 0x51) {
                var data = meta.getData();
                micros = (data[0] & 255) << 16 | (data[1] & 255) << 8 | data[2] & 255;
            }
        }
        return seconds;
    }

    void add(Part part, int channel, List<Note> notes) throws InvalidMidiDataException {
        var track = sequence.createTrack();
        control(track, channel, part);
        var chance = new Random(song.seed(part.name() + " hands"));
        double beatSeconds = 60 / song.tempo();
        double loose = part.drums() ? 0.004 : part.way().equals("bass") ? 0.005 : 0.008;
        for (Note note : sorted(notes)) {
            double jitter = chance.nextGaussian() * loose / beatSeconds + part.dial("late") / 1000.0 / beatSeconds;
            long on = Math.max(0, Math.round((swung(note.start()) + jitter) * TICKS));
            long off = Math.max(on + 40, Math.round((swung(note.end()) + jitter / 2) * TICKS));
            double loud = time.loudness(note.start());
            int velocity = (int) Math.round(note.velocity() * loud + chance.nextGaussian() * 3.5);
            velocity = Math.clamp(velocity, 12, 124);
            track.add(new MidiEvent(new ShortMessage(ShortMessage.NOTE_ON, channel, note.pitch(), velocity), on));
            track.add(new MidiEvent(new ShortMessage(ShortMessage.NOTE_OFF, channel, note.pitch(), 0), off));
            if (part.way().equals("lead") && note.length() >= 1.4) {
                vibrato(track, channel, on, off);
            }
        }
    }

    /** The same key must be let go before it is struck again. */
    private static List<Note> sorted(List<Note> notes) {
        var sorted = new ArrayList<>(notes);
        sorted.sort(java.util.Comparator.comparingInt(Note::pitch).thenComparingDouble(Note::start));
        for (int i = 0; i + 1 < sorted.size(); i++) {
            var a = sorted.get(i);
            var b = sorted.get(i + 1);
            if (a.pitch() == b.pitch() && a.end() > b.start() - 0.02) {
                sorted.set(i, new Note(a.start(), Math.max(0.03, b.start() - a.start() - 0.03), a.pitch(), a.velocity()));
            }
        }
        sorted.sort(java.util.Comparator.comparingDouble(Note::start));
        return sorted;
    }

    private void control(Track track, int channel, Part part) throws InvalidMidiDataException {
        if (!part.drums() || part.program() > 0) {
            track.add(new MidiEvent(new ShortMessage(ShortMessage.PROGRAM_CHANGE, channel, part.program(), 0), 0));
        }
        int[][] dials = {{7, 100}, {10, part.dial("pan")}, {91, part.dial("rev")}, {93, part.dial("cho")}};
        for (int[] dial : dials) {
            track.add(new MidiEvent(new ShortMessage(ShortMessage.CONTROL_CHANGE, channel, dial[0], dial[1]), 0));
        }
        if (part.way().equals("hold") || part.way().equals("guide")) {
            swell(track, channel, part);
        }
    }

    /** Held sounds grow into the middle of each four bars and fall back. */
    private void swell(Track track, int channel, Part part) throws InvalidMidiDataException {
        double phrase = 4.0 * song.beats();
        for (double beat = 0; beat < time.end() + song.beats(); beat += 0.5) {
            double rise = Math.sin(Math.PI * (beat % phrase) / phrase);
            double opening = Math.min(1, (beat + 0.5) / (2.0 * song.beats()));
            double fade = beat > time.end() ? Math.max(0.35, 1 - (beat - time.end()) / song.beats()) : 1;
            int value = (int) Math.round((78 + 40 * rise) * (part.dial("soft") > 0 ? opening : 1) * fade);
            track.add(new MidiEvent(new ShortMessage(ShortMessage.CONTROL_CHANGE, channel, 11, value),
                Math.round(beat * TICKS)));
        }
    }

    private static void vibrato(Track track, int channel, long on, long off) throws InvalidMidiDataException {
        long from = on + (off - on) * 2 / 5;
        int[] depths = {18, 34, 46};
        for (int i = 0; i < depths.length; i++) {
            track.add(new MidiEvent(new ShortMessage(ShortMessage.CONTROL_CHANGE, channel, 1, depths[i]),
                from + (off - from) * i / 4));
        }
        track.add(new MidiEvent(new ShortMessage(ShortMessage.CONTROL_CHANGE, channel, 1, 0), off));
    }

    /** {@code swing 8 0.6} makes pairs of quavers long and short, {@code swing 16 0.5} pairs of semiquavers. */
    private double swung(double beat) {
        var swing = song.facts.getOrDefault("swing", "8 0").split(" ");
        double unit = swing[0].equals("16") ? 0.5 : 1;
        double amount = Double.parseDouble(swing[1]) / 6;
        double whole = Math.floor(beat / unit + 1e-9);
        double part = Math.max(0, beat / unit - whole);
        double moved = part < 0.5 ? part / 0.5 * (0.5 + amount) : 0.5 + amount + (part - 0.5) / 0.5 * (0.5 - amount);
        return (whole + moved) * unit;
    }
}
