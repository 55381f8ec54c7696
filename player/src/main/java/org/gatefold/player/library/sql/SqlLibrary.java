package org.gatefold.player.library.sql;

import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Function;
import org.gatefold.player.library.Album;
import org.gatefold.player.library.AlbumId;
import org.gatefold.player.library.AlbumOrder;
import org.gatefold.player.library.Artist;
import org.gatefold.player.library.ArtistId;
import org.gatefold.player.library.ArtworkId;
import org.gatefold.player.library.Found;
import org.gatefold.player.library.Library;
import org.gatefold.player.library.LibraryCounts;
import org.gatefold.player.library.Page;
import org.gatefold.player.library.Track;
import org.gatefold.player.library.TrackKey;
import org.gatefold.player.library.TrackOrder;
import org.gatefold.player.library.art.ArtworkStore;
import org.gatefold.player.library.browse.AlbumList;
import org.gatefold.player.library.browse.Browsing;
import org.gatefold.player.library.browse.TrackList;
import org.gatefold.player.library.rule.Selections;
import org.gatefold.player.library.text.Query;
import org.gatefold.player.source.Loudness;
import org.gatefold.sync.event.Listeners;
import org.gatefold.sync.event.Subscription;
import org.gatefold.sync.sql.Database;

/** The library read from the cache: pages are cut by SQLite along an index, so that no list is ever loaded whole. */
public final class SqlLibrary implements Library {
    private static final String BY_ARTIST = """
        where t.shown=1 and t.id in (select track from credit where artist=?1 union
          select t2.id from album_artist aa join track t2 on t2.album=aa.album where aa.artist=?1)
        order by b.year desc, b.sort, b.id, t.disc, t.number, t.title_sort, t.id""";

    private static final int MOST_COPIES = 50;

    private final Database cache;
    private final ArtworkStore artwork;
    private final Function<ArtworkId, Optional<Path>> missing;
    private final KeyLookup keys;
    private final KeyLists lists;
    private final Listeners<Object> listeners = new Listeners<>();
    private final AtomicLong changes = new AtomicLong();
    private final AtomicLong figures = new AtomicLong();
    private final Selecting selecting;
    private final SqlBrowsing browsing;
    private final Spelling spelling = new Spelling();
    private volatile Counted counted = new Counted(-1, LibraryCounts.EMPTY);

    /** Counts that hold until the library changes again. */
    private record Counted(long change, LibraryCounts counts) {}

    /** {@code missing} may fetch a picture that is not in the store. */
    public SqlLibrary(
            Database cache, KnownKeys known, ArtworkStore artwork, Function<ArtworkId, Optional<Path>> missing) {
        this.cache = cache;
        this.artwork = artwork;
        this.missing = missing;
        keys = new KeyLookup(cache, known);
        lists = new KeyLists(cache);
        selecting = new Selecting(cache, () -> changes.get() + figures.get());
        browsing = new SqlBrowsing(cache, () -> changes.get() + figures.get());
    }

    /** Tells everybody that the library changed; called by the scanner on its thread. */
    public void changed() {
        changes.incrementAndGet();
        listeners.tell(this);
    }

    /** Its tracks by rules. */
    public Selections selections() {
        return selecting;
    }

    /** Its lists. */
    public Browsing browsing() {
        return browsing;
    }

    /** What is the listener's own of tracks changed; those who show the library are not told. Any thread. */
    public void figuresChanged() {
        figures.incrementAndGet();
    }

    @Override
    public LibraryCounts counts() {
        long before = changes.get();
        Counted known = counted;
        if (known.change() == before) {
            return known.counts();
        }
        LibraryCounts counts = cache.read(tx -> new LibraryCounts(
                (int) tx.count("select count(*) from artist where listed=1"),
                (int) tx.count("select count(*) from album"),
                (int) tx.count("select tracks from tally"),
                tx.count("select bytes from tally")));
        counted = new Counted(before, counts);
        return counts;
    }

    @Override
    public Page<Artist> artists(int offset, int limit) {
        String ids = "select id from artist where listed=1 order by sort, id limit ? offset ?";
        return new Page<>(
                cache.read(tx -> tx.list(
                        Rows.ARTIST + "where r.id in (" + ids + ") order by r.sort, r.id",
                        Rows::artist,
                        limit,
                        offset)),
                offset,
                counts().artists());
    }

    @Override
    public Page<Album> albums(AlbumOrder order, int offset, int limit) {
        return browsing.albums(new AlbumList.Everything(order, false), offset, limit);
    }

    @Override
    public Page<Track> tracks(TrackOrder order, int offset, int limit) {
        return browsing.tracks(new TrackList.Everything(order, false), offset, limit);
    }

    @Override
    public Optional<Artist> artist(ArtistId id) {
        return cache.read(tx -> tx.one(Rows.ARTIST + "where r.id=?", Rows::artist, id.value()));
    }

    @Override
    public Optional<Album> album(AlbumId id) {
        return cache.read(tx -> tx.one(Rows.ALBUM + "where b.id=?", Rows::album, id.value()));
    }

    @Override
    public List<Album> albumsOf(ArtistId id) {
        return cache.read(tx -> {
            List<Album> albums = new ArrayList<>(tx.list(Rows.ALBUM + """
                where b.id in (select album from album_artist where artist=?) order by b.year desc, b.sort, b.id""", Rows::album, id.value()));
            albums.addAll(tx.list(Rows.ALBUM + """
                where b.id in (select t.album from credit c join track t on t.id=c.track where c.artist=?1
                  except select album from album_artist where artist=?1) order by b.year desc, b.sort, b.id""", Rows::album, id.value()));
            return albums;
        });
    }

    @Override
    public List<Track> tracksOf(AlbumId id) {
        return cache.read(tx -> tx.list(
                Rows.TRACK + "where t.album=? and t.shown=1 order by t.disc, t.number, t.title_sort, t.id",
                Rows::track,
                id.value()));
    }

    @Override
    public List<Track> tracksBy(ArtistId id) {
        return cache.read(tx -> tx.list(Rows.TRACK + BY_ARTIST, Rows::track, id.value()));
    }

    @Override
    public Map<TrackKey, String> titlesBy(ArtistId id) {
        Map<TrackKey, String> titles = new LinkedHashMap<>();
        cache.read(tx -> tx.list(
                "select t.key, b.title from track t join album b on b.id=t.album " + BY_ARTIST,
                row -> titles.putIfAbsent(new TrackKey(row.text(1)), row.text(2)) == null,
                id.value()));
        return titles;
    }

    @Override
    public Map<TrackKey, Track> byKeys(Collection<TrackKey> wanted) {
        return keys.find(wanted);
    }

    @Override
    public List<Track> copies(TrackKey key) {
        return cache.read(tx -> tx.list(
                Rows.TRACK + "where t.key=? order by t.gone, t.served, t.quality desc, t.id limit ?",
                Rows::track,
                key.value(),
                MOST_COPIES));
    }

    @Override
    public Found search(String query, int limit) {
        return search(query, limit, false);
    }

    @Override
    public Found searchOn(String query, int limit) {
        return search(query, limit, true);
    }

    private Found search(String query, int limit, boolean on) {
        Query asked = Query.of(query);
        long change = changes.get();
        return cache.read(tx -> new Search(tx, asked, limit, on).found(spelling, change));
    }

    @Override
    public List<TrackKey> keysOfAlbum(String title, String artist) {
        return lists.ofAlbum(title, artist);
    }

    @Override
    public List<TrackKey> keysOfArtist(String name) {
        return lists.ofArtist(name);
    }

    @Override
    public List<TrackKey> keysAddedSince(Instant since, int limit) {
        return lists.addedSince(since, limit);
    }

    @Override
    public Optional<Path> artwork(ArtworkId id) {
        return artwork.file(id).or(() -> missing.apply(id));
    }

    @Override
    public Loudness loudness(Track track) {
        return cache.read(tx -> LoudnessRows.of(tx, track));
    }

    @Override
    public Subscription onChange(Runnable listener) {
        return listeners.add(changed -> listener.run());
    }
}
