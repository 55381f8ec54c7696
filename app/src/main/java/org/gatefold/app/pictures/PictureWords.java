package org.gatefold.app.pictures;

import java.nio.file.Path;
import org.gatefold.app.ui.Texts;
import org.gatefold.player.library.AlbumPicture;
import org.gatefold.player.library.AlbumPicture.Source;

/** What is said of a picture: what is on it and where it comes from. */
record PictureWords(Texts texts) {
    /** Such as "Back · back.jpg". */
    String line(AlbumPicture picture) {
        String from = from(picture.source());
        return from.isEmpty() ? kind(picture) : texts.format("pictures.line", kind(picture), from);
    }

    /** The same for the ear, with its place among the others. */
    String spoken(AlbumPicture picture, int index, int count) {
        return count == 1 ? line(picture) : texts.format("pictures.spoken", line(picture), index + 1, count);
    }

    String kind(AlbumPicture picture) {
        return texts.get(
                switch (picture.kind()) {
                    case FRONT -> "pictures.front";
                    case BACK -> "pictures.back";
                    case BOOKLET -> "pictures.booklet";
                    case DISC -> "pictures.disc";
                    case ARTIST -> "pictures.artist";
                    case OTHER -> "pictures.other";
                });
    }

    private String from(Source source) {
        return switch (source) {
            case Source.Beside(Path image) -> name(image);
            case Source.Inside(Path music, String called)
            when called.isEmpty() -> texts.format("pictures.inside", name(music));
            case Source.Inside(Path music, String called) -> texts.format("pictures.called", called, name(music));
            case Source.Shown() -> "";
        };
    }

    private static String name(Path file) {
        return String.valueOf(file.getFileName());
    }
}
