package music;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import javax.sound.midi.InvalidMidiDataException;
import javax.sound.midi.MidiSystem;

/** Writes a MIDI file for each part of each song in {@code world/songs}: {@code java Compose.java SEEDS OUT}. */
final class Compose {
    public static void main(String[] args) throws Exception {
        var out = Path.of(args[1]);
        Files.createDirectories(out);
        for (Song song : SongBook.read(Path.of(args[0], "world/songs"))) {
            write(song, out);
        }
    }

    private static void write(Song song, Path out) throws InvalidMidiDataException, IOException {
        var time = new Timeline(song);
        if (java.util.Set.of("flac", "mp3").contains(song.facts.getOrDefault("format", "opus"))) {
            Files.writeString(out.resolve(song.slug() + ".cd"), "44100 samples a second\n");
        }
        for (Part part : song.parts.values()) {
            var notes = Player.of(song, time, part).play();
            if (!notes.isEmpty()) {
                var score = new Score(song, time);
                score.add(part, part.drums() ? 9 : 0, notes);
                MidiSystem.write(score.sequence(), 1, out.resolve(song.slug() + "." + part.name() + ".mid").toFile());
            }
        }
        if (song.facts.containsKey("split")) {
            double seconds = new Score(song, time).secondsAt((int) song.number("split", 0));
            Files.writeString(out.resolve(song.slug() + ".split"), Double.toString(seconds));
        }
    }

}
