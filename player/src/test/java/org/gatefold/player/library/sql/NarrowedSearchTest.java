package org.gatefold.player.library.sql;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.gatefold.player.library.Found;
import org.gatefold.player.library.Track;
import org.gatefold.player.library.art.ArtworkStore;
import org.gatefold.player.library.facts.Credit;
import org.gatefold.player.library.facts.Fingerprint;
import org.gatefold.player.library.facts.Person;
import org.gatefold.player.library.facts.Place;
import org.gatefold.player.library.facts.Release;
import org.gatefold.player.library.facts.TrackFacts;
import org.gatefold.player.library.tags.Sound;
import org.gatefold.player.source.Loudness;
import org.gatefold.sync.sql.Database;
import org.gatefold.sync.sql.Durability;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * A search by conditions that each hold of more than a quick one looks at, where both together hold only of what was
 * added last: the quick one says that there may be more, and going on finds it.
 */
final class NarrowedSearchTest {
    private static final int MANY = 1_300;

    @TempDir
    private Path folder;

    private Database user;
    private Database cache;
    private SqlLibrary library;

    @BeforeEach
    void fill() throws Exception {
        user = new Database(folder.resolve("user.db"), Durability.KEEP);
        new SqlFolders(user, Clock.systemUTC());
        cache = CacheFile.open(folder.resolve("cache"), Clock.systemUTC());
        KnownKeys keys = new KnownKeys(user);
        ScanStore store = new ScanStore(cache, keys, Clock.systemUTC());
        library = new SqlLibrary(cache, keys, new ArtworkStore(folder.resolve("art")), _ -> Optional.empty());
        List<ReadFile> files = new ArrayList<>();
        for (int i = 0; i < MANY; i++) {
            files.add(file(store, "The Light " + i, i % 40, 1980, "flac", "Folk"));
            files.add(file(store, "Dust " + i, 100 + i % 40, 1999, "mp3", "Drone"));
        }
        files.add(file(store, "The Light of a year", 301, 1977, "flac", "Folk"));
        files.add(file(store, "Light at last", 300, 1999, "mp3", "Folk"));
        store.save(files);
    }

    @AfterEach
    void close() {
        cache.close();
        user.close();
    }

    private ReadFile file(ScanStore store, String title, int record, int year, String format, String genre) {
        Path path = folder.resolve("music").resolve("record " + record);
        long id = store.keepFolders(List.of(new ScannedFolder(path, path, "")))
                .getFirst()
                .id();
        Credit credit = new Credit("Band", List.of(new Person("Band", Optional.empty())));
        Release release =
                new Release("Record " + record, Optional.of(credit), false, OptionalInt.of(year), Optional.empty());
        Duration length = Duration.ofSeconds(100);
        return new ReadFile(
                id,
                new FileStamp(title + ".flac", 1_000, 1),
                new TrackFacts(
                        title,
                        credit,
                        release,
                        new Place(1, 1),
                        List.of(genre),
                        new Sound(length, format, 100_705),
                        Loudness.UNKNOWN,
                        new TrackFacts.Identity(
                                Optional.empty(), Fingerprint.ofNames("Band", title, "Record", length, title))),
                Optional.empty());
    }

    private static List<String> titles(Found found) {
        return found.tracks().stream().map(Track::title).toList();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "light year:1999",
                "light format:mp3",
                "title:light year:1990..1999",
                "genre:folk year:1999",
                "genre:folk format:mp3",
                "light genre:folk format:mp3 year:1999",
                "band format:mp3 genre:folk"
            })
    void whatTheQuickSearchDidNotReachIsFoundByGoingOn(String query) {
        Found quick = library.search(query, 12);
        assertFalse(quick.whole(), "it knows that it did not look at all");
        Found all = library.searchOn(query, 12);
        assertEquals(List.of("Light at last"), titles(all));
        assertTrue(all.whole());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"light", "light year:1980", "year:1999", "format:flac", "genre:folk last", "artist:band last"})
    void whatIsFoundInPlentyOrIsRareNeedsNoGoingOn(String query) {
        assertTrue(library.search(query, 12).whole());
        assertFalse(library.search(query, 12).tracks().isEmpty());
    }

    @Test
    void anArticleIsNoWordThatANameIsSortedByAndMattersAsLittle() {
        Found found = library.search("the light year:1977", 12);
        assertEquals(List.of("The Light of a year"), titles(found));
        assertTrue(found.whole());
    }

    @Test
    void whatIsNowhereIsNowhereOnceAllWasLookedAt() {
        assertEquals(List.of(), titles(library.searchOn("dust format:flac", 12)));
        assertTrue(library.searchOn("dust format:flac", 12).whole());
        assertFalse(library.search("dust format:flac", 12).whole());
    }

    @Test
    void aSlipOfTheFingersIsMendedInAllOfItToo() {
        Found found = library.searchOn("lihgt format:mp3", 12);
        assertEquals(Optional.of("light"), found.meant());
        assertEquals(List.of("Light at last"), titles(found));
    }
}
