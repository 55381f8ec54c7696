package org.gatefold.player.sql;

import com.google.gson.Gson;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.gatefold.player.library.Album;
import org.gatefold.player.library.Artist;
import org.gatefold.player.library.ArtistId;
import org.gatefold.player.library.Library;
import org.gatefold.player.library.Track;
import org.gatefold.player.library.TrackKey;
import org.gatefold.player.library.text.Fold;
import org.gatefold.player.librarysync.MarkKind;
import org.gatefold.player.listening.Heard;
import org.gatefold.player.listening.Listening;
import org.gatefold.player.listening.Mark;
import org.gatefold.player.listening.Play;
import org.gatefold.player.listening.PlayTotals;
import org.gatefold.player.listening.TrackPlays;
import org.gatefold.player.statistics.Statistics;
import org.gatefold.sync.event.Listeners;
import org.gatefold.sync.event.Subscription;
import org.gatefold.sync.sql.Database;

/**
 * Plays and marks of the user database, joined by key with what the library has now: the two are
 * different files. Sets of keys go into a query as one JSON array.
 */
public final class SqlListening implements Listening {
    /** Enough of the newest or most played tracks to find that many albums or artists in. */
    private static final int LOOK_AT = 2_000;

    private final Database user;
    private final Library library;
    private final SqlMarks marks;
    private final Listeners<Listening> listeners = new Listeners<>();
    private final Gson gson = new Gson();

    public SqlListening(Database user, Library library, SqlMarks marks) {
        this.user = user;
        this.library = library;
        this.marks = marks;
    }

    @Override
    public List<TrackPlays> popular(ArtistId artist, int limit) {
        Map<TrackKey, Track> tracks = new LinkedHashMap<>();
        library.tracksBy(artist).forEach(track -> tracks.putIfAbsent(track.key(), track));
        Map<TrackKey, Integer> plays = playCounts(tracks.keySet());
        return tracks.values().stream()
                .map(track -> new TrackPlays(track, plays.getOrDefault(track.key(), 0)))
                .sorted(Comparator.comparingInt(TrackPlays::plays).reversed())
                .limit(limit)
                .toList();
    }

    @Override
    public Map<TrackKey, Integer> playCounts(Set<TrackKey> keys) {
        Map<TrackKey, Integer> counts = new HashMap<>();
        keys.forEach(key -> counts.put(key, 0));
        user.read(tx -> tx.list(
                "select track_key, count(*) from play where track_key in (select value from json_each(?)) group by track_key",
                row -> counts.put(new TrackKey(row.text(1)), row.integer(2)),
                json(keys)));
        return counts;
    }

    @Override
    public int playsOf(ArtistId artist) {
        return plays(artist, library.titlesBy(artist).keySet());
    }

    @Override
    public Heard heard(ArtistId artist) {
        Map<TrackKey, String> titles = library.titlesBy(artist);
        Map<TrackKey, Integer> counts = playCounts(titles.keySet());
        Map<String, Integer> albums = new LinkedHashMap<>();
        titles.forEach((key, title) -> albums.merge(title, counts.getOrDefault(key, 0), Integer::sum));
        int favourites = (int) marks.of(titles.keySet()).values().stream()
                .filter(Mark::favourite)
                .count();
        return new Heard(plays(artist, titles.keySet()), favourites, albums);
    }

    private int plays(ArtistId artist, Set<TrackKey> keys) {
        String name = library.artist(artist).map(Artist::name).map(Fold::name).orElse("");
        return user.read(tx -> (int) tx.count("""
            select count(*) from (
              select id from play where artist_folded = ? and ? <> ''
              union
              select id from play where track_key in (select value from json_each(?)))""", name, name, json(keys)));
    }

    @Override
    public List<Album> recentAlbums(int limit) {
        List<TrackKey> keys = user.read(tx -> tx.list(
                "select track_key from play group by track_key order by max(listened_at) desc limit ?",
                row -> new TrackKey(row.text(1)),
                LOOK_AT));
        Map<TrackKey, Track> tracks = library.byKeys(keys);
        return keys.stream()
                .map(tracks::get)
                .filter(track -> track != null)
                .map(Track::album)
                .distinct()
                .map(library::album)
                .flatMap(Optional::stream)
                .limit(limit)
                .toList();
    }

    @Override
    public List<TrackKey> mostPlayed(int offset, int limit) {
        return user.read(tx -> tx.list(
                "select track_key from play group by track_key order by count(*) desc, max(listened_at) desc limit ? offset ?",
                row -> new TrackKey(row.text(1)),
                limit,
                offset));
    }

    @Override
    public List<Artist> topArtists(Instant since, int limit) {
        Map<TrackKey, Integer> counts = new LinkedHashMap<>();
        user.read(tx -> tx.list(
                "select track_key, count(*) from play where listened_at >= ? group by track_key order by 2 desc, max(listened_at) desc limit ?",
                row -> counts.put(new TrackKey(row.text(1)), row.integer(2)),
                since,
                LOOK_AT));
        Map<ArtistId, Integer> byArtist = new LinkedHashMap<>();
        Map<TrackKey, Track> tracks = library.byKeys(counts.keySet());
        counts.forEach((key, plays) -> {
            Track track = tracks.get(key);
            if (track != null) {
                byArtist.merge(track.artist(), plays, Integer::sum);
            }
        });
        return byArtist.entrySet().stream()
                .sorted(Map.Entry.<ArtistId, Integer>comparingByValue().reversed())
                .map(entry -> library.artist(entry.getKey()))
                .flatMap(Optional::stream)
                .limit(limit)
                .toList();
    }

    @Override
    public List<Play> history(int offset, int limit) {
        List<Play> plays = user.read(tx -> tx.list(
                "select track_key, listened_at, title, artist, album from play order by listened_at desc, id desc limit ? offset ?",
                row -> new Play(
                        new TrackKey(row.text(1)),
                        row.instant(2),
                        row.text(3),
                        row.text(4),
                        row.text(5),
                        Optional.empty()),
                limit,
                offset));
        Map<TrackKey, Track> tracks =
                library.byKeys(plays.stream().map(Play::key).distinct().toList());
        return plays.stream()
                .map(p -> new Play(
                        p.key(),
                        p.listenedAt(),
                        p.title(),
                        p.artistName(),
                        p.albumTitle(),
                        Optional.ofNullable(tracks.get(p.key()))))
                .toList();
    }

    @Override
    public Map<LocalDate, Integer> playsPerDay(LocalDate from, LocalDate to, ZoneId zone) {
        Instant start = from.atStartOfDay(zone).toInstant();
        Instant end = to.plusDays(1).atStartOfDay(zone).toInstant();
        Map<LocalDate, Integer> days = new TreeMap<>();
        user.read(tx -> tx.list(
                "select listened_at from play where listened_at >= ? and listened_at < ?",
                row -> days.merge(LocalDate.ofInstant(row.instant(1), zone), 1, Integer::sum),
                start,
                end));
        return days;
    }

    @Override
    public PlayTotals totals(Instant since) {
        return user.read(tx -> tx.one(
                        "select count(*), coalesce(sum(heard_ms), 0) from play where listened_at >= ?",
                        row -> new PlayTotals(row.integer(1), row.millis(2)),
                        since))
                .orElse(new PlayTotals(0, Duration.ZERO));
    }

    @Override
    public Statistics statistics() {
        return new SqlStatistics(user, library);
    }

    @Override
    public boolean isFavourite(TrackKey key) {
        return marks.is(MarkKind.FAVOURITE, key.value());
    }

    @Override
    public void setFavourite(TrackKey key, boolean favourite) {
        marks.set(MarkKind.FAVOURITE, key, favourite ? 1 : 0);
    }

    @Override
    public void setRating(TrackKey key, int stars) {
        marks.set(MarkKind.RATING, key, new Mark(false, stars).stars());
    }

    @Override
    public Map<TrackKey, Mark> marks(Collection<TrackKey> keys) {
        return marks.of(keys);
    }

    @Override
    public List<TrackKey> favourites(int offset, int limit) {
        return marks.favourites(offset, limit);
    }

    @Override
    public boolean isFollowed(String artistName) {
        return marks.is(MarkKind.FOLLOW, Fold.name(artistName));
    }

    @Override
    public void setFollowed(String artistName, boolean followed) {
        marks.follow(artistName, followed);
    }

    @Override
    public List<String> followed(int limit) {
        return user.read(tx -> tx.list(
                "select name from mark where account_id=? and kind='FOLLOW' and value>0 order by made_at desc, subject limit ?",
                row -> row.text(1),
                SqlLibraryOwner.of(tx),
                limit));
    }

    @Override
    public Subscription onChange(Runnable listener) {
        Subscription plays = listeners.add(changed -> listener.run());
        Subscription marked = marks.onChange(listener);
        return () -> {
            plays.close();
            marked.close();
        };
    }

    /** Tells that plays are others now. */
    void tellChange() {
        listeners.tell(this);
    }

    /** Whom the plays of a track are counted for by name: the first of those credited. */
    String artistOf(Track track) {
        return library.artist(track.artist()).map(Artist::name).orElse(track.artistName());
    }

    private String json(Collection<TrackKey> keys) {
        List<String> values = new ArrayList<>(keys.size());
        keys.forEach(key -> values.add(key.value()));
        return gson.toJson(values);
    }
}
