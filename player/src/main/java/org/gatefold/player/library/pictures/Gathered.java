package org.gatefold.player.library.pictures;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.gatefold.player.library.AlbumPicture;
import org.gatefold.player.library.AlbumPicture.Kind;
import org.gatefold.player.library.AlbumPicture.Source;
import org.gatefold.player.library.ArtworkId;
import org.gatefold.player.library.art.ArtworkStore;
import org.gatefold.player.library.tags.TagPicture;

/** The pictures of one album while they are found, each once, whether it lies beside the music or in it. */
final class Gathered {
    private static final int MOST = 100;

    private final Optional<ArtworkId> shown;
    private final Map<ArtworkId, AlbumPicture> found = new LinkedHashMap<>();

    /** @param shown what the library shows: it is the front unless something says otherwise */
    Gathered(Optional<ArtworkId> shown) {
        this.shown = shown;
    }

    boolean isFull() {
        return found.size() >= MOST;
    }

    /** Takes an image file, if it is one that can be shown. */
    void beside(Path image) {
        try {
            if (!isFull()
                    && PictureName.isImage(image.toString())
                    && Files.isRegularFile(image)
                    && Files.size(image) <= ArtworkStore.LARGEST) {
                ArtworkStore.nameOf(Files.readAllBytes(image))
                        .ifPresent(id -> keep(new AlbumPicture(id, kind(image), new Source.Beside(image))));
            }
        } catch (IOException e) {
            // it cannot be read now, so it cannot be shown
        }
    }

    /** Takes a picture among tags, if it can be shown. */
    void inside(Path music, TagPicture picture) {
        if (!isFull()) {
            ArtworkStore.nameOf(picture.bytes())
                    .ifPresent(id -> keep(new AlbumPicture(
                            id, PictureName.kind(picture.type()), new Source.Inside(music, picture.called()))));
        }
    }

    /** In the order in which they are looked at. */
    List<AlbumPicture> all() {
        shown.filter(id -> !found.containsKey(id))
                .ifPresent(id -> found.put(id, new AlbumPicture(id, Kind.FRONT, new Source.Shown())));
        Comparator<AlbumPicture> order = Comparator.comparing(picture -> !shown.equals(Optional.of(picture.id())));
        return found.values().stream()
                .sorted(order.thenComparing(AlbumPicture::kind).thenComparing(Gathered::order))
                .toList();
    }

    /** The same picture again only says what is on it, where nothing did before. */
    private void keep(AlbumPicture picture) {
        AlbumPicture before = found.get(picture.id());
        Kind kind = before == null || before.kind() == Kind.OTHER ? picture.kind() : before.kind();
        boolean isShown = shown.equals(Optional.of(picture.id()));
        found.put(
                picture.id(),
                new AlbumPicture(
                        picture.id(),
                        kind == Kind.OTHER && isShown ? Kind.FRONT : kind,
                        before == null ? picture.source() : before.source()));
    }

    /** A name that says nothing may lie in a folder of a booklet. */
    private static Kind kind(Path image) {
        Kind named = PictureName.kind(String.valueOf(image.getFileName()));
        String folder = String.valueOf(image.getParent() == null ? "" : image.getParent().getFileName());
        boolean booklet = PictureName.isFolderOfPictures(folder) && PictureName.kind(folder) == Kind.BOOKLET;
        return named == Kind.OTHER && booklet ? Kind.BOOKLET : named;
    }

    private static String order(AlbumPicture picture) {
        return switch (picture.source()) {
            case Source.Beside(Path image) ->
                Stream.of(image.getParent(), image.getFileName())
                        .map(part -> PictureName.order(String.valueOf(part)))
                        .reduce("", (before, part) -> before + "/" + part);
            case Source.Inside(Path music, String called) -> "~" + PictureName.order(music + "/" + called);
            case Source.Shown() -> "";
        };
    }
}
