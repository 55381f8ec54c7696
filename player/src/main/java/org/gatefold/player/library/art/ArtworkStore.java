package org.gatefold.player.library.art;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Optional;
import java.util.function.Predicate;
import org.gatefold.player.library.AlbumPicture;
import org.gatefold.player.library.ArtworkId;
import org.gatefold.player.source.ServerId;

/**
 * A folder of pictures named by the SHA-256 of their bytes, or of what a server calls them, so that an album's cover is there once and no name from
 * outside ever becomes a path. A picture appears whole or not at all. Any thread; blocks on the disk.
 */
public final class ArtworkStore {
    /** The largest picture kept, in bytes. */
    public static final int LARGEST = 16 * 1024 * 1024;

    private final Path folder;

    public ArtworkStore(Path folder) {
        this.folder = folder;
    }

    /**
     * Keeps a picture; empty when it is none that can be shown or is larger than {@link #LARGEST}.
     *
     * @throws IOException when it cannot be written
     */
    public Optional<ArtworkId> keep(byte[] picture) throws IOException {
        Optional<ArtworkId> id = nameOf(picture);
        if (id.isPresent()) {
            keepAs(id.get(), picture);
        }
        return id;
    }

    /** The name of a picture; empty when it is none that can be shown or is larger than {@link #LARGEST}. */
    public static Optional<ArtworkId> nameOf(byte[] picture) {
        return picture.length > LARGEST || !ImageCheck.isUsable(picture)
                ? Optional.empty()
                : Optional.of(new ArtworkId(HexFormat.of().formatHex(sha256().digest(picture))));
    }

    /** How large a picture is, as its first bytes say; unknown where it cannot be shown. */
    public static AlbumPicture.Size sizeOf(byte[] picture) {
        return ImageCheck.size(picture);
    }

    /** The name of a server's cover, known before the picture is. */
    public static ArtworkId nameOf(ServerId server, String cover) {
        String name = "served " + server.value() + "\n" + cover;
        return new ArtworkId(HexFormat.of().formatHex(sha256().digest(name.getBytes(StandardCharsets.UTF_8))));
    }

    /**
     * Keeps a server's cover under its {@linkplain #nameOf name}; false when it is no picture that can be shown.
     *
     * @throws IOException when it cannot be written
     */
    public boolean keepServed(ArtworkId name, byte[] picture) throws IOException {
        if (picture.length > LARGEST || !ImageCheck.isUsable(picture)) {
            return false;
        }
        keepAs(name, picture);
        return true;
    }

    private void keepAs(ArtworkId id, byte[] picture) throws IOException {
        Path target = place(id);
        if (!Files.exists(target)) {
            Path shelf = Files.createDirectories(folder.resolve(id.sha256().substring(0, 2)));
            Path making = Files.createTempFile(shelf, "making", ".tmp");
            try {
                Files.write(making, picture);
                Files.move(making, target, StandardCopyOption.ATOMIC_MOVE);
            } finally {
                Files.deleteIfExists(making);
            }
        }
    }

    /** The file of a picture, if it is there. */
    public Optional<Path> file(ArtworkId id) {
        return Optional.of(place(id)).filter(Files::isRegularFile);
    }

    /** Deletes the pictures nobody wants any more, and what a crash left half made. */
    public void sweep(Predicate<ArtworkId> wanted) throws IOException {
        if (!Files.isDirectory(folder)) {
            return;
        }
        try (DirectoryStream<Path> shelves = Files.newDirectoryStream(folder, Files::isDirectory)) {
            for (Path shelf : shelves) {
                sweepShelf(shelf, wanted);
            }
        }
    }

    private static void sweepShelf(Path shelf, Predicate<ArtworkId> wanted) throws IOException {
        try (DirectoryStream<Path> files = Files.newDirectoryStream(shelf)) {
            for (Path file : files) {
                String name = String.valueOf(file.getFileName());
                if (!name.matches("[0-9a-f]{64}") || !wanted.test(new ArtworkId(name))) {
                    Files.deleteIfExists(file);
                }
            }
        }
    }

    private Path place(ArtworkId id) {
        return folder.resolve(id.sha256().substring(0, 2)).resolve(id.sha256());
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
