package music;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** Turns one part of a song into notes; the subclasses differ in what they play, not in when they are on stage. */
abstract class Player {
    final Song song;
    final Timeline time;
    final Part part;
    final Random chance;
    final List<Note> notes = new ArrayList<>();

    Player(Song song, Timeline time, Part part) {
        this.song = song;
        this.time = time;
        this.part = part;
        this.chance = new Random(song.seed(part.name()));
    }

    static Player of(Song song, Timeline time, Part part) {
        return switch (part.way()) {
            case "hold", "guide" -> new Sustainer(song, time, part);
            case "hit", "strum" -> new Striker(song, time, part);
            case "arp", "arpr" -> new Picker(song, time, part);
            case "bass" -> new Bassist(song, time, part);
            case "drums" -> new Drummer(song, time, part);
            case "lead", "harm", "riff", "riffc" -> new Singer(song, time, part);
            default -> throw new IllegalArgumentException(song.title + ": no such way: " + part.way());
        };
    }

    final List<Note> play() {
        perform();
        return List.copyOf(notes);
    }

    abstract void perform();

    final boolean plays(Section section) {
        return section.players().contains(part.name());
    }

    final boolean playsAtEnd() {
        return plays(song.plan.getLast()) && song.facts.containsKey("end") && !song.facts.containsKey("cut");
    }

    /** The pattern of a bar: bars alternate where the pattern has more than one, parted by a slash. */
    final String patternOf(double beat) {
        var bars = part.pattern().split("/");
        return bars[(int) Math.floor(beat / song.beats() + 1e-6) % bars.length];
    }

    final int centre() {
        return 12 * (part.dial("oct") + 1) + 4;
    }

    /** A little louder on the one, a little softer off the beat, as a hand does. */
    final int weight(double beat, int base) {
        double inBar = beat % song.beats();
        boolean onBeat = Math.abs(beat - Math.rint(beat)) < 0.01;
        return base + (inBar < 0.01 ? 8 : onBeat ? 2 : -5);
    }

    final void add(double start, double length, int pitch, int velocity) {
        notes.add(new Note(start, length, pitch, velocity));
    }
}
