package org.gatefold.gallery;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.stream.Stream;
import javafx.application.Platform;
import org.gatefold.app.ScreensRoom;
import org.gatefold.app.looks.Fx;

/**
 * Shows every part in a window. {@code --shots DIR} writes a picture of every place, or of those named, {@code --renew SHOTS PICTURES} puts those that the tests compare
 * with and those of the README in place of the old ones, {@code --compare SHOTS REPORT} compares.
 */
public final class GalleryMain {
    /** The pictures of the README by the names that they have among all. */
    private static final Map<String, String> README = Map.of(
            "home-1440-dark", "home-dark",
            "artist-1440-dark", "artist-dark",
            "artist-1440-light", "artist-light",
            "album-1440-light", "album-light",
            "playing-1440-dark", "playing-dark",
            "stats-1440-dark", "stats-dark",
            "checkout-1440-light", "checkout-light",
            "smart-edit-1440-dark", "smart-edit-dark");

    private GalleryMain() {}

    public static void main(String[] arguments) throws Exception {
        List<String> words = Arrays.asList(arguments);
        Path folder = Files.createTempDirectory("gatefold-gallery");
        int status = 0;
        try {
            switch (words.isEmpty() ? "" : words.getFirst()) {
                case "" -> show(folder);
                case "--shots" -> write(folder, place(words, 1), words.subList(2, words.size()));
                case "--renew" -> renew(folder, place(words, 1), place(words, 2));
                case "--compare" -> status = compare(folder, place(words, 1), place(words, 2));
                default ->
                    throw new IllegalArgumentException(
                            "gallery [--shots DIR [PLACE...] | --renew SHOTS PICTURES | --compare SHOTS REPORT]");
            }
        } finally {
            Platform.exit();
        }
        System.exit(status);
    }

    /** Until the window is closed. */
    private static void show(Path folder) throws Exception {
        CountDownLatch closed = new CountDownLatch(1);
        try (ScreensRoom room = new ScreensRoom(folder)) {
            Fx.run(room.window()::hide);
            PartsWindow.over(room, true).onClosed(closed::countDown);
            closed.await();
        }
    }

    /** As large as on the screen where places are named. */
    private static void write(Path folder, Path to, List<String> names) throws Exception {
        new Shots(
                        folder,
                        place -> names.isEmpty() || names.contains(place),
                        (name, camera) -> FrameFile.write(
                                names.isEmpty() ? camera.still() : Frame.of(camera.whole()), to.resolve(name + ".png")))
                .all();
    }

    /** What still looks like its picture keeps it, so that the history stays small; what is not seen any more goes. */
    private static void renew(Path folder, Path shots, Path pictures) throws Exception {
        Files.createDirectories(shots);
        Fx.start();
        DrawnBy here = DrawnBy.here();
        boolean alike =
                Files.exists(shots.resolve(DrawnBy.FILE)) && DrawnBy.read(shots).meaning(here) == DrawnBy.Meaning.ALL;
        here.write(shots);
        Set<String> seen = new HashSet<>();
        new Shots(folder, _ -> true, (name, camera) -> {
                    seen.add(name + ".png");
                    Path file = shots.resolve(name + ".png");
                    Frame frame = camera.still();
                    if (!alike || !Files.exists(file) || !FrameFile.isOf(frame, file)) {
                        FrameFile.write(frame, file);
                    }
                    if (README.containsKey(name)) {
                        FrameFile.writeFine(Frame.of(camera.whole()), pictures.resolve(README.get(name) + ".png"));
                    }
                })
                .all();
        clear(shots, seen);
    }

    private static int compare(Path folder, Path shots, Path report) throws Exception {
        Fx.start();
        DrawnBy here = DrawnBy.here();
        DrawnBy kept = DrawnBy.read(shots);
        if (kept.meaning(here) != DrawnBy.Meaning.ALL) {
            System.out.println(kept.meaning(here) + " is compared, for letters are drawn otherwise here:\n"
                    + kept.differences(here));
        }
        List<String> others = new Comparison(shots, report, here).of(folder);
        others.forEach(System.out::println);
        return others.isEmpty() ? 0 : 1;
    }

    private static Path place(List<String> words, int index) {
        return Path.of(words.get(index)).toAbsolutePath();
    }

    private static void clear(Path shots, Set<String> seen) throws IOException {
        try (Stream<Path> old = Files.list(shots)) {
            for (Path file : old.filter(f -> f.toString().endsWith(".png")).toList()) {
                if (!seen.contains(file.getFileName().toString())) {
                    Files.delete(file);
                }
            }
        }
    }
}
