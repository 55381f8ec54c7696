package org.gatefold.player.sql;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.gatefold.player.library.Album;
import org.gatefold.player.library.Artist;
import org.gatefold.player.library.ArtistId;
import org.gatefold.player.library.Track;
import org.gatefold.player.library.TrackKey;
import org.gatefold.player.listening.Listen;
import org.gatefold.player.listening.Mark;
import org.gatefold.player.listening.Play;
import org.gatefold.player.listening.PlayTotals;
import org.gatefold.player.testing.MemoryLibrary;
import org.gatefold.sync.account.SignIns;
import org.gatefold.sync.outbox.SqlOutbox;
import org.gatefold.sync.sql.Database;
import org.gatefold.sync.sql.Durability;
import org.gatefold.sync.sql.StorageException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Plays and favourites in a real user database, joined with a library that comes and goes. */
final class SqlListeningTest {
    private static final Instant MONDAY = Instant.parse("2026-11-16T20:00:00Z");
    private static final ArtistId BJORK = new ArtistId(1);

    @TempDir
    Path folder;

    private final MemoryLibrary library = new MemoryLibrary();
    private Database user;
    private SqlOutbox outbox;
    private SqlListening listening;
    private SqlListenLog log;
    private TrackKey joga;
    private TrackKey hunter;
    private TrackKey teardrop;

    @BeforeEach
    void open() {
        Clock clock = Clock.systemUTC();
        user = new Database(folder.resolve("user.db"), Durability.KEEP);
        PlayerTables.bringUp(user, clock);
        outbox = SqlOutbox.open(user, clock);
        listening = new SqlListening(user, library, new SqlMarks(user, library, outbox, clock));
        log = new SqlListenLog(user, outbox, SignIns.nobody(), listening);
        hunter = library.add("Hunter", "Björk", folder.resolve("1"), Duration.ofSeconds(255));
        joga = library.add("Jóga", "Björk", folder.resolve("2"), Duration.ofSeconds(305));
        library.add("Unravel", "Björk", folder.resolve("3"), Duration.ofSeconds(201));
        teardrop = library.add("Teardrop", "Massive Attack", folder.resolve("4"), Duration.ofSeconds(330));
    }

    @AfterEach
    void close() {
        outbox.close();
        user.close();
    }

    @Test
    void popularIsWhatIsPlayedMostThenTheRestInOrder() {
        heard(joga, MONDAY);
        heard(joga, MONDAY.plusSeconds(400));
        heard(teardrop, MONDAY.plusSeconds(800));
        List<String> popular = listening.popular(BJORK, 10).stream()
                .map(p -> p.track().title() + " " + p.plays())
                .toList();
        assertEquals(List.of("Jóga 2", "Hunter 0", "Unravel 0"), popular);
        assertEquals(1, listening.popular(BJORK, 1).size());
    }

    @Test
    void theSameListenTwiceIsOnePlayAndOneRow() {
        Listen listen = listen(joga, MONDAY);
        log.counted(listen);
        log.counted(listen);
        assertEquals(1, listening.totals(Instant.EPOCH).plays());
        assertEquals(1, outbox.waiting().total());
    }

    @Test
    void whatCannotBeReportedIsNotKeptEitherSoThatItIsTriedAgain() {
        user.write(
                tx -> tx.update("create trigger full before insert on outbox begin select raise(abort, 'full'); end"));
        assertThrows(StorageException.class, () -> log.counted(listen(joga, MONDAY)));
        assertEquals(0, listening.totals(Instant.EPOCH).plays());
    }

    @Test
    void playsOfAnArtistAreFoundByNameWhenTheMusicIsGone() {
        heard(joga, MONDAY);
        heard(hunter, MONDAY.plusSeconds(400));
        library.remove(joga);
        assertEquals(2, listening.playsOf(BJORK));
        assertEquals(0, listening.playsOf(new ArtistId(2)));
    }

    @Test
    void albumsComeByWhenTheyWereHeardLast() {
        heard(joga, MONDAY);
        heard(teardrop, MONDAY.plusSeconds(400));
        heard(hunter, MONDAY.plusSeconds(800));
        assertEquals(
                List.of("Björk's album", "Massive Attack's album"),
                listening.recentAlbums(10).stream().map(Album::title).toList());
        assertEquals(1, listening.recentAlbums(1).size());
    }

    @Test
    void artistsComeByHowOftenTheyWereHeardSince() {
        heard(joga, MONDAY);
        heard(joga, MONDAY.plusSeconds(400));
        heard(teardrop, MONDAY.plusSeconds(800));
        assertEquals(
                List.of("Björk", "Massive Attack"),
                listening.topArtists(MONDAY, 5).stream().map(Artist::name).toList());
        assertEquals(
                List.of("Massive Attack"),
                listening.topArtists(MONDAY.plusSeconds(401), 5).stream()
                        .map(Artist::name)
                        .toList());
    }

    @Test
    void historyIsNewestFirstAndKnowsWhatIsNotThereAnyMore() {
        heard(joga, MONDAY);
        heard(teardrop, MONDAY.plusSeconds(400));
        library.remove(joga);
        List<Play> history = listening.history(0, 10);
        assertEquals(
                List.of("Teardrop", "Jóga"), history.stream().map(Play::title).toList());
        assertTrue(history.get(0).track().isPresent());
        assertTrue(history.get(1).track().isEmpty());
        assertEquals("Jóga", listening.history(1, 1).getFirst().title());
    }

    @Test
    void aDayIsADayWhereTheListenerIs() {
        heard(joga, Instant.parse("2026-11-16T22:30:00Z"));
        heard(hunter, Instant.parse("2026-11-16T23:30:00Z"));
        ZoneId berlin = ZoneId.of("Europe/Berlin");
        LocalDate monday = LocalDate.of(2026, 11, 16);
        assertEquals(
                Map.of(monday, 1, monday.plusDays(1), 1), listening.playsPerDay(monday, monday.plusDays(1), berlin));
        assertEquals(Map.of(monday, 2), listening.playsPerDay(monday, monday, ZoneId.of("UTC")));
    }

    @Test
    void totalsCountWhatWasHeardInTheEnd() {
        Listen listen = listen(joga, MONDAY);
        log.counted(listen);
        log.heard(listen.opId(), Duration.ofSeconds(300));
        assertEquals(new PlayTotals(1, Duration.ofSeconds(300)), listening.totals(MONDAY));
        assertEquals(new PlayTotals(0, Duration.ZERO), listening.totals(MONDAY.plusMillis(1)));
    }

    @Test
    void favouritesStayUntilTheyAreTakenBack() {
        listening.setFavourite(joga, true);
        listening.setFavourite(joga, true);
        listening.setFavourite(hunter, true);
        assertTrue(listening.isFavourite(joga));
        assertEquals(Set.of(joga, hunter), Set.copyOf(listening.favourites(0, 10)));
        listening.setFavourite(joga, false);
        assertFalse(listening.isFavourite(joga));
        assertEquals(List.of(hunter), listening.favourites(0, 10));
    }

    @Test
    void aRatingStaysUntilItIsTakenAway() {
        listening.setRating(joga, 4);
        listening.setFavourite(joga, true);
        listening.setRating(hunter, 2);
        listening.setRating(hunter, 0);
        assertEquals(Map.of(joga, new Mark(true, 4)), listening.marks(List.of(joga, hunter, teardrop)));
        assertThrows(IllegalArgumentException.class, () -> listening.setRating(joga, 6));
    }

    @Test
    void anArtistIsFollowedUnderAnySpelling() {
        listening.setFollowed("Björk", true);
        assertTrue(listening.isFollowed("BJORK"));
        listening.setFollowed("bjork", false);
        assertFalse(listening.isFollowed("Björk"));
    }

    @Test
    void aChangeIsTold() {
        AtomicInteger told = new AtomicInteger();
        try (var subscription = listening.onChange(told::incrementAndGet)) {
            heard(joga, MONDAY);
            listening.setFavourite(joga, true);
            assertEquals(2, told.get());
        }
        listening.setFavourite(joga, false);
        assertEquals(2, told.get());
    }

    @Test
    void countsOfManyTracksComeAtOnce() {
        heard(joga, MONDAY);
        assertEquals(Map.of(joga, 1, hunter, 0), listening.playCounts(Set.of(joga, hunter)));
        assertEquals(Map.of(), listening.playCounts(Set.of()));
    }

    private void heard(TrackKey key, Instant at) {
        log.counted(listen(key, at));
    }

    private Listen listen(TrackKey key, Instant at) {
        Track track = library.byKeys(List.of(key)).get(key);
        return new Listen(UUID.randomUUID(), track, at, Duration.ofSeconds(200));
    }
}
