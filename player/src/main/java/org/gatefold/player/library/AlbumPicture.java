package org.gatefold.player.library;

import java.nio.file.Path;

/** One picture that comes with an album; {@code id} is the SHA-256 of its bytes, so that the same picture is there once. */
public record AlbumPicture(ArtworkId id, Kind kind, Source source, Size size) {
    /** In pixels; 0 and 0 where nobody looked. */
    public record Size(int width, int height) {
        public static final Size UNKNOWN = new Size(0, 0);
    }

    /** The cover as the library shows it. */
    public static AlbumPicture shown(ArtworkId id) {
        return new AlbumPicture(id, Kind.FRONT, new Source.Shown(), Size.UNKNOWN);
    }

    /** What is on it, as far as a tag or a name says; the order is the one they are looked at in. */
    public enum Kind {
        FRONT,
        BACK,
        BOOKLET,
        DISC,
        ARTIST,
        OTHER
    }

    /** Where it comes from. */
    public sealed interface Source {
        /** An image file near the music. */
        record Beside(Path image) implements Source {}

        /** Among the tags of a piece of music, which may call it something. */
        record Inside(Path music, String called) implements Source {}

        /** The cover that the library shows, from a server or from a file that is out of reach. */
        record Shown() implements Source {}
    }
}
