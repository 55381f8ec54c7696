package org.gatefold.remote.image;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.gatefold.remote.http.Answer;
import org.gatefold.remote.http.HttpProblem;
import org.gatefold.remote.http.Request;
import org.gatefold.remote.http.Route;

/** Pictures as files under names that begin with a hash of their content, so that a name never changes its meaning. */
public final class Images {
    /** The largest picture that is taken in. */
    public static final int LARGEST = 8 * 1024 * 1024;

    private static final Map<String, String> TYPES = Map.of(
            "png", "image/png", "jpg", "image/jpeg", "jpeg", "image/jpeg", "webp", "image/webp", "gif", "image/gif");

    private final Path folder;

    public Images(Path folder) throws IOException {
        this.folder = Files.createDirectories(folder);
    }

    public Route route() {
        return Route.get("/images/{name}", this::answer);
    }

    /** True for file names whose ending is one of the kinds that are served. */
    public static boolean isPicture(String fileName) {
        return type(fileName).isPresent();
    }

    /** Keeps the picture and returns the name under which it is served. */
    public String keep(Path picture) throws IOException {
        byte[] content = Files.readAllBytes(picture);
        String safe = picture.getFileName().toString().toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9._-]+", "-");
        String name = sha256(content).substring(0, 16) + "-" + safe.substring(Math.max(0, safe.length() - 80));
        Path target = folder.resolve(name);
        if (!Files.exists(target)) {
            Path half = Files.createTempFile(folder, "half-", ".tmp");
            try (FileChannel channel = FileChannel.open(half, StandardOpenOption.WRITE)) {
                ByteBuffer rest = ByteBuffer.wrap(content);
                while (rest.hasRemaining()) {
                    channel.write(rest);
                }
                channel.force(true);
            }
            Files.move(half, target, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        }
        return name;
    }

    private Answer answer(Request request) {
        String name = request.name("name");
        Optional<String> type = type(name);
        // No slash, no backslash, no leading dot: the name cannot point outside of the folder.
        if (type.isEmpty() || !name.matches("[a-z0-9][a-z0-9._-]{0,119}")) {
            throw missing();
        }
        String tag = "\"" + name + "\"";
        if (request.header("If-None-Match")
                .filter(sent -> sent.contains(tag) || sent.equals("*"))
                .isPresent()) {
            return headers(new Answer(304, Map.of(), new byte[0]), tag);
        }
        try {
            return headers(
                    new Answer(200, Map.of("Content-Type", type.get()), Files.readAllBytes(folder.resolve(name))), tag);
        } catch (NoSuchFileException e) {
            throw missing();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Answer headers(Answer answer, String tag) {
        return answer.with("ETag", tag).with("Cache-Control", "public, max-age=31536000, immutable");
    }

    private static HttpProblem missing() {
        return new HttpProblem(404, "not_found", "There is no such picture");
    }

    private static Optional<String> type(String name) {
        int dot = name.lastIndexOf('.');
        return dot < 0
                ? Optional.empty()
                : Optional.ofNullable(TYPES.get(name.substring(dot + 1).toLowerCase(Locale.ROOT)));
    }

    private static String sha256(byte[] content) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
