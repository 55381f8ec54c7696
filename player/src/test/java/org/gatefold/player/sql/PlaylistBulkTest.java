package org.gatefold.player.sql;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.gatefold.player.library.TrackKey;
import org.gatefold.player.playlist.ItemId;
import org.gatefold.player.playlist.PlaylistChange;
import org.gatefold.player.playlist.PlaylistContent;
import org.gatefold.player.playlist.PlaylistFullException;
import org.gatefold.player.playlist.PlaylistId;
import org.gatefold.player.playlist.TrackRef;
import org.gatefold.player.testing.MemoryLibrary;
import org.gatefold.sync.outbox.SqlOutbox;
import org.gatefold.sync.sql.Database;
import org.gatefold.sync.sql.Durability;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Changes of many entries of a playlist at once, and their way back. */
@Timeout(120)
final class PlaylistBulkTest {
    @TempDir
    Path folder;

    private Database user;
    private SqlOutbox outbox;
    private SqlPlaylists playlists;

    @BeforeEach
    void open() {
        Clock clock = Clock.systemUTC();
        user = new Database(folder.resolve("user.db"), Durability.KEEP);
        PlayerTables.bringUp(user, clock);
        outbox = SqlOutbox.open(user, clock);
        playlists = new SqlPlaylists(user, new MemoryLibrary(), outbox, clock);
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

    private PlaylistId list(String letters) throws PlaylistFullException {
        PlaylistId id = playlists.create("Rain");
        playlists.add(id, keys(letters));
        return id;
    }

    private String letters(PlaylistId id) {
        StringBuilder letters = new StringBuilder();
        playlists.keys(id).forEach(key -> letters.append(key.value().substring(3)));
        return letters.toString();
    }

    private List<ItemId> items(PlaylistId id, String letters) {
        return playlists.items(id, 0, PlaylistContent.MOST_ITEMS).items().stream()
                .filter(item -> letters.contains(item.track().key().value().substring(3)))
                .map(item -> item.id())
                .toList();
    }

    @Test
    void severalAreTakenOutTogetherAndComeBackToTheirPlaces() throws Exception {
        PlaylistId id = list("abcdefg");
        PlaylistChange out = playlists.remove(id, items(id, "bcf"));
        assertEquals("adeg", letters(id));
        playlists.undo(out);
        assertEquals("abcdefg", letters(id));
    }

    @Test
    void severalAreMovedTogetherInTheirOrderAndBack() throws Exception {
        PlaylistId id = list("abcdefg");
        PlaylistChange moved = playlists.move(id, items(id, "fbc"), 3);
        assertEquals("adebcfg", letters(id));
        playlists.undo(moved);
        assertEquals("abcdefg", letters(id));
        playlists.move(id, items(id, "ag"), 99);
        assertEquals("bcdefag", letters(id));
    }

    @Test
    void aMoveToWhereTheyAreChangesNothing() throws Exception {
        PlaylistId id = list("abc");
        assertEquals(new PlaylistChange.Nothing(id), playlists.move(id, items(id, "bc"), 1));
    }

    @Test
    void tracksArePutInAtAPlaceAndTakenBack() throws Exception {
        PlaylistId id = list("abc");
        PlaylistChange in = playlists.insert(id, 1, keys("xy"));
        assertEquals("axybc", letters(id));
        playlists.undo(in);
        assertEquals("abc", letters(id));
        playlists.insert(id, 99, keys("z"));
        assertEquals("abcz", letters(id));
    }

    @Test
    void undoKeepsWhatWasChangedMeanwhile() throws Exception {
        PlaylistId id = list("abcdef");
        PlaylistChange out = playlists.remove(id, items(id, "be"));
        playlists.insert(id, 0, keys("x"));
        playlists.remove(id, items(id, "f"));
        playlists.undo(out);
        assertEquals("xbacde".length(), letters(id).length());
        assertEquals(
                "xbacde".chars().sorted().boxed().toList(),
                letters(id).chars().sorted().boxed().toList());
    }

    @Test
    void aListOfTracksIsMadeAtOnceOrNotAtAll() throws Exception {
        List<TrackRef> refs = keys("abc").stream().map(TrackRef::unknown).toList();
        PlaylistId id = playlists.create("  Rain ", "For evenings", refs);
        assertEquals("abc", letters(id));
        assertEquals("For evenings", playlists.find(id).orElseThrow().description());
        List<TrackRef> tooMany = java.util.Collections.nCopies(PlaylistContent.MOST_ITEMS + 1, refs.getFirst());
        assertThrows(PlaylistFullException.class, () -> playlists.create("Much", "", tooMany));
        assertEquals(1, playlists.all().size());
    }

    @Test
    void twentyThousandAreShuffledTakenOutAndBroughtBack() throws Exception {
        List<TrackKey> keys = IntStream.range(0, PlaylistContent.MOST_ITEMS)
                .mapToObj(i -> new TrackKey("mb:" + i))
                .toList();
        PlaylistId id = playlists.create("Much");
        playlists.add(id, keys);
        List<ItemId> all = ids(id);
        List<ItemId> odd = IntStream.range(0, all.size())
                .filter(i -> i % 2 == 1)
                .mapToObj(all::get)
                .toList();
        PlaylistChange moved = playlists.move(id, odd, 0);
        assertEquals(odd, ids(id).subList(0, odd.size()));
        playlists.undo(moved);
        assertEquals(keys, playlists.keys(id));
        List<ItemId> mixed = new ArrayList<>(odd);
        java.util.Collections.shuffle(mixed, new Random(1));
        PlaylistChange out = playlists.remove(id, mixed);
        assertEquals(PlaylistContent.MOST_ITEMS - odd.size(), playlists.keys(id).size());
        playlists.undo(out);
        assertEquals(keys, playlists.keys(id));
    }

    private List<ItemId> ids(PlaylistId id) {
        return playlists.items(id, 0, PlaylistContent.MOST_ITEMS).items().stream()
                .map(item -> item.id())
                .toList();
    }
}
