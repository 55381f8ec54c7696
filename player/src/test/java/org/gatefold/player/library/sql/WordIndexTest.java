package org.gatefold.player.library.sql;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
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
import org.gatefold.sync.sql.Tx;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The full-text indexes after a scan that wrote them in many batches. */
final class WordIndexTest {
    private static final int BATCHES = 150;

    @TempDir
    private Path folder;

    private Database user;
    private Database cache;
    private ScanStore store;

    @BeforeEach
    void scanned() throws Exception {
        user = new Database(folder.resolve("user.db"), Durability.KEEP);
        new SqlFolders(user, Clock.systemUTC());
        cache = CacheFile.open(folder.resolve("cache"), Clock.systemUTC());
        store = new ScanStore(cache, new KnownKeys(user), Clock.systemUTC());
        for (int batch = 0; batch < BATCHES; batch++) {
            store.save(album(batch));
        }
    }

    @AfterEach
    void close() {
        cache.close();
        user.close();
    }

    @Test
    void manySegmentsBecomeOneAndFindTheSame() throws SQLException {
        assertTrue(segments() > 4, "a scan leaves several");
        store.tidy(() -> false);
        assertEquals(1, segments());
        assertWholeAndFound();
    }

    @Test
    void whatIsBrokenOffIsWhole() throws SQLException {
        store.tidy(() -> true);
        assertWholeAndFound();
    }

    @Test
    void whatIsInOrderIsNotWrittenAgain() {
        store.tidy(() -> false);
        store.save(album(BATCHES));
        store.tidy(() -> false);
        assertEquals(2, segments(), "one new batch does not make a large library be written anew");
    }

    private void assertWholeAndFound() {
        cache.write(tx -> tx.update("insert into track_words(track_words, rank) values('integrity-check', 0)"));
        assertEquals(BATCHES, found("batch*"));
        assertEquals(1, found("batch17"));
        assertEquals(BATCHES, found("song AND record*"));
    }

    private long found(String expression) {
        return cache.read(tx -> tx.count("select count(*) from track_words where track_words match ?", expression));
    }

    private long segments() {
        return cache.read((Tx tx) -> tx.count("select count(distinct segid) from track_words_idx"));
    }

    private List<ReadFile> album(int batch) {
        Path path = folder.resolve("music").resolve("record " + batch);
        long id = store.keepFolders(List.of(new ScannedFolder(path, path, "")))
                .getFirst()
                .id();
        Credit credit = new Credit("Band", List.of(new Person("Band", Optional.empty())));
        Release release =
                new Release("Record " + batch, Optional.of(credit), false, OptionalInt.of(1990), Optional.empty());
        String title = "Song batch" + batch;
        Duration length = Duration.ofSeconds(100 + batch);
        List<ReadFile> files = new ArrayList<>();
        files.add(new ReadFile(
                id,
                new FileStamp("1.flac", 1_000, batch),
                new TrackFacts(
                        title,
                        credit,
                        release,
                        new Place(1, 1),
                        List.of(),
                        new Sound(length, "flac", 100_705),
                        Loudness.UNKNOWN,
                        new TrackFacts.Identity(
                                Optional.empty(),
                                Fingerprint.ofNames("Band", title, "Record " + batch, length, "1.1"))),
                Optional.empty()));
        return files;
    }
}
