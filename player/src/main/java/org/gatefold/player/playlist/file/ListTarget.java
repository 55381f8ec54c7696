package org.gatefold.player.playlist.file;

import java.io.File;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.Path;
import java.util.Objects;

/** Where a list is written, in which format, and how it names files. */
public record ListTarget(Path file, ListFormat format, Naming naming) {
    /** How files are named. */
    public enum Naming {
        /** From the list's folder on, so that list and music can move together. */
        RELATIVE,
        /** From the root on, so that the list can move alone. */
        ABSOLUTE
    }

    public ListTarget {
        file = file.toAbsolutePath().normalize();
    }

    /** The path with slashes, from the list's folder on where it is wanted and there is a way. */
    String path(Path music) {
        Path folder = file.getParent();
        Path whole = music.toAbsolutePath().normalize();
        if (naming == Naming.ABSOLUTE || folder == null || !Objects.equals(folder.getRoot(), whole.getRoot())) {
            return whole.toString();
        }
        String path = folder.relativize(whole).toString();
        return File.separatorChar == '\\' ? path.replace('\\', '/') : path;
    }

    /** The path as an address, percent signs for what an address cannot have. */
    String address(Path music) {
        String path = path(music);
        if (Path.of(path).isAbsolute()) {
            return music.toAbsolutePath().normalize().toUri().toString();
        }
        try {
            String escaped = new URI(null, null, path, null).toASCIIString();
            return path.contains(":") && !escaped.contains("/") ? "./" + escaped : escaped;
        } catch (URISyntaxException e) {
            throw new IllegalStateException("a path alone is always an address", e);
        }
    }
}
