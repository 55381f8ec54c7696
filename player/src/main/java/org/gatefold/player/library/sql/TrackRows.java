package org.gatefold.player.library.sql;

import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.gatefold.player.library.TrackKey;
import org.gatefold.player.library.facts.Credit;
import org.gatefold.player.library.facts.Fingerprint;
import org.gatefold.player.library.facts.TrackFacts;
import org.gatefold.player.library.text.SearchText;
import org.gatefold.player.library.text.SortName;
import org.gatefold.sync.sql.Tx;

/** Writes the rows of files in one transaction: tracks, their credits and words; which release they are on is {@link Shelving}'s. */
final class TrackRows {
    private static final String INSERT = """
        insert into track(folder, name, size, modified, key, fingerprint, seconds, recording, title, title_sort, credit,
          artist, artist_sort, album_sort, disc, number, year, millis, format, quality, own_art, art,
          said_album, said_credit, said_compilation, said_release, added, served)
        values(?1,?2,?3,?4,?5,?6,?7,?8,?9,?10,?11,?12,?13,?14,?15,?16,?17,?18,?19,?20,?21,?22,?23,?24,?25,?26,?27,
          (select server<>'' from folder where id=?1))
        """;

    private static final String UPDATE = """
        update track set folder=?, name=?, size=?, modified=?, key=?, fingerprint=?, seconds=?, recording=?, title=?,
          title_sort=?, credit=?, artist=?, artist_sort=?, album_sort=?, disc=?, number=?, year=?, millis=?, format=?,
          quality=?, own_art=?, art=?, said_album=?, said_credit=?, said_compilation=?, said_release=?
        where id=?
        """;

    private static final String UNCOUNT = """
        update artist set dirty=1 where dirty=0 and id in (
          select artist from credit where track=?1 union select artist from said_album_artist where track=?1)
        """;

    /** The picture a track shows: its own, else its folder's, else that of the folder around the discs. */
    static final String ART = """
        coalesce(own_art, (select f.art from folder f where f.id=track.folder),
          (select p.art from folder f join folder p on p.path=f.album_folder where f.id=track.folder))
        """;

    /** By what a file is known: its fingerprint as used, and its key. */
    record Known(Fingerprint fingerprint, TrackKey key) {}

    private final Tx tx;
    private final ArtistRows artists;
    private final Map<AlbumRows.Named, Set<Long>> touched = new LinkedHashMap<>();
    private final Map<Long, String> albumFolders = new HashMap<>();

    /** For the length of one transaction; {@link #settle} ends it. */
    TrackRows(Tx tx) {
        this.tx = tx;
        artists = new ArtistRows(tx);
    }

    /** Inserts the file, or brings its row up to date; {@code now} is when a recording never seen before was added. */
    void save(ReadFile file, Known known, long now) throws SQLException {
        Optional<Long> present = tx.one(
                "select id from track where folder=? and name=?",
                row -> row.number(1),
                file.folder(),
                file.stamp().name());
        ArtistRows.Ref artist = artists.of(file.facts().artist().first());
        long id;
        if (present.isPresent()) {
            id = present.get();
            leave(id);
            tx.update(UPDATE, values(file, known, artist, id));
        } else {
            long added = file.added().map(Instant::toEpochMilli).orElse(now);
            id = tx.insert(INSERT, values(file, known, artist, firstAdded(tx, known.key(), added)));
        }
        link(id, file.facts());
        if (file.art().isEmpty()) {
            tx.update("update track set art=" + ART + " where id=?", id);
        }
        tx.update(
                "delete from unreadable where folder=? and name=?",
                file.folder(),
                file.stamp().name());
        touch(new AlbumRows.Named(
                albumFolder(file.folder()), SortName.of(file.facts().release().title())));
    }

    void delete(long id) throws SQLException {
        leave(id);
        tx.update("delete from track where id=?", id);
    }

    /** Puts all that was saved or deleted onto the albums it belongs to. */
    void settle() throws SQLException {
        for (var named : touched.entrySet()) {
            AlbumRows.settle(tx, artists, named.getKey(), named.getValue());
        }
    }

    /** Notes the album that a track stands on before it may leave it, and undoes what it is linked to. */
    private void leave(long id) throws SQLException {
        List<AlbumRows.Named> named = new ArrayList<>();
        Optional<Long> album = tx.one(
                "select folder, album_sort, album from track where id=? and album is not null",
                row -> {
                    named.add(new AlbumRows.Named(albumFolder(row.number(1)), row.text(2)));
                    return row.number(3);
                },
                id);
        album.ifPresent(standing -> touch(named.getFirst()).add(standing));
        tx.update(UNCOUNT, id);
        tx.update("delete from credit where track=?", id);
        tx.update("delete from said_album_artist where track=?", id);
        tx.update("delete from track_genre where track=?", id);
        tx.update("delete from track_words where rowid=?", id);
    }

    private void link(long id, TrackFacts facts) throws SQLException {
        artists.link("credit", id, facts.artist());
        LoudnessRows.keep(tx, id, facts.loudness());
        Optional<Credit> albumArtist = facts.release().albumArtist();
        if (albumArtist.isPresent()) {
            artists.link("said_album_artist", id, albumArtist.get());
        }
        for (String genre : facts.genres()) {
            GenreRows.link(tx, id, genre);
        }
        tx.update(
                "insert into track_words(rowid, title, artist, album) values(?,?,?,?)",
                id,
                SearchText.indexed(facts.title()),
                SearchText.indexed(people(facts)),
                SearchText.indexed(facts.release().title()));
    }

    private Set<Long> touch(AlbumRows.Named named) {
        return touched.computeIfAbsent(named, key -> new HashSet<>());
    }

    private String albumFolder(long folder) throws SQLException {
        String known = albumFolders.get(folder);
        if (known == null) {
            known = tx.one("select album_folder from folder where id=?", row -> row.text(1), folder)
                    .orElseThrow();
            albumFolders.put(folder, known);
        }
        return known;
    }

    /** A file that only moved stays as old as it was. */
    private static long firstAdded(Tx tx, TrackKey key, long now) throws SQLException {
        return tx.one(
                        "select min(added) from track where key=?",
                        row -> row.optionalNumber(1).orElse(now),
                        key.value())
                .orElse(now);
    }

    private static String people(TrackFacts facts) {
        StringBuilder names = new StringBuilder(facts.artist().printed());
        facts.artist().people().stream()
                .skip(1)
                .forEach(person -> names.append(' ').append(person.name()));
        facts.release().albumArtist().ifPresent(credit -> names.append(' ').append(credit.printed()));
        return names.toString();
    }

    private static Object[] values(ReadFile file, Known known, ArtistRows.Ref artist, long last) {
        TrackFacts facts = file.facts();
        Object art = file.art().map(id -> id.sha256());
        return List.of(
                        file.folder(),
                        file.stamp().name(),
                        file.stamp().size(),
                        file.stamp().modified(),
                        known.key().value(),
                        known.fingerprint().hash(),
                        known.fingerprint().seconds(),
                        facts.identity().recordingId(),
                        facts.title(),
                        SortName.of(facts.title()),
                        facts.artist().printed(),
                        artist.id(),
                        artist.sort(),
                        SortName.of(facts.release().title()),
                        facts.place().disc(),
                        facts.place().number(),
                        facts.release().year(),
                        facts.sound().length(),
                        facts.sound().format(),
                        facts.sound().quality(),
                        art,
                        art,
                        facts.release().title(),
                        facts.release().albumArtist().map(Credit::printed).orElse(""),
                        facts.release().compilation(),
                        facts.release().releaseId().orElse(""),
                        last)
                .toArray();
    }
}
