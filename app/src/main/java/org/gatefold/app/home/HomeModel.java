package org.gatefold.app.home;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.gatefold.app.ui.Background;
import org.gatefold.app.ui.Load;
import org.gatefold.app.ui.Loading;
import org.gatefold.player.library.Album;
import org.gatefold.player.library.AlbumOrder;
import org.gatefold.player.library.Library;
import org.gatefold.player.library.Track;
import org.gatefold.player.library.TrackOrder;
import org.gatefold.player.listening.Listening;
import org.gatefold.player.listening.PlayTotals;
import org.gatefold.store.suggest.Taste;

/** What the first page shows: albums heard last (or added last, before anything was heard), whose things may please, half a year of plays. */
public final class HomeModel implements AutoCloseable {
    private static final int ALBUMS = 24;
    private static final int WEEKS = 26;
    private static final int PLENTY = 500;
    private static final int STRETCHES = 25;
    private static final Duration TASTES_LAST = Duration.ofMinutes(10);

    /** The music of the page; {@code heard} says whether the albums are those heard last. */
    public record Contents(List<Album> albums, boolean heard) {}

    /** Plays a day over {@link #WEEKS} weeks up to today. */
    public record Months(LocalDate from, LocalDate to, Map<LocalDate, Integer> plays, PlayTotals totals) {}

    private final Library library;
    private final Background background;
    private final Loading<Contents> contents;
    private final Loading<List<Taste>> tastes;
    private final Loading<Months> months;
    private final Clock clock;
    private final ZoneId zone;
    private Instant tasted;

    public HomeModel(Library library, Listening listening, Background background, Clock clock, ZoneId zone) {
        this.library = library;
        this.background = background;
        this.clock = clock;
        this.zone = zone;
        contents = Loading.of(background, () -> read(library, listening));
        tastes = Loading.of(background, () -> new Tastes(listening).at(clock.instant()));
        months = Loading.of(background, () -> months(listening));
        contents.start();
        tastes.start();
        tasted = clock.instant();
        months.start();
    }

    public Loading<Contents> contents() {
        return contents;
    }

    /** Of whom the shops may have something, and why. */
    public Loading<List<Taste>> tastes() {
        return tastes;
    }

    /** After a play counted: what was heard last and the months anew, and the tastes where they are old, as one play changes little of them. */
    public void heard() {
        contents.start();
        months.start();
        if (Duration.between(tasted, clock.instant()).compareTo(TASTES_LAST) >= 0) {
            tasted = clock.instant();
            tastes.start();
        }
    }

    public Loading<Months> months() {
        return months;
    }

    /** The hour of the day, for the greeting. */
    public int hour() {
        return clock.instant().atZone(zone).getHour();
    }

    /** Gives some music of the whole library to {@code then}: all of a small one, stretches from anywhere of a large one. */
    public void anything(Consumer<List<Track>> then) {
        background.load(this::someMusic, answer -> {
            if (answer instanceof Load.Ready<List<Track>>(var tracks, var _) && !tracks.isEmpty()) {
                then.accept(tracks);
            }
        });
    }

    private List<Track> someMusic() {
        int all = library.counts().tracks();
        if (all <= PLENTY) {
            return library.tracks(TrackOrder.ALBUM, 0, PLENTY).items();
        }
        Random random = new Random(clock.millis());
        return IntStream.range(0, STRETCHES)
                .mapToObj(_ -> library.tracks(TrackOrder.TITLE, random.nextInt(all), PLENTY / STRETCHES))
                .flatMap(page -> page.items().stream())
                .distinct()
                .toList();
    }

    @Override
    public void close() {
        contents.close();
        tastes.close();
        months.close();
    }

    private static Contents read(Library library, Listening listening) {
        List<Album> recent = listening.recentAlbums(ALBUMS);
        return recent.isEmpty()
                ? new Contents(
                        library.albums(AlbumOrder.RECENTLY_ADDED, 0, ALBUMS).items(), false)
                : new Contents(recent, true);
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
