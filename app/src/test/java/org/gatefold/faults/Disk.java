package org.gatefold.faults;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** A small disk of its own in memory (tmpfs) that can be full or read-only; needs Linux and root. */
record Disk(Path place) implements AutoCloseable {
    static Disk mount(Path place, String size) throws IOException, InterruptedException {
        Files.createDirectories(place);
        run("mount", "-t", "tmpfs", "-o", "size=" + size + ",mode=700", "tmpfs", place.toString());
        return new Disk(place);
    }

    /** Whether a disk can be made here at all. */
    static boolean canBeMade() throws IOException, InterruptedException {
        Path place = Files.createTempDirectory("gatefold-disk");
        try (Disk made = mount(place, "1m")) {
            return Files.isWritable(made.place());
        } catch (IOException noRoot) {
            return false;
        }
    }

    void remount(String options) throws IOException, InterruptedException {
        run("mount", "-o", "remount," + options, place.toString());
    }

    @Override
    public void close() throws IOException, InterruptedException {
        run("umount", "-l", place.toString());
    }

    /** Overwrites the head of a file as a bad sector would. */
    static void zeroHeader(Path file) throws IOException {
        try (RandomAccessFile open = new RandomAccessFile(file.toFile(), "rw")) {
            open.write(new byte[100]);
        }
    }

    /** Leaves half of a file. */
    static void truncate(Path file) throws IOException {
        try (RandomAccessFile open = new RandomAccessFile(file.toFile(), "rw")) {
            open.setLength(open.length() / 2);
        }
    }

    private static void run(String... command) throws IOException, InterruptedException {
        Process process =
                new ProcessBuilder(List.of(command)).redirectErrorStream(true).start();
        String said = new String(process.getInputStream().readAllBytes(), java.nio.charset.StandardCharsets.UTF_8);
        if (!process.waitFor(20, TimeUnit.SECONDS) || process.exitValue() != 0) {
            throw new IOException(String.join(" ", command) + ": " + said.strip());
        }
    }
}
