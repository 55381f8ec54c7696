package org.gatefold.app.stats;

import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.gatefold.app.ui.Background;
import org.gatefold.app.ui.Loading;
import org.gatefold.player.statistics.DayPlays;
import org.gatefold.player.statistics.Figures;
import org.gatefold.player.statistics.Period;
import org.gatefold.player.statistics.Span;
import org.gatefold.player.statistics.Statistics;
import org.gatefold.player.statistics.Streaks;
import org.gatefold.player.statistics.Top;
import org.gatefold.store.spending.Spent;

/** Which period is looked at, and its figures; each part is fetched by itself. On the JavaFX thread. */
public final class StatsModel implements AutoCloseable {
    private static final int FEW = 10;
    private static final int MANY = 50;

    /** The lists of a period. */
    public enum Ranking {
        ARTISTS,
        ALBUMS,
        TRACKS,
        NEW_ARTISTS
    }

    /** The figures of {@code period}; {@code everHeard} is when the very first play began. */
    public record Summary(
            Period period, Figures figures, Streaks streaks, Optional<Instant> everHeard, Optional<Spent> spent) {}

    /** The days of a year with plays; {@code earliest} is the year of the very first play. */
    public record Year(int year, int earliest, LocalDate today, Map<LocalDate, DayPlays> days) {}

    /** A list, and whether there is more of it than is shown. */
    public record Listed(Period period, List<Top> tops, boolean hasMore) {}

    private final Statistics statistics;
    private final Almanac almanac;
    private final Function<Span, Optional<Spent>> spending;
    private final ReadOnlyObjectWrapper<Period> period;
    private final Loading<Summary> summary;
    private final Loading<Year> year;
    private final Map<Ranking, Loading<Listed>> lists = new EnumMap<>(Ranking.class);
    private final Map<Ranking, Integer> shown = new ConcurrentHashMap<>();

    /** What the newest asking is about; its work reads them on another thread. */
    private volatile Period wanted;

    private volatile int wantedYear;

    /** @param spending what was bought in a span; empty while the shop is switched off */
    public StatsModel(
            Statistics statistics, Function<Span, Optional<Spent>> spending, Almanac almanac, Background background) {
        this.statistics = statistics;
        this.almanac = almanac;
        this.spending = spending;
        LocalDate today = almanac.today();
        wanted = Period.with(today, Period.Kind.MONTH, almanac.weekBegins());
        wantedYear = today.getYear();
        period = new ReadOnlyObjectWrapper<>(wanted);
        summary = Loading.of(background, this::readSummary);
        year = Loading.of(background, this::readYear);
        for (Ranking ranking : Ranking.values()) {
            shown.put(ranking, FEW);
            lists.put(ranking, Loading.of(background, () -> read(ranking)));
        }
        refresh();
    }

    public ReadOnlyObjectProperty<Period> periodProperty() {
        return period.getReadOnlyProperty();
    }

    public Loading<Summary> summary() {
        return summary;
    }

    public Loading<Year> year() {
        return year;
    }

    public Loading<Listed> list(Ranking ranking) {
        return Objects.requireNonNull(lists.get(ranking));
    }

    /** Asks for everything anew. */
    public void refresh() {
        summary.start();
        year.start();
        lists.values().forEach(Loading::start);
    }

    /** The week, month or year that is shown becomes one of another length with the same end, as far as that is past. */
    public void kind(Period.Kind kind) {
        LocalDate day =
                wanted.kind() == Period.Kind.ALL || wanted.contains(almanac.today()) ? almanac.today() : wanted.last();
        show(Period.with(day, kind, almanac.weekBegins()));
    }

    public void previous() {
        show(wanted.previous());
    }

    public void next() {
        if (hasNext()) {
            show(wanted.next());
        }
    }

    /** Whether what comes after has begun. */
    public boolean hasNext() {
        return wanted.kind() != Period.Kind.ALL && wanted.last().isBefore(almanac.today());
    }

    /** The week with that day. */
    public void week(LocalDate day) {
        show(Period.with(day, Period.Kind.WEEK, almanac.weekBegins()));
    }

    /** The heat map of another year; the period stays. */
    public void year(int other) {
        wantedYear = other;
        year.start();
    }

    /** A list grows from few to many. */
    public void more(Ranking ranking) {
        shown.put(ranking, MANY);
        list(ranking).start();
    }

    @Override
    public void close() {
        summary.close();
        year.close();
        lists.values().forEach(Loading::close);
    }

    private void show(Period other) {
        wanted = other;
        period.set(other);
        for (Ranking ranking : Ranking.values()) {
            shown.put(ranking, FEW);
        }
        summary.start();
        lists.values().forEach(Loading::start);
        int withIt = other.kind() == Period.Kind.ALL || other.contains(almanac.today())
                ? almanac.today().getYear()
                : other.last().getYear();
        if (withIt != wantedYear) {
            year(withIt);
        }
    }

    private Summary readSummary() {
        Period asked = wanted;
        Span span = asked.in(almanac.zone());
        return new Summary(
                asked,
                statistics.figures(span),
                statistics.streaks(almanac.today(), almanac.zone()),
                statistics.first(),
                spending.apply(span));
    }

    private Year readYear() {
        int asked = wantedYear;
        LocalDate today = almanac.today();
        LocalDate first = LocalDate.of(asked, 1, 1);
        LocalDate last = LocalDate.of(asked, 12, 31);
        int earliest = statistics
                .first()
                .map(instant -> LocalDate.ofInstant(instant, almanac.zone()).getYear())
                .orElse(today.getYear());
        return new Year(
                asked,
                earliest,
                today,
                statistics.days(first, last, almanac.zone()).stream()
                        .collect(Collectors.toMap(DayPlays::day, each -> each)));
    }

    private Listed read(Ranking ranking) {
        Period asked = wanted;
        int most = shown.getOrDefault(ranking, FEW);
        Span span = asked.in(almanac.zone());
        List<Top> tops = switch (ranking) {
            case ARTISTS -> statistics.top(Top.Kind.ARTISTS, span, 0, most + 1);
            case ALBUMS -> statistics.top(Top.Kind.ALBUMS, span, 0, most + 1);
            case TRACKS -> statistics.top(Top.Kind.TRACKS, span, 0, most + 1);
            case NEW_ARTISTS -> statistics.newArtists(span, 0, most + 1);
        };
        return new Listed(asked, tops.stream().limit(most).toList(), tops.size() > most && most < MANY);
    }
}
