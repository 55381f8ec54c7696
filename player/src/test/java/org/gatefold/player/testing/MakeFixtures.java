package org.gatefold.player.testing;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * Makes the files in {@code src/test/resources/audio} anew with ffmpeg: every signal cut in two ("a" and "b"), so that
 * the two played one after the other are the whole. Run by hand; the argument is the folder.
 */
public final class MakeFixtures {
    /** Frames of the first half of each signal. */
    public static final int CUT = 66_150;
    /** Frames of both halves. */
    public static final int WHOLE = 132_300;

    private MakeFixtures() {}

    public static void main(String[] arguments) throws IOException, InterruptedException {
        Path folder = Path.of(arguments[0]);
        halves(folder, "ramp", Signal.ramp(0, CUT), Signal.ramp(CUT, WHOLE - CUT), "flac", List.of("-c:a", "flac"));
        short[] first = Signal.sweep(0, CUT);
        short[] second = Signal.sweep(CUT, WHOLE - CUT);
        halves(folder, "sweep", first, second, "mp3", List.of("-c:a", "libmp3lame", "-b:a", "64k"));
        halves(folder, "sweep", first, second, "ogg", List.of("-c:a", "libvorbis", "-q:a", "2"));
        halves(folder, "sweep", first, second, "opus", List.of("-c:a", "libopus", "-b:a", "64k"));
        halves(folder, "sweep", first, second, "m4a", List.of("-c:a", "aac", "-b:a", "64k"));
    }

    private static void halves(
            Path folder, String name, short[] first, short[] second, String format, List<String> codec)
            throws IOException, InterruptedException {
        encode(folder.resolve(name + "-a." + format), first, codec);
        encode(folder.resolve(name + "-b." + format), second, codec);
    }

    private static void encode(Path file, short[] pcm, List<String> codec) throws IOException, InterruptedException {
        Path wav = Signal.wav(Files.createTempFile("signal", ".wav"), pcm);
        List<String> command =
                new ArrayList<>(List.of("ffmpeg", "-v", "error", "-y", "-i", wav.toString(), "-bitexact"));
        command.addAll(codec);
        command.add(file.toString());
        if (new ProcessBuilder(command).inheritIO().start().waitFor() != 0) {
            throw new IOException("ffmpeg could not make " + file);
        }
        Files.delete(wav);
    }
}
