package org.gatefold.player.lyrics.kept;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Optional;
import org.gatefold.player.lyrics.read.Sheet;
import org.gatefold.player.source.ServerLyrics;

/** The words that lie beside an offline copy: what its server told of them, so that they are there without it. Blocks. */
public final class WordsFile {
    /** Of its name, behind that of the copy. */
    public static final String ENDING = ".words";

    private static final int LARGEST = 2 * 1024 * 1024;

    private WordsFile() {}

    public static Path of(Path copy) {
        return copy.resolveSibling(copy.getFileName() + ENDING);
    }

    /** Writes it at once and whole; that there are none is written too. */
    public static void write(Path copy, List<ServerLyrics> told) throws IOException {
        write(copy, Told.write(told));
    }

    static void write(Path copy, String body) throws IOException {
        Path file = of(copy);
        Path part = file.resolveSibling(file.getFileName() + ".part");
        Files.writeString(part, body);
        Files.move(part, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }

    /** What was told; empty where nothing was written or it cannot be read. */
    static Optional<List<Sheet>> read(Path copy) {
        try {
            Path file = of(copy);
            return Files.size(file) > LARGEST
                    ? Optional.empty()
                    : Told.read(Files.readString(file, StandardCharsets.UTF_8));
        } catch (IOException e) {
            return Optional.empty();
        }
    }
}
