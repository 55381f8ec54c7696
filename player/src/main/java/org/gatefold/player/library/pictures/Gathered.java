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
                take(Files.readAllBytes(image), kind(image), new Source.Beside(image));
            }
        } catch (IOException e) {
            // it cannot be read now, so it cannot be shown
        }
    }

    /** Takes a picture among tags, if it can be shown. */
    void inside(Path music, TagPicture picture) {
        if (!isFull()) {
            take(picture.bytes(), PictureName.kind(picture.type()), new Source.Inside(music, picture.called()));
        }
    }

    /** In the order in which they are looked at. */
    List<AlbumPicture> all() {
        shown.filter(id -> !found.containsKey(id)).ifPresent(id -> found.put(id, AlbumPicture.shown(id)));
        Comparator<AlbumPicture> order = Comparator.comparing(picture -> !shown.equals(Optional.of(picture.id())));
        return found.values().stream()
                .sorted(order.thenComparing(AlbumPicture::kind).thenComparing(Gathered::order))
                .toList();
    }

    /** The same picture again only says what is on it, where nothing did before. */
    private void take(byte[] bytes, Kind told, Source source) {
        Optional<ArtworkId> name = ArtworkStore.nameOf(bytes);
        if (name.isPresent()) {
            Optional<AlbumPicture> before = Optional.ofNullable(found.get(name.get()));
            Kind kind = before.map(AlbumPicture::kind)
                    .filter(known -> known != Kind.OTHER)
                    .orElse(told);
            found.put(
                    name.get(),
                    new AlbumPicture(
                            name.get(),
                            kind == Kind.OTHER && shown.equals(name) ? Kind.FRONT : kind,
                            before.map(AlbumPicture::source).orElse(source),
                            ArtworkStore.sizeOf(bytes)));
        }
    }

    /** A name that says nothing may lie in a folder of a booklet. */
    private static Kind kind(Path image) {
        Kind named = PictureName.kind(String.valueOf(image.getFileName()));
        String folder = String.valueOf(
                image.getParent() == null ? "" : image.getParent().getFileName());
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
