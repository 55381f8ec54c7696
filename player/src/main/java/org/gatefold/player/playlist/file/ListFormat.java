package org.gatefold.player.playlist.file;

import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** A kind of playlist file, told by the end of its name. */
public enum ListFormat {
    M3U8,
    M3U,
    XSPF,
    JSPF;

    /** The end of a file's name, without the dot. */
    public String extension() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Empty where the name ends otherwise. */
    public static Optional<ListFormat> of(Path file) {
        String name = String.valueOf(file.getFileName()).toLowerCase(Locale.ROOT);
        return Stream.of(values())
                .filter(format -> name.endsWith("." + format.extension()))
                .findFirst();
    }
}
