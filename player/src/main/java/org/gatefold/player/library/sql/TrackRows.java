package org.gatefold.player.library.sql;

import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
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
import org.gatefold.player.source.Loudness;
import org.gatefold.sync.sql.Tx;

/** Writes the rows of files in one transaction: tracks, their credits and words; which release they are on is {@link Shelving}'s. */
final class TrackRows {
    /** Not shown until it stands on an album, so that the indexes of what is shown take it in once. */
    private static final String INSERT = """
        insert into track(folder, name, size, modified, key, fingerprint, seconds, recording, title, title_sort, credit,
          artist, artist_sort, album_sort, disc, number, year, millis, format, quality, own_art, art,
          said_album, said_credit, said_compilation, said_release, own_front, added, id, served, shown)
        values(?1,?2,?3,?4,?5,?6,?7,?8,?9,?10,?11,?12,?13,?14,?15,?16,?17,?18,?19,?20,?21,
          coalesce(case when ?27=1 then ?22 end, ?31, ?22),?23,?24,?25,?26,?27,?28,?29,?30,0)
        """;

    private static final String FOLDER = """
        select f.album_folder, f.server<>'', coalesce(f.art, (select p.art from folder p where p.path=f.album_folder))
        from folder f where f.id=?
        """;

    /** Of several tracks at once, because a trigger on each costs as much as the row. */
    private static final String FIGURES =
            FigureTables.renewed("select t.id from json_each(?) w cross join track t on t.id=w.value"
                    + " where exists(select 1 from figure f where f.key=t.key)");

    private static final String UPDATE = """
        update track set folder=?, name=?, size=?, modified=?, key=?, fingerprint=?, seconds=?, recording=?, title=?,
          title_sort=?, credit=?, artist=?, artist_sort=?, album_sort=?, disc=?, number=?, year=?, millis=?, format=?,
          quality=?, own_art=?, art=?, said_album=?, said_credit=?, said_compilation=?, said_release=?,
          own_front=?, gone=0
        where id=?
        """;

    private static final String UNCOUNT = """
        update artist set dirty=1 where dirty=0 and id in (
          select artist from credit where track=?1 union select artist from said_album_artist where track=?1)
        """;

    /** The picture a track shows: its own front, else its folder's, else that of the folder around the discs, else any of its own. */
    static final String ART = """
        coalesce(case when own_front=1 then own_art end, (select f.art from folder f where f.id=track.folder),
          (select p.art from folder f join folder p on p.path=f.album_folder where f.id=track.folder), own_art)
        """;

    /** What the tracks in a folder have of it. */
    private record Lying(String albumFolder, boolean served, Optional<String> art) {}

    /** By what a file is known: its fingerprint as used, and its key. */
    record Known(Fingerprint fingerprint, TrackKey key) {}

    private final Tx tx;
    private final ArtistRows artists;
    private final GenreRows genres;
    private final Links links;
    private final Map<AlbumRows.Named, Set<Long>> touched = new LinkedHashMap<>();
    private final Map<Long, Lying> folders = new HashMap<>();
    private final List<Long> inserted = new ArrayList<>();
    private long newest = -1;
    private long bytes;

    /** For the length of one transaction; {@link #settle} ends it. */
    TrackRows(Tx tx) {
        this.tx = tx;
        artists = new ArtistRows(tx);
        genres = new GenreRows(tx);
        links = new Links(tx);
    }

    /** Inserts the file, or brings its row up to date; {@code now} is when a recording never seen before was added. */
    void save(ReadFile file, Known known, Before before, long now) throws SQLException {
        Optional<Long> present = before.track(file);
        ArtistRows.Ref artist = artists.of(file.facts().artist().first());
        long id;
        if (present.isPresent()) {
            id = present.get();
            leave(id);
            tx.update(UPDATE, values(file, known, artist, id));
            tx.update("update track set art=" + ART + " where id=?", id);
        } else {
            long added = file.added().map(Instant::toEpochMilli).orElse(now);
            id = insert(file, values(file, known, artist, before.firstAdded(known.key(), added)));
            before.became(file, id);
        }
        if (!file.part().isWhole()) {
            tx.update(
                    "update track set part_start=?, part_end=? where id=?",
                    file.part().start(),
                    file.part().end(),
                    id);
        }
        link(id, file.facts());
        if (present.isPresent() || !file.facts().loudness().equals(Loudness.UNKNOWN)) {
            LoudnessRows.keep(tx, id, file.facts().loudness());
        }
        if (before.wasUnreadable(file)) {
            tx.update(
                    "delete from unreadable where folder=? and name=?",
                    file.folder(),
                    file.stamp().name());
        }
        touch(new AlbumRows.Named(
                lying(file.folder()).albumFolder(),
                SortName.of(file.facts().release().title())));
    }

    private long insert(ReadFile file, Object[] values) throws SQLException {
        if (newest < 0) {
            newest = tx.count("select max(id) from track");
        }
        Lying lying = lying(file.folder());
        Object[] row = Arrays.copyOf(values, values.length + 3);
        row[values.length] = ++newest;
        row[values.length + 1] = lying.served();
        row[values.length + 2] = lying.art();
        tx.update(INSERT, row);
        inserted.add(newest);
        bytes += lying.served() ? 0 : file.stamp().size();
        return newest;
    }

    void delete(long id) throws SQLException {
        leave(id);
        tx.update("delete from track where id=?", id);
    }

    /** Puts all that was saved or deleted onto the albums it belongs to. */
    void settle() throws SQLException {
        links.flush();
        if (!inserted.isEmpty()) {
            tx.update("update tally set bytes=bytes+?", bytes);
            tx.update(FIGURES, inserted.toString());
        }
        for (var named : touched.entrySet()) {
            AlbumRows.settle(tx, artists, named.getKey(), named.getValue());
        }
    }

    /** Notes the album that a track stands on before it may leave it, and undoes what it is linked to. */
    private void leave(long id) throws SQLException {
        links.flushIfOf(id);
        List<AlbumRows.Named> named = new ArrayList<>();
        Optional<Long> album = tx.one(
                "select folder, album_sort, album from track where id=? and album is not null",
                row -> {
                    named.add(new AlbumRows.Named(lying(row.number(1)).albumFolder(), row.text(2)));
                    return row.number(3);
                },
                id);
        album.ifPresent(standing -> touch(named.getFirst()).add(standing));
        tx.update(UNCOUNT, id);
        tx.update("delete from credit where track=?", id);
        tx.update("delete from said_album_artist where track=?", id);
        tx.update("delete from track_genre where track=?", id);
        tx.update("delete from liner where track=?", id);
        tx.update("delete from track_words where rowid=?", id);
    }

    private void link(long id, TrackFacts facts) throws SQLException {
        artists.link(links, "credit", id, facts.artist());
        Optional<Credit> albumArtist = facts.release().albumArtist();
        if (albumArtist.isPresent()) {
            artists.link(links, "said_album_artist", id, albumArtist.get());
        }
        for (String genre : facts.genres()) {
            genres.link(links, id, genre);
        }
        LinerRows.link(links, id, facts.liner());
        links.words(
                id,
                SearchText.indexed(facts.title()),
                SearchText.indexed(people(facts)),
                SearchText.indexed(facts.release().title()));
    }

    private Set<Long> touch(AlbumRows.Named named) {
        return touched.computeIfAbsent(named, key -> new HashSet<>());
    }

    private Lying lying(long folder) throws SQLException {
        Lying known = folders.get(folder);
        if (known == null) {
            known = tx.one(FOLDER, row -> new Lying(row.text(1), row.flag(2), row.optionalText(3)), folder)
                    .orElseThrow();
            folders.put(folder, known);
        }
        return known;
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
                        file.isFront(),
                        last)
                .toArray();
    }
}
