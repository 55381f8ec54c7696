package music;

import java.util.ArrayList;
import java.util.List;
import music.Tune.Step;

/**
 * Plays tunes: {@code lead} the section's own, {@code harm} a third below it, {@code riff} a fixed one over and over and
 * {@code riffc} the same moved with the chords. Long notes on strong beats are led to tones that the chord carries.
 */
final class Singer extends Player {
    private static final double BREATH = 0.06;
    private int before = 60;

    Singer(Song song, Timeline time, Part part) {
        super(song, time, part);
    }

    @Override
    void perform() {
        double at = 0;
        for (Section section : song.plan) {
            double end = at + (double) section.bars() * song.beats();
            var tune = plays(section) ? tuneOf(section) : null;
            if (tune != null) {
                int pass = 0;
                for (double from = at; from < end - 0.01; from += tune.length(), pass++) {
                    sing(tune, from, end, pass);
                }
            }
            at = end;
        }
        if (playsAtEnd() && part.way().equals("lead") && !song.plan.getLast().tune().equals("-")) {
            int rest = fit(song.scale().pitch(8, part.dial("oct")), time.last());
            add(time.end(), song.beats(), rest, 76);
        }
    }

    private Tune tuneOf(Section section) {
        boolean riff = part.way().startsWith("riff");
        var name = riff ? part.pattern() : section.tune();
        if (name.equals("-")) {
            return null;
        }
        var tune = song.tunes.get(name);
        if (tune == null) {
            throw new IllegalArgumentException(song.title + ": no tune " + name);
        }
        return tune;
    }

    private void sing(Tune tune, double from, double end, int pass) {
        for (Step step : tune.steps()) {
            double at = from + step.start();
            if (step.rest() || at >= end - 0.01) {
                continue;
            }
            int pitch = pitch(step, at);
            double length = Math.min(step.length(), end - at) * part.dial("len") / 100.0 - BREATH;
            double share = step.start() / tune.length();
            int velocity = weight(at, 80 + (int) Math.round(10 * Math.sin(Math.PI * share)) + (step.length() >= 1 ? 3 : 0));
            if (step.grace()) {
                add(at - 0.09, 0.1, song.scale().step(pitch, -1), velocity - 14);
            }
            boolean embellish = pass > 0 && part.way().equals("lead") && step.length() >= 1 && chance.nextInt(6) == 0;
            if (embellish) {
                turn(at, Math.max(length, 0.3), pitch, velocity);
            } else {
                add(at, Math.max(length, 0.08), pitch, velocity);
            }
            before = pitch;
        }
    }

    /** A repeat may touch the step above before it settles. */
    private void turn(double at, double length, int pitch, int velocity) {
        add(at, 0.24, pitch, velocity);
        add(at + 0.25, 0.24, song.scale().step(pitch, 1), velocity - 6);
        add(at + 0.5, Math.max(0.2, length - 0.5), pitch, velocity - 3);
    }

    private int pitch(Step step, double at) {
        var scale = song.scale();
        var chord = time.chordAt(at);
        int degree = step.degree();
        if (part.way().equals("riffc")) {
            degree += degreeOf(chord.root());
        } else if (part.way().equals("harm")) {
            degree -= 2;
        }
        int pitch = scale.pitch(degree, part.dial("oct")) + step.shift();
        boolean strong = step.length() >= 1.5 || step.length() >= 0.75 && at % 1 < 0.01;
        boolean free = step.shift() != 0 || song.facts.getOrDefault("fit", "on").equals("off");
        return (strong || part.way().equals("riffc")) && !free ? fit(pitch, chord) : pitch;
    }

    private int degreeOf(int root) {
        var scale = song.scale();
        int over = Math.floorMod(root - scale.tonic(), 12);
        int degree = 0;
        for (int i = 0; i < 7; i++) {
            degree = scale.steps().get(i) <= over ? i : degree;
        }
        return degree > 3 ? degree - 7 : degree;
    }

    private int fit(int pitch, Chord chord) {
        List<Integer> near = new ArrayList<>(List.of(0, -1, 1, -2, 2));
        if (before > pitch) {
            near = List.of(0, 1, -1, 2, -2);
        }
        for (int move : near) {
            boolean known = song.scale().has(pitch + move) || inChord(pitch + move, chord);
            if (chord.carries(Math.floorMod(pitch + move, 12)) && known) {
                return pitch + move;
            }
        }
        return pitch;
    }

    private static boolean inChord(int pitch, Chord chord) {
        return chord.tones().stream().anyMatch(t -> Math.floorMod(chord.root() + t - pitch, 12) == 0);
    }
}
