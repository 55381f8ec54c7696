package org.gatefold.player.sql;

import java.io.IOException;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.gatefold.player.library.Library;
import org.gatefold.player.statistics.DayPlays;
import org.gatefold.player.statistics.Figures;
import org.gatefold.player.statistics.PlayFile;
import org.gatefold.player.statistics.Span;
import org.gatefold.player.statistics.Statistics;
import org.gatefold.player.statistics.Streaks;
import org.gatefold.player.statistics.Streaks.Run;
import org.gatefold.player.statistics.Top;
import org.gatefold.sync.sql.Database;
import org.gatefold.sync.sql.Tx;

/**
 * Statistics of the plays in the user database. All of time is grouped along the indexes that cover it, a span is cut out
 * by time; days are looked up one by one, so that no calendar has to be known to SQL.
 */
final class SqlStatistics implements Statistics {
    private static final String DAYS = DayBounds.ROWS + """
        select n, plays, (select sum(heard_ms) from play where listened_at>=start and listened_at<finish)
        from (select n, start, finish,
            (select count(*) from play where listened_at>=start and listened_at<finish) as plays from bound)
        where plays>0 order by n""";

    private static final String RUNS = DayBounds.ROWS + """
        , heard as (select n from bound
            where exists(select 1 from play where listened_at>=start and listened_at<finish)),
          placed as (select n, n - row_number() over (order by n) as run from heard),
          runs as (select min(n) as first, max(n) as last, count(*) as days from placed group by run)
        """;

    private static final String NEW = """
        select count(*) from (select distinct artist_folded from play indexed by play_span
          where listened_at>=?1 and listened_at<?2 and artist_folded<>'') d
        where not exists(select 1 from play e where e.artist_folded=d.artist_folded and e.listened_at<?1)""";

    private final Database user;
    private final TopRows tops;

    SqlStatistics(Database user, Library library) {
        this.user = user;
        tops = new TopRows(user, library);
    }

    @Override
    public Figures figures(Span span) {
        return user.read(tx -> {
            int artists = (int)
                    (span.isAll()
                            ? tx.count(
                                    "select count(*) from (select 1 from play where artist_folded<>'' group by artist_folded)")
                            : tx.count(
                                    "select count(distinct artist_folded) from play indexed by play_span"
                                            + " where listened_at>=? and listened_at<? and artist_folded<>''",
                                    span.from(),
                                    span.to()));
            int fresh = span.isAll() ? artists : (int) tx.count(NEW, span.from(), span.to());
            return tx.one(
                            "select count(*), coalesce(sum(heard_ms),0), min(listened_at), max(listened_at) from play"
                                    + " where listened_at>=? and listened_at<?",
                            row -> new Figures(
                                    row.integer(1),
                                    row.millis(2),
                                    artists,
                                    fresh,
                                    row.optionalInstant(3),
                                    row.optionalInstant(4)),
                            span.from(),
                            span.to())
                    .orElse(new Figures(0, Duration.ZERO, 0, 0, Optional.empty(), Optional.empty()));
        });
    }

    @Override
    public Optional<Instant> first() {
        return user.read(SqlStatistics::first);
    }

    private static Optional<Instant> first(Tx tx) throws SQLException {
        return tx.one(
                "select listened_at from play where listened_at>=0 order by listened_at limit 1",
                row -> row.instant(1));
    }

    @Override
    public List<DayPlays> days(LocalDate from, LocalDate to, ZoneId zone) {
        DayBounds bounds = DayBounds.of(from, to, zone);
        return user.read(tx -> tx.list(
                DAYS,
                row -> new DayPlays(bounds.days().get(row.integer(1)), row.integer(2), row.millis(3)),
                bounds.json()));
    }

    @Override
    public Streaks streaks(LocalDate today, ZoneId zone) {
        return user.read(tx -> {
            Optional<Instant> first = first(tx);
            if (first.isEmpty() || LocalDate.ofInstant(first.get(), zone).isAfter(today)) {
                return new Streaks(Optional.empty(), Optional.empty());
            }
            DayBounds bounds = DayBounds.of(LocalDate.ofInstant(first.get(), zone), today, zone);
            Optional<Run> longest = run(tx, bounds, " order by days desc, last desc limit 1");
            Optional<Run> newest = run(tx, bounds, " order by last desc limit 1");
            LocalDate asLate = bounds.days().get(Math.max(0, bounds.days().size() - 2));
            return new Streaks(newest.filter(run -> !run.last().isBefore(asLate)), longest);
        });
    }

    private static Optional<Run> run(Tx tx, DayBounds bounds, String which) throws SQLException {
        return tx.one(
                RUNS + "select first, last, days from runs" + which,
                row -> new Run(bounds.days().get(row.integer(1)), bounds.days().get(row.integer(2)), row.integer(3)),
                bounds.json());
    }

    @Override
    public List<Top> top(Top.Kind kind, Span span, int offset, int limit) {
        return tops.most(kind, span, offset, limit);
    }

    @Override
    public List<Top> newArtists(Span span, int offset, int limit) {
        return tops.firstHeard(span, offset, limit);
    }

    @Override
    public boolean write(PlayFile to, PlayFile.Progress progress) throws IOException {
        return new PlayWriting(user).write(to, progress);
    }
}
