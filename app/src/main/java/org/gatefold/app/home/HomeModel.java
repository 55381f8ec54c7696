package org.gatefold.app.home;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import org.gatefold.app.ui.Background;
import org.gatefold.app.ui.Loading;
import org.gatefold.player.library.Album;
import org.gatefold.player.library.AlbumOrder;
import org.gatefold.player.library.Artist;
import org.gatefold.player.library.Library;
import org.gatefold.player.listening.Listening;
import org.gatefold.player.listening.PlayTotals;

/** What the first page shows: albums heard last (or added last, before anything was heard), top artists, half a year of plays. */
public final class HomeModel implements AutoCloseable {
    private static final int ALBUMS = 12;
    private static final int WEEKS = 26;

    /** The music of the page; {@code heard} says whether the albums are those heard last. */
    public record Contents(List<Album> albums, boolean heard, List<Artist> topArtists) {}

    /** Plays a day over {@link #WEEKS} weeks up to today. */
    public record Months(LocalDate from, LocalDate to, Map<LocalDate, Integer> plays, PlayTotals totals) {}

    private final Loading<Contents> contents;
    private final Loading<Months> months;
    private final Clock clock;
    private final ZoneId zone;

    public HomeModel(Library library, Listening listening, Background background, Clock clock, ZoneId zone) {
        this.clock = clock;
        this.zone = zone;
        contents = Loading.of(background, () -> read(library, listening));
        months = Loading.of(background, () -> months(listening));
        contents.start();
        months.start();
    }

    public Loading<Contents> contents() {
        return contents;
    }

    public Loading<Months> months() {
        return months;
    }

    /** The hour of the day, for the greeting. */
    public int hour() {
        return clock.instant().atZone(zone).getHour();
    }

    @Override
    public void close() {
        contents.close();
        months.close();
    }

    private Contents read(Library library, Listening listening) {
        Instant halfYear = clock.instant().minus(182, ChronoUnit.DAYS);
        List<Album> recent = listening.recentAlbums(ALBUMS);
        List<Artist> top = listening.topArtists(halfYear, 6);
        return recent.isEmpty()
                ? new Contents(
                        library.albums(AlbumOrder.RECENTLY_ADDED, 0, ALBUMS).items(),
                        false,
                        library.artists(0, 6).items())
                : new Contents(recent, true, top);
    }

    private Months months(Listening listening) {
        LocalDate today = LocalDate.now(clock.withZone(zone));
        LocalDate from = today.minusWeeks(WEEKS).with(java.time.DayOfWeek.MONDAY);
        return new Months(
                from,
                today,
                listening.playsPerDay(from, today, zone),
                listening.totals(from.atStartOfDay(zone).toInstant()));
    }
}
