package org.gatefold.player.sql;

import com.google.gson.Gson;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.gatefold.player.library.Artist;
import org.gatefold.player.library.Library;
import org.gatefold.player.library.Track;
import org.gatefold.player.library.TrackKey;
import org.gatefold.player.library.text.Fold;
import org.gatefold.player.statistics.Span;
import org.gatefold.player.statistics.Top;
import org.gatefold.sync.sql.Database;
import org.gatefold.sync.sql.Row;
import org.jspecify.annotations.Nullable;

/** The lists of what was heard most: grouped and cut to a page by SQL; only the page is looked up in the library. */
final class TopRows {
    private static final String SPAN = " indexed by play_span where listened_at>=? and listened_at<?";

    private static final String PAGE = " order by n desc, ms desc, g, h limit ? offset ?";

    /** What tags said before is counted with what they say now; written as in the newest play of either. */
    private static final String TRACKS = """
        with said as (select track_key as k, count(*) as n, sum(heard_ms) as ms, min(listened_at) as f from play%s group by track_key),
          page as (select coalesce((select key from key_alias where said=k), k) as g, '' as h, sum(n) as n, sum(ms) as ms, min(f) as f
            from said group by g""" + PAGE + """
        ), newest as (select g, n, ms, f, (select id from play
            where track_key in (select g union all select said from key_alias where key=g) order by listened_at desc limit 1) as i from page)
        select g, '', n, ms, f, json_array(g, track_key), title, artist from newest join play on id=i order by n desc, ms desc, g""";

    /** The newest play's spelling would be "A feat. B" as often as not, so the shortest of a dozen is taken. */
    private static final String WRITTEN = """
        select g, h, n, ms, f,
          (select json_group_array(track_key) from (select track_key from play where artist_folded=g%1$s limit 12)),
          h,
          (select artist from (select artist from play where artist_folded=g%1$s limit 12) order by length(artist), artist limit 1)
        from page""";

    private static final String ARTISTS = """
        with page as (select artist_folded as g, '' as h, count(*) as n, sum(heard_ms) as ms, min(listened_at) as f
            from play%s group by artist_folded having artist_folded<>''""" + PAGE + ") " + WRITTEN.formatted(" order by listened_at desc");

    private static final String ALBUMS = """
        with page as (select artist_folded as g, album as h, count(*) as n, sum(heard_ms) as ms, min(listened_at) as f
            from play%s group by artist_folded, album having album<>''""" + PAGE + ") " + WRITTEN.formatted(" and album=h");

    private static final String FRESH = """
        with page as (select artist_folded as g, '' as h, count(*) as n, sum(heard_ms) as ms, min(listened_at) as f
            from play%1$s group by artist_folded having artist_folded<>'' order by f desc, g limit ? offset ?) """ + WRITTEN.formatted(" order by listened_at desc");

    private static final String NEVER_BEFORE =
            SPAN + " and not exists(select 1 from play e where e.artist_folded=play.artist_folded and e.listened_at<?)";

    /** A line of the page: what it is grouped by, the keys it may be found under, and its words. */
    private record Line(
            String group, int plays, Duration heard, Instant first, List<TrackKey> keys, String name, String artist) {}

    private final Database user;
    private final Library library;
    private final Gson gson = new Gson();

    TopRows(Database user, Library library) {
        this.user = user;
        this.library = library;
    }

    List<Top> most(Top.Kind kind, Span span, int offset, int limit) {
        String sql = switch (kind) {
            case ARTISTS -> ARTISTS;
            case ALBUMS -> ALBUMS;
            case TRACKS -> TRACKS;
        };
        List<Line> lines = span.isAll()
                ? lines(sql.formatted(""), limit, offset)
                : lines(sql.formatted(SPAN), span.from(), span.to(), limit, offset);
        return switch (kind) {
            case ARTISTS -> artists(lines);
            case ALBUMS, TRACKS -> found(lines);
        };
    }

    List<Top> firstHeard(Span span, int offset, int limit) {
        return artists(
                span.isAll()
                        ? lines(FRESH.formatted(""), limit, offset)
                        : lines(FRESH.formatted(NEVER_BEFORE), span.from(), span.to(), span.from(), limit, offset));
    }

    private List<Line> lines(String sql, @Nullable Object... arguments) {
        return user.read(tx -> tx.list(sql, this::line, arguments));
    }

    private Line line(Row row) throws java.sql.SQLException {
        List<TrackKey> keys = Arrays.stream(gson.fromJson(row.text(6), String[].class))
                .map(TrackKey::new)
                .distinct()
                .toList();
        return new Line(row.text(1), row.integer(3), row.millis(4), row.instant(5), keys, row.text(7), row.text(8));
    }

    private List<Top> found(List<Line> lines) {
        Map<TrackKey, Track> tracks = tracks(lines);
        return lines.stream()
                .map(line -> new Top(
                        line.name(), line.artist(), line.plays(), line.heard(), line.first(), track(line, tracks)))
                .toList();
    }

    private List<Top> artists(List<Line> lines) {
        Map<TrackKey, Track> tracks = tracks(lines);
        List<Top> tops = new ArrayList<>();
        for (Line line : lines) {
            Optional<Track> track = line.keys().stream()
                    .map(tracks::get)
                    .flatMap(Stream::ofNullable)
                    .filter(each -> name(each)
                            .filter(name -> Fold.name(name).equals(line.group()))
                            .isPresent())
                    .findFirst();
            String name = track.flatMap(this::name).orElse(line.artist());
            tops.add(new Top(name, "", line.plays(), line.heard(), line.first(), track));
        }
        return List.copyOf(tops);
    }

    private Optional<String> name(Track track) {
        return library.artist(track.artist()).map(Artist::name);
    }

    private static Optional<Track> track(Line line, Map<TrackKey, Track> tracks) {
        return line.keys().stream().map(tracks::get).flatMap(Stream::ofNullable).findFirst();
    }

    private Map<TrackKey, Track> tracks(Collection<Line> lines) {
        Set<TrackKey> keys = new HashSet<>();
        lines.forEach(line -> keys.addAll(line.keys()));
        return library.byKeys(keys);
    }
}
