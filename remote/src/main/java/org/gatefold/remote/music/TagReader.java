package org.gatefold.remote.music;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Reads what is known of a file, by the kind its name promises. Any thread; blocks. */
public final class TagReader {
    private static final Map<String, String> TYPES = Map.of(
            "mp3", "audio/mpeg",
            "m4a", "audio/mp4",
            "flac", "audio/flac",
            "ogg", "audio/ogg",
            "oga", "audio/ogg",
            "opus", "audio/ogg");

    /** In bytes; it would be read whole. */
    private static final long LARGEST_TAG = 48L * 1024 * 1024;

    private final TaggedFile tagged = new TaggedFile();

    /** The ending in lower case without its dot. */
    public static String ending(String name) {
        int dot = name.lastIndexOf('.');
        return dot < 0 ? "" : name.substring(dot + 1).toLowerCase(Locale.ROOT);
    }

    /** The media type of a file of music; empty for anything else. */
    public static Optional<String> type(String name) {
        return Optional.ofNullable(TYPES.get(ending(name)));
    }

    /** What the file is about; {@code path} is how it is called inside the music folder. */
    public Facts facts(Path file, String path) throws IOException {
        return Facts.of(read(file), path);
    }

    /** The front cover that the file carries. */
    public Optional<byte[]> picture(Path file) throws IOException {
        return read(file).picture();
    }

    /** The words that the file carries, as its tag has them; there may be several versions. */
    public List<String> lyrics(Path file) throws IOException {
        return read(file).all(Field.LYRICS);
    }

    private Tags read(Path file) throws IOException {
        String ending = ending(file.getFileName().toString());
        try (Stretch bytes = new Stretch(file)) {
            if (bytes.afterId3() > LARGEST_TAG) {
                throw new UnreadableMusic("Its tag is too large");
            }
            return switch (ending) {
                case "mp3", "m4a" -> tagged.read(file, ending);
                case "flac" -> FlacFile.read(bytes);
                default -> OggFile.read(bytes);
            };
        }
    }
}
