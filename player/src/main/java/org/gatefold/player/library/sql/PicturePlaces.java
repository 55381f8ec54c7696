package org.gatefold.player.library.sql;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.gatefold.player.library.AlbumId;
import org.gatefold.player.library.ArtworkId;
import org.gatefold.sync.sql.Database;

/** Where the files of an album lie, so that its pictures can be looked for there. Blocks on the database. */
public final class PicturePlaces {
    private static final int MOST_FILES = 60;

    /** A folder in which other albums lie too holds their pictures as well: there only the one that is its cover counts. */
    private static final String FOLDERS = """
        select f.path, f.album_folder, f.art_name, exists(
          select 1 from folder o join track t on t.folder=o.id where o.album_folder=f.album_folder and t.album is not ?1)
        from folder f where f.server='' and f.id in (select folder from track where album=?1) order by f.path limit 50
        """;

    private static final String FILES = """
        select f.path, t.name from track t join folder f on f.id=t.folder where t.album=? and f.server=''
        order by t.disc, t.number, t.id limit 1000
        """;

    private final Database cache;

    /**
     * What there is to look at: the picture the library shows, folders whose pictures are all the album's, single image
     * files, and pieces of music in their order.
     */
    public record Places(Optional<ArtworkId> shown, List<Path> folders, List<Path> images, List<Path> music) {
        public Places {
            folders = List.copyOf(folders);
            images = List.copyOf(images);
            music = List.copyOf(music);
        }
    }

    private record Folder(String path, String ofAlbum, String cover, boolean shared) {}

    private record Music(String folder, String name) {}

    public PicturePlaces(Database cache) {
        this.cache = cache;
    }

    public Places of(AlbumId album) {
        return cache.read(tx -> {
            Set<Path> folders = new LinkedHashSet<>();
            List<Path> images = new ArrayList<>();
            for (Folder folder : tx.list(
                    FOLDERS,
                    row -> new Folder(row.text(1), row.text(2), row.text(3), row.integer(4) != 0),
                    album.value())) {
                if (!folder.shared()) {
                    path(folder.ofAlbum()).ifPresent(folders::add);
                    path(folder.path()).ifPresent(folders::add);
                } else if (!folder.cover().isEmpty()) {
                    path(folder.path()).map(at -> at.resolve(folder.cover())).ifPresent(images::add);
                }
            }
            Set<Path> music = new LinkedHashSet<>();
            for (Music file : tx.list(FILES, row -> new Music(row.text(1), row.text(2)), album.value())) {
                path(file.folder())
                        .flatMap(at -> path(PartName.fileOf(file.name())).map(at::resolve))
                        .ifPresent(music::add);
            }
            return new Places(
                    tx.one("select art from album where id=?", row -> row.optionalText(1), album.value())
                            .flatMap(art -> art)
                            .map(ArtworkId::new),
                    List.copyOf(folders),
                    images,
                    music.stream().limit(MOST_FILES).toList());
        });
    }

    private static Optional<Path> path(String text) {
        try {
            return Optional.of(Path.of(text));
        } catch (InvalidPathException e) {
            return Optional.empty();
        }
    }
}
