package org.gatefold.player.library.sql;

import java.sql.SQLException;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.gatefold.player.library.Album;
import org.gatefold.player.library.facts.Person;
import org.gatefold.player.library.text.SearchText;
import org.gatefold.player.library.text.SortName;
import org.gatefold.sync.sql.Tx;

/** Puts the tracks of album folders onto albums, chooses which of several copies is shown, and counts albums anew. */
final class AlbumRows {
    private static final String FILES = """
        select t.id, t.said_album, t.said_credit, t.said_compilation, t.said_release, a.id, a.name, a.sort, t.album
        from folder f join track t on t.folder=f.id join artist a on a.id=t.artist
        where f.album_folder=? and t.album_sort=? order by t.disc, t.number, t.id
        """;

    private static final String SHOWN = """
        update track set shown=not shown where album=?1 and shown<>(id=(select b.id from track b
          where b.album=?1 and b.disc=track.disc and b.number=track.number and b.key=track.key order by b.gone, b.served, b.quality desc, b.id limit 1))
        """;

    private static final String FIGURES = """
        update album set
          tracks=(select count(*) from track where album=?1 and shown=1),
          millis=(select coalesce(sum(millis),0) from track where album=?1 and shown=1),
          added=(select max(added) from track where album=?1),
          year=coalesce((select year from track where album=?1 and year is not null group by year order by count(*) desc, year limit 1), 0),
          art=(select art from track where album=?1 and art is not null order by disc, number, id limit 1),
          plays=(select coalesce(sum(plays),0) from track where album=?1),
          played=(select coalesce(max(played),0) from track where album=?1)
        where id=?1
        """;

    private static final String GENRES = """
        insert into album_genre(genre, artist_sort, year, sort, album, tracks)
        select g.genre, b.artist_sort, b.year, b.sort, b.id, count(*) from album b join track t on t.album=b.id
          join track_genre g on g.track=t.id where b.id=? and t.shown=1 group by g.genre
        """;

    private AlbumRows() {}

    /** The files of one folder that name an album alike. */
    record Named(String albumFolder, String sort) {}

    /** Puts files where they belong; counts the albums they moved to or from, and {@code touched} ones. */
    static void settle(Tx tx, ArtistRows artists, Named named, Set<Long> touched) throws SQLException {
        Set<Long> albums = new HashSet<>(touched);
        Map<Long, Long> standing = new HashMap<>();
        List<Shelving.Said> files = tx.list(
                FILES,
                row -> {
                    standing.put(row.number(1), row.number(9));
                    return new Shelving.Said(
                            row.number(1),
                            row.text(2),
                            row.text(3),
                            row.flag(4),
                            row.text(5),
                            new ArtistRows.Ref(row.number(6), row.text(7), row.text(8)));
                },
                named.albumFolder(),
                named.sort());
        for (Shelving.Shelf shelf : Shelving.shelve(files)) {
            long album = find(tx, artists, shelf);
            List<Long> moving = shelf.tracks().stream()
                    .filter(track -> standing.getOrDefault(track, 0L) != album)
                    .toList();
            if (!moving.isEmpty()) {
                moving.forEach(track -> albums.add(standing.getOrDefault(track, 0L)));
                albums.add(album);
                tx.update(
                        "update track set album=?, shown=1 where id in (select value from json_each(?))",
                        album,
                        moving.toString());
            }
        }
        albums.remove(0L);
        countAll(tx, albums);
    }

    /** The albums of these numbers, in their order. */
    static List<Album> shown(Tx tx, List<Long> ids) throws SQLException {
        Map<Long, Album> found = new HashMap<>();
        tx.list(
                Rows.ALBUM + "where b.id in (select value from json_each(?))",
                row -> found.put(row.number(1), Rows.album(row)),
                ids.toString());
        return ids.stream().map(found::get).filter(Objects::nonNull).toList();
    }

    /** Counts these albums anew. */
    static void countAll(Tx tx, Iterable<Long> albums) throws SQLException {
        for (long album : albums) {
            count(tx, album);
        }
    }

    static List<Long> albumsIn(Tx tx, String albumFolder) throws SQLException {
        return tx.list(
                "select distinct t.album from folder f join track t on t.folder=f.id where f.album_folder=? and t.album is not null",
                row -> row.number(1),
                albumFolder);
    }

    /** Counts one album anew; without tracks it goes. */
    private static void count(Tx tx, long album) throws SQLException {
        tx.update(
                "update artist set dirty=1 where dirty=0 and id in (select artist from album_artist where album=?)",
                album);
        tx.update("delete from album_genre where album=?", album);
        if (tx.count("select exists(select 1 from track where album=?)", album) == 0) {
            tx.update("delete from album_words where rowid=?", album);
            tx.update("delete from album_artist where album=?", album);
            tx.update("delete from album where id=?", album);
        } else {
            tx.update(SHOWN, album);
            tx.update(FIGURES, album);
            tx.update(GENRES, album);
        }
    }

    private static long find(Tx tx, ArtistRows artists, Shelving.Shelf shelf) throws SQLException {
        Optional<Long> present =
                tx.one("select id from album where identity=?", row -> row.number(1), shelf.identity());
        return present.isPresent() ? present.get() : make(tx, artists, shelf);
    }

    private static long make(Tx tx, ArtistRows artists, Shelving.Shelf shelf) throws SQLException {
        List<ArtistRows.Ref> people = people(tx, artists, shelf);
        String sort = SortName.of(shelf.title());
        long id = tx.insert(
                "insert into album(identity, title, sort, artist, artist_name, artist_sort, compilation) values(?,?,?,?,?,?,?)",
                shelf.identity(),
                shelf.title(),
                sort,
                people.getFirst().id(),
                shelf.artist(),
                SortName.of(shelf.artist()),
                shelf.compilation());
        for (int i = 0; i < people.size(); i++) {
            tx.update(
                    "insert or ignore into album_artist(album, artist, position) values(?,?,?)",
                    id,
                    people.get(i).id(),
                    i);
        }
        tx.update(
                "insert into album_words(rowid, title, artist) values(?,?,?)",
                id,
                SearchText.indexed(shelf.title()),
                SearchText.indexed(shelf.artist()));
        return id;
    }

    private static List<ArtistRows.Ref> people(Tx tx, ArtistRows artists, Shelving.Shelf shelf) throws SQLException {
        if (shelf.various()) {
            return List.of(artists.of(new Person(Shelving.VARIOUS_ARTISTS, Optional.empty())));
        }
        List<ArtistRows.Ref> stated = linked(tx, "said_album_artist", shelf.leader());
        return stated.isEmpty() ? linked(tx, "credit", shelf.leader()).subList(0, 1) : stated;
    }

    private static List<ArtistRows.Ref> linked(Tx tx, String table, long track) throws SQLException {
        return tx.list(
                "select a.id, a.name, a.sort from " + table
                        + " l join artist a on a.id=l.artist where l.track=? order by l.position",
                row -> new ArtistRows.Ref(row.number(1), row.text(2), row.text(3)),
                track);
    }
}
