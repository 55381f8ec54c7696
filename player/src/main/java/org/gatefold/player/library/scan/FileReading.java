package org.gatefold.player.library.scan;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Optional;
import org.gatefold.player.library.ArtworkId;
import org.gatefold.player.library.art.ArtworkStore;
import org.gatefold.player.library.tags.RawTags;
import org.gatefold.player.library.tags.TagReader;
import org.gatefold.player.library.tags.UnreadableFile;

/** Reads a real file: tags, then what they mean, and puts its cover into the store, so that only its name is carried on. */
final class FileReading implements Reading {
    private static final int SAMPLE = 16 * 1024;

    private final TagReader tags = new TagReader();
    private final ArtworkStore artwork;

    FileReading(ArtworkStore artwork) {
        this.artwork = artwork;
    }

    @Override
    public Outcome read(Candidate candidate) {
        try {
            RawTags raw = tags.read(candidate.path());
            Optional<ArtworkId> art =
                    raw.picture().isPresent() ? artwork.keep(raw.picture().get()) : Optional.empty();
            return new Tracks(candidate, raw, art).outcome();
        } catch (UnreadableFile e) {
            return new Outcome.Unreadable(candidate, e.reason(), e.isPassing());
        } catch (IOException e) {
            return new Outcome.Unreadable(
                    candidate, "The disk could not read the file or keep its cover: " + e.getMessage(), true);
        } catch (RuntimeException | StackOverflowError | OutOfMemoryError e) {
            return new Outcome.Unreadable(candidate, "The file is damaged: its tags make no sense.", false);
        }
    }

    /** The size and three stretches of the bytes: enough to tell recordings apart, cheap for any size. */
    static String sample(Path path) throws IOException {
        try (RandomAccessFile file = new RandomAccessFile(path.toFile(), "r")) {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            long size = file.length();
            digest.update(ByteBuffer.allocate(Long.BYTES).putLong(size).flip());
            for (long at : new long[] {0, size / 2, Math.max(0, size - SAMPLE)}) {
                byte[] stretch = new byte[(int) Math.min(SAMPLE, size - at)];
                file.seek(at);
                file.readFully(stretch);
                digest.update(stretch);
            }
            return HexFormat.of().formatHex(digest.digest());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
