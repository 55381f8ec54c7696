package org.gatefold.player.library.pictures;

import java.io.IOException;
import java.lang.System.Logger.Level;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.gatefold.player.library.AlbumId;
import org.gatefold.player.library.AlbumPicture;
import org.gatefold.player.library.AlbumPicture.Source;
import org.gatefold.player.library.AlbumPictures;
import org.gatefold.player.library.ArtworkId;
import org.gatefold.player.library.art.ArtworkStore;
import org.gatefold.player.library.sql.PicturePlaces;
import org.gatefold.player.library.tags.TagPicture;
import org.gatefold.player.library.tags.TagReader;
import org.gatefold.player.library.tags.UnreadableFile;

/**
 * Looks for pictures when somebody wants to see them: nothing of it is kept but what is shown, which the next scan takes
 * away again. Only music that a scan has read within its time is opened. Any thread.
 */
public final class FoundPictures implements AlbumPictures {
    private static final System.Logger LOG = System.getLogger(FoundPictures.class.getName());
    private static final int MOST_ENTRIES = 2_000;

    private final PicturePlaces places;
    private final ArtworkStore store;
    private final Function<ArtworkId, Optional<Path>> shown;
    private final TagReader tags = new TagReader();

    /** @param shown gives a picture of the library as a file */
    public FoundPictures(PicturePlaces places, ArtworkStore store, Function<ArtworkId, Optional<Path>> shown) {
        this.places = places;
        this.store = store;
        this.shown = shown;
    }

    @Override
    public List<AlbumPicture> of(AlbumId album) {
        PicturePlaces.Places known = places.of(album);
        Gathered gathered = new Gathered(known.shown());
        known.images().forEach(gathered::beside);
        for (Path folder : known.folders()) {
            for (Path entry : entries(folder)) {
                String name = String.valueOf(entry.getFileName());
                if (PictureName.isImage(name)) {
                    gathered.beside(entry);
                } else if (PictureName.isFolderOfPictures(name)
                        && Files.isDirectory(entry, LinkOption.NOFOLLOW_LINKS)) {
                    entries(entry).forEach(gathered::beside);
                }
            }
        }
        for (Path music : known.music()) {
            if (gathered.isFull()) {
                break;
            }
            inside(music).forEach(picture -> gathered.inside(music, picture));
        }
        return gathered.all();
    }

    @Override
    public Optional<Path> file(AlbumPicture picture) {
        return switch (picture.source()) {
            case Source.Beside(Path image) -> Optional.of(image).filter(Files::isRegularFile);
            case Source.Shown() -> shown.apply(picture.id());
            case Source.Inside(Path music, var _) -> store.file(picture.id()).or(() -> takenOut(music, picture.id()));
        };
    }

    private Optional<Path> takenOut(Path music, ArtworkId id) {
        for (TagPicture picture : inside(music)) {
            if (ArtworkStore.nameOf(picture.bytes()).equals(Optional.of(id))) {
                try {
                    return store.keep(picture.bytes()).flatMap(store::file);
                } catch (IOException e) {
                    LOG.log(Level.WARNING, "a picture could not be kept", e);
                }
            }
        }
        return Optional.empty();
    }

    private List<TagPicture> inside(Path music) {
        try {
            return tags.pictures(music);
        } catch (UnreadableFile e) {
            return List.of(); // it has changed since it was read; the next scan says so
        }
    }

    /** What lies there, by name; nothing where it cannot be looked at. Other systems leave hidden copies of names. */
    private static List<Path> entries(Path folder) {
        try (Stream<Path> entries = Files.list(folder)) {
            return entries.limit(MOST_ENTRIES)
                    .filter(entry -> !String.valueOf(entry.getFileName()).startsWith("."))
                    .sorted()
                    .toList();
        } catch (IOException | java.io.UncheckedIOException e) {
            return List.of();
        }
    }
}
