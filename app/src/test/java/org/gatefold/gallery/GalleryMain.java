package org.gatefold.gallery;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import javafx.application.Platform;

/**
 * {@code --shots DIR} writes a picture of every place, {@code --renew SHOTS PICTURES} puts those that the tests compare
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
                case "--shots" -> write(folder, place(words, 1));
                case "--renew" -> renew(folder, place(words, 1), place(words, 2));
                case "--compare" -> status = compare(folder, place(words, 1), place(words, 2));
                default ->
                    throw new IllegalArgumentException(
                            "gallery --shots DIR | --renew SHOTS PICTURES | --compare SHOTS REPORT");
            }
        } finally {
            Platform.exit();
        }
        System.exit(status);
    }

    private static void write(Path folder, Path to) throws Exception {
        new Shots(folder, (name, camera) -> FrameFile.write(camera.still(), to.resolve(name + ".png"))).all();
    }

    /** What is not seen any more goes. */
    private static void renew(Path folder, Path shots, Path pictures) throws Exception {
        clear(shots);
        new Shots(folder, (name, camera) -> {
                    FrameFile.write(camera.still(), shots.resolve(name + ".png"));
                    if (README.containsKey(name)) {
                        FrameFile.write(Frame.of(camera.whole()), pictures.resolve(README.get(name) + ".png"));
                    }
                })
                .all();
    }

    private static int compare(Path folder, Path shots, Path report) throws Exception {
        List<String> others = new Comparison(shots, report).of(folder);
        others.forEach(System.out::println);
        return others.isEmpty() ? 0 : 1;
    }

    private static Path place(List<String> words, int index) {
        return Path.of(words.get(index)).toAbsolutePath();
    }

    private static void clear(Path shots) throws IOException {
        Files.createDirectories(shots);
        try (Stream<Path> old = Files.list(shots)) {
            for (Path file : old.filter(f -> f.toString().endsWith(".png")).toList()) {
                Files.delete(file);
            }
        }
    }
}
