package org.gatefold.player.library.sql;

import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.LongSupplier;
import org.gatefold.player.library.Album;
import org.gatefold.player.library.Artist;
import org.gatefold.player.library.Page;
import org.gatefold.player.library.Track;
import org.gatefold.player.library.TrackKey;
import org.gatefold.player.library.browse.AlbumList;
import org.gatefold.player.library.browse.Alphabet;
import org.gatefold.player.library.browse.Browsing;
import org.gatefold.player.library.browse.Decade;
import org.gatefold.player.library.browse.Genre;
import org.gatefold.player.library.browse.GenreId;
import org.gatefold.player.library.browse.Initial;
import org.gatefold.player.library.browse.MusicFolder;
import org.gatefold.player.library.browse.TrackList;
import org.gatefold.player.library.sql.Cutting.Kind;
import org.gatefold.sync.sql.Database;
import org.gatefold.sync.sql.Row;
import org.gatefold.sync.sql.Tx;

/** The lists of the library, cut by SQLite along its indexes. */
final class SqlBrowsing implements Browsing {
    private static final String GENRE = "select id, name, albums, tracks from genre ";

    private final Database cache;
    private final Cutting cutting;

    SqlBrowsing(Database cache, LongSupplier changes) {
        this.cache = cache;
        cutting = new Cutting(cache, changes);
    }

    @Override
    public Page<Track> tracks(TrackList list, int offset, int limit) {
        return switch (list) {
            case TrackList.OfGenre(var genre) ->
                cache.read(tx -> new Page<>(
                        Selecting.rows(tx, GenreTracks.ids(tx, genre.value(), offset, limit)),
                        offset,
                        genre(tx, genre).map(Genre::tracks).orElse(0)));
            case TrackList.Random(long seed) ->
                cache.read(tx -> {
                    Chance.Drawn drawn = Chance.TRACKS.stretch(tx, seed, TrackList.Random.MOST, offset, limit);
                    return new Page<>(Selecting.rows(tx, drawn.ids()), offset, drawn.total());
                });
            case TrackList.Everything _,
                    TrackList.OfDecade _,
                    TrackList.InFolder _,
                    TrackList.Under _,
                    TrackList.Of _ -> cutting.page(Kind.TRACKS, cuts(list), offset, limit, Selecting::rows);
        };
    }

    @Override
    public List<TrackKey> keys(TrackList list, int offset, int limit) {
        return switch (list) {
            case TrackList.OfGenre(var genre) ->
                cache.read(tx -> keys(tx, GenreTracks.ids(tx, genre.value(), offset, limit)));
            case TrackList.Random(long seed) ->
                cache.read(tx -> keys(
                        tx,
                        Chance.TRACKS
                                .stretch(tx, seed, TrackList.Random.MOST, offset, limit)
                                .ids()));
            case TrackList.Everything _,
                    TrackList.OfDecade _,
                    TrackList.InFolder _,
                    TrackList.Under _,
                    TrackList.Of _ ->
                cutting.column(Kind.TRACKS, cuts(list), offset, limit, "t.key", row -> new TrackKey(row.text(1)));
        };
    }

    private static List<Cut> cuts(TrackList list) {
        return switch (list) {
            case TrackList.Everything(var order, boolean reversed) -> TrackCuts.of(order, reversed);
            case TrackList.OfDecade(int first) -> List.of(TrackCuts.ofDecade(first));
            case TrackList.InFolder(var folder) -> List.of(TrackCuts.inFolder(folder.toString()));
            case TrackList.Under(var folder) -> List.of(TrackCuts.under(folder.toString()));
            case TrackList.Of(var shelf) -> List.of(TrackCuts.of(shelf));
            case TrackList.OfGenre _, TrackList.Random _ ->
                throw new IllegalArgumentException("no index gives it in order");
        };
    }

    @Override
    public Page<Album> albums(AlbumList list, int offset, int limit) {
        if (list instanceof AlbumList.Random(long seed)) {
            return cache.read(tx -> {
                Chance.Drawn drawn = Chance.ALBUMS.stretch(tx, seed, AlbumList.Random.MOST, offset, limit);
                return new Page<>(AlbumRows.shown(tx, drawn.ids()), offset, drawn.total());
            });
        }
        return cutting.page(Kind.ALBUMS, AlbumCuts.of(list), offset, limit, AlbumRows::shown);
    }

    @Override
    public List<Initial> initials(Alphabet of) {
        return cache.read(tx -> InitialRows.of(tx, of));
    }

    @Override
    public Page<Genre> genres(int offset, int limit) {
        return cache.read(tx -> new Page<>(
                tx.list(GENRE + "where tracks>0 order by folded limit ? offset ?", SqlBrowsing::genre, limit, offset),
                offset,
                (int) tx.count("select count(*) from genre where tracks>0")));
    }

    @Override
    public Optional<Genre> genre(GenreId id) {
        return cache.read(tx -> genre(tx, id));
    }

    private static Optional<Genre> genre(Tx tx, GenreId id) throws SQLException {
        return tx.one(GENRE + "where id=?", SqlBrowsing::genre, id.value());
    }

    private static Genre genre(Row row) throws SQLException {
        return new Genre(new GenreId(row.number(1)), row.text(2), row.integer(3), row.integer(4));
    }

    @Override
    public List<Decade> decades() {
        return cache.read(tx -> {
            List<Decade> decades = new ArrayList<>();
            int newest = (int) tx.count("select max(year) from album");
            while (newest > 0) {
                int first = newest / Decade.YEARS * Decade.YEARS;
                decades.add(new Decade(first, (int)
                        tx.count("select count(*) from album where year between ? and ?", Math.max(1, first), newest)));
                newest = (int) tx.count("select max(year) from album where year<?", first);
            }
            return decades;
        });
    }

    @Override
    public Page<Artist> albumArtists(int offset, int limit) {
        String ids = "select id from artist where leads=1 order by sort, id limit ? offset ?";
        return cache.read(tx -> new Page<>(
                tx.list(Rows.ARTIST + "where r.id in (" + ids + ") order by r.sort, r.id", Rows::artist, limit, offset),
                offset,
                (int) tx.count("select count(*) from artist where leads=1")));
    }

    @Override
    public Page<MusicFolder> folders(Path inside, int offset, int limit) {
        String parent = inside.toString();
        return cache.read(tx -> new Page<>(
                tx.list(
                        "select path, name from place where parent=? order by sort, path limit ? offset ?",
                        row -> new MusicFolder(Path.of(row.text(1)), row.text(2)),
                        parent,
                        limit,
                        offset),
                offset,
                (int) tx.count("select count(*) from place where parent=?", parent)));
    }

    private static List<TrackKey> keys(Tx tx, List<Long> ids) throws SQLException {
        List<TrackKey> keys = new ArrayList<>();
        for (long id : ids) {
            tx.one("select key from track where id=?", row -> new TrackKey(row.text(1)), id)
                    .ifPresent(keys::add);
        }
        return keys;
    }
}
