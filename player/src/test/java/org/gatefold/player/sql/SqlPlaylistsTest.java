package org.gatefold.player.sql;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.gatefold.player.library.TrackKey;
import org.gatefold.player.playlist.ItemId;
import org.gatefold.player.playlist.Playlist;
import org.gatefold.player.playlist.PlaylistChange;
import org.gatefold.player.playlist.PlaylistContent;
import org.gatefold.player.playlist.PlaylistFullException;
import org.gatefold.player.playlist.PlaylistId;
import org.gatefold.player.playlist.PlaylistItem;
import org.gatefold.player.testing.MemoryLibrary;
import org.gatefold.sync.outbox.SqlOutbox;
import org.gatefold.sync.sql.Database;
import org.gatefold.sync.sql.Durability;
import org.gatefold.sync.sql.StorageException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Playlists in a real user database. */
final class SqlPlaylistsTest {
    @TempDir
    Path folder;

    private final MemoryLibrary library = new MemoryLibrary();
    private Database user;
    private SqlOutbox outbox;
    private SqlMarks marks;
    private SqlPlaylists playlists;
    private PlaylistId rain;

    @BeforeEach
    void open() {
        Clock clock = Clock.systemUTC();
        user = new Database(folder.resolve("user.db"), Durability.KEEP);
        PlayerTables.bringUp(user, clock);
        outbox = SqlOutbox.open(user, clock);
        marks = new SqlMarks(user, library, outbox, clock);
        playlists = new SqlPlaylists(user, library, outbox, clock);
        rain = playlists.create("Rain");
    }

    @AfterEach
    void close() {
        outbox.close();
        user.close();
    }

    private static List<TrackKey> keys(String letters) {
        return letters.chars()
                .mapToObj(c -> new TrackKey("mb:" + Character.toString(c)))
                .toList();
    }

    private String letters() {
        StringBuilder letters = new StringBuilder();
        playlists.keys(rain).forEach(key -> letters.append(key.value().substring(3)));
        return letters.toString();
    }

    private ItemId item(int index) {
        return playlists.items(rain, index, 1).items().getFirst().id();
    }

    @Test
    void aNewPlaylistIsEmptyAndListedByItsName() {
        playlists.create("all of it");
        playlists.create("Zebra");
        assertEquals(
                List.of("all of it", "Rain", "Zebra"),
                playlists.all().stream().map(Playlist::name).toList());
        assertEquals(0, playlists.find(rain).orElseThrow().tracks());
    }

    @Test
    void aNameIsKeptAsEveryServerTakesIt() {
        PlaylistId id = playlists.create("  " + "x".repeat(600) + "  ");
        assertEquals("x".repeat(200), playlists.find(id).orElseThrow().name());
        playlists.rename(id, " Sun ");
        assertEquals("Sun", playlists.find(id).orElseThrow().name());
    }

    @Test
    void anEntryKnowsWhatItWasCalledWhenTheMusicIsGone() throws Exception {
        TrackKey joga = library.add("Jóga", "Björk", folder.resolve("1"), Duration.ofSeconds(305));
        playlists.add(rain, List.of(joga, new TrackKey("mb:nowhere")));
        library.remove(joga);
        List<PlaylistItem> items = playlists.items(rain, 0, 10).items();
        assertEquals("Jóga", items.get(0).track().title());
        assertEquals("", items.get(1).track().title());
        assertEquals(Duration.ofSeconds(305), playlists.find(rain).orElseThrow().length());
    }

    @Test
    void entriesAreReadPageByPage() throws Exception {
        playlists.add(rain, keys("abcdefg"));
        var page = playlists.items(rain, 2, 3);
        assertEquals(7, page.total());
        assertEquals(
                keys("cde"),
                page.items().stream().map(item -> item.track().key()).toList());
    }

    @Test
    void anEntryIsMovedToThePlaceItHasAfterwards() throws Exception {
        playlists.add(rain, keys("abcde"));
        playlists.move(rain, item(0), 2);
        assertEquals("bcade", letters());
        playlists.move(rain, item(4), 0);
        assertEquals("ebcad", letters());
        playlists.move(rain, item(1), 4);
        assertEquals("ecadb", letters());
    }

    @Test
    void movesWithoutEndKeepTheOrder() throws Exception {
        playlists.add(rain, keys("abcdefgh"));
        List<Character> expected = new ArrayList<>(List.of('a', 'b', 'c', 'd', 'e', 'f', 'g', 'h'));
        Random random = new Random(3);
        for (int i = 0; i < 400; i++) {
            int from = random.nextInt(8);
            int to = i % 3 == 0 ? 1 : random.nextInt(8);
            playlists.move(rain, item(from), to);
            expected.add(to, expected.remove(from));
            StringBuilder wanted = new StringBuilder();
            expected.forEach(wanted::append);
            assertEquals(wanted.toString(), letters());
        }
    }

    @Test
    void everyChangeCanBeTakenBack() throws Exception {
        playlists.add(rain, keys("abcde"));
        PlaylistChange added = playlists.add(rain, keys("xy"));
        playlists.undo(added);
        assertEquals("abcde", letters());
        PlaylistChange removed = playlists.remove(rain, List.of(item(0), item(2), item(4)));
        assertEquals("bd", letters());
        playlists.undo(removed);
        assertEquals("abcde", letters());
        PlaylistChange moved = playlists.move(rain, item(1), 4);
        playlists.undo(moved);
        assertEquals("abcde", letters());
        PlaylistChange renamed = playlists.rename(rain, "Sun");
        playlists.undo(renamed);
        assertEquals("Rain", playlists.find(rain).orElseThrow().name());
        PlaylistChange described = playlists.describe(rain, "bright");
        assertEquals("bright", playlists.find(rain).orElseThrow().description());
        playlists.undo(described);
        assertEquals("", playlists.find(rain).orElseThrow().description());
        PlaylistChange deleted = playlists.delete(rain);
        assertEquals(Optional.empty(), playlists.find(rain));
        playlists.undo(deleted);
        assertEquals("abcde", letters());
    }

    @Test
    void whatIsNotThereIsNotChanged() throws Exception {
        PlaylistId nowhere = new PlaylistId(UUID.randomUUID());
        assertInstanceOf(PlaylistChange.Nothing.class, playlists.rename(nowhere, "Sun"));
        assertInstanceOf(PlaylistChange.Nothing.class, playlists.add(nowhere, keys("a")));
        assertInstanceOf(PlaylistChange.Nothing.class, playlists.rename(rain, "Rain"));
        assertInstanceOf(PlaylistChange.Nothing.class, playlists.remove(rain, List.of(new ItemId(UUID.randomUUID()))));
    }

    @Test
    void aFullPlaylistTakesNothingMore() throws Exception {
        List<TrackKey> many = new ArrayList<>();
        for (int i = 0; i < PlaylistContent.MOST_ITEMS - 1; i++) {
            many.add(new TrackKey("mb:" + i));
        }
        playlists.add(rain, many);
        assertThrows(PlaylistFullException.class, () -> playlists.add(rain, keys("ab")));
        playlists.add(rain, keys("a"));
        assertEquals(
                PlaylistContent.MOST_ITEMS, playlists.find(rain).orElseThrow().tracks());
        assertEquals(
                keys("a").getFirst(),
                playlists
                        .items(rain, PlaylistContent.MOST_ITEMS - 1, 100)
                        .items()
                        .getFirst()
                        .track()
                        .key());
    }

    @Test
    void whatCannotBeReportedIsNotChangedEither() {
        new SqlLibraryOwner(user, marks, playlists).adopt("ana");
        user.write(
                tx -> tx.update("create trigger full before insert on outbox begin select raise(abort, 'full'); end"));
        TrackKey key = new TrackKey("mb:a");
        assertThrows(StorageException.class, () -> marks.set(org.gatefold.player.librarysync.MarkKind.RATING, key, 3));
        assertTrue(marks.of(List.of(key)).isEmpty());
        PlaylistId sun = new PlaylistId(UUID.randomUUID());
        assertThrows(StorageException.class, () -> playlists.create("Sun"));
        assertEquals(1, playlists.all().size());
        assertEquals(Optional.empty(), playlists.find(sun));
    }

    @Test
    void manyChangesOfOnePlaylistAreOneRowThatWaits() throws Exception {
        new SqlLibraryOwner(user, marks, playlists).adopt("ana");
        playlists.add(rain, keys("abc"));
        playlists.rename(rain, "Heavy rain");
        assertEquals(1, outbox.waiting().total());
        assertEquals("Rain", outbox.rows(10).getFirst().about());
    }

    @Test
    void aChangeIsTold() throws Exception {
        AtomicInteger told = new AtomicInteger();
        try (var subscription = playlists.onChange(id -> told.incrementAndGet())) {
            playlists.add(rain, keys("a"));
            playlists.rename(rain, "Rain");
            playlists.delete(rain);
        }
        playlists.create("Sun");
        assertEquals(2, told.get());
    }
}
