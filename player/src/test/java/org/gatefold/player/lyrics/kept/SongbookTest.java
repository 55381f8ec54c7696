package org.gatefold.player.lyrics.kept;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.gatefold.player.library.Library;
import org.gatefold.player.library.Origin;
import org.gatefold.player.library.Part;
import org.gatefold.player.library.Track;
import org.gatefold.player.library.TrackKey;
import org.gatefold.player.library.local.LocalLibrary;
import org.gatefold.player.lyrics.Lyrics;
import org.gatefold.player.lyrics.Lyrics.Source;
import org.gatefold.player.lyrics.Songbook.Ask;
import org.gatefold.player.lyrics.Words;
import org.gatefold.player.source.MusicServer;
import org.gatefold.player.source.ServerId;
import org.gatefold.player.source.ServerLyrics;
import org.gatefold.player.source.Sources;
import org.gatefold.player.subsonic.SubsonicServers;
import org.gatefold.player.testing.MemoryLibrary;
import org.gatefold.player.testing.SmallSubsonic;
import org.gatefold.sync.sql.Database;
import org.gatefold.sync.sql.Durability;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Words gathered from files, from a small server over real HTTP, and from what was kept. */
final class SongbookTest {
    private static final ServerId ATTIC = new ServerId("attic");
    private static final Duration LENGTH = Duration.ofMinutes(3);

    private final MemoryLibrary library = new MemoryLibrary();
    private Optional<Path> copy = Optional.empty();

    @TempDir
    Path folder;

    private SmallSubsonic small;
    private MusicServer server;
    private Database user;
    private LocalLibrary cache;
    private KeptSongbook book;

    @BeforeEach
    void open() throws Exception {
        small = SmallSubsonic.start();
        small.words().plain("another", "so that it can");
        server = new SubsonicServers(Clock.systemUTC()).server(ATTIC, small.address(), small.login());
        user = new Database(folder.resolve("user.db"), Durability.KEEP);
        cache = LocalLibrary.open(
                folder.resolve("cache"), user, Clock.systemUTC(), Duration.ofSeconds(20), Sources.NONE);
        book = songbook(id -> Optional.of(server));
    }

    @AfterEach
    void close() {
        server.close();
        small.close();
        cache.close();
        user.close();
    }

    @Test
    void syncedWordsComeFirstAndFilesBeforeServers() throws Exception {
        Track track = inFile("a.mp3");
        Files.writeString(folder.resolve("a.txt"), "Plain");
        Files.writeString(folder.resolve("a.lrc"), "[00:01.00]Beside");

        Words.Sung sung = sung(track, Ask.NOBODY);

        assertEquals(new Source.Beside("a.lrc"), sung.chosen().source());
        assertEquals(
                List.of(new Source.Beside("a.lrc"), new Source.Beside("a.txt")),
                sung.versions().stream().map(Lyrics::source).toList());
    }

    @Test
    void aTrackThatIsAStretchOfAFileHasTheWordsOfThatStretch() throws Exception {
        Files.writeString(folder.resolve("disc.lrc"), "[00:01.00]First\n[01:01.00]Second\n[01:02.50]\n[02:00.00]Third");
        Files.writeString(folder.resolve("disc.txt"), "All of them");
        Origin second = new Origin.InFile(folder.resolve("disc.flac"), new Part(60 * 75, 120 * 75));
        Words.Sung sung = sung(track(library.add("Second", "Orla Finch", second, LENGTH)), Ask.NOBODY);

        assertEquals(1, sung.versions().size());
        assertEquals("Second\n", sung.chosen().text());
        assertEquals(Duration.ofMillis(1_000), sung.startOf(0));
        assertEquals(Duration.ofMillis(2_500), sung.startOf(1));
    }

    @Test
    void syncedWordsOfAServerComeBeforePlainOnesOfAFile() throws Exception {
        Track track = onServer("s1");
        TrackKey key = track.key();
        small.words().synced("s1", "eng", "One", "Two");
        copy = Optional.of(Files.write(folder.resolve("copy"), flacWith("LYRICS=Plain words")));

        Words.Sung sung = sung(track, Ask.WHEN_DUE);

        assertEquals(new Source.OnServer(ATTIC), sung.chosen().source());
        assertEquals("One\nTwo", sung.chosen().text());
        assertEquals(2, sung.versions().size());
        book.choose(key, sung.versions().getLast());
        assertEquals(
                new Source.Inside("LYRICS"), sung(track, Ask.NOBODY).chosen().source());
    }

    @Test
    void whatAServerToldIsThereWithoutIt() throws Exception {
        Track track = onServer("s1");
        small.words().synced("s1", "eng", "One");
        small.words().synced("s1", "deu", "Eins");
        sung(track, Ask.WHEN_DUE);
        small.down();

        Words.Sung sung = sung(track, Ask.ALL);

        assertEquals(
                List.of("eng", "deu"),
                sung.versions().stream().map(each -> each.about().language()).toList());
    }

    @Test
    void aServerIsNotAskedAgainAtOnceUnlessTheListenerSaysSo() throws Exception {
        Track track = onServer("s1");
        assertInstanceOf(Words.None.class, book.of(track, Ask.WHEN_DUE));
        small.words().synced("s1", "eng", "One");
        assertInstanceOf(Words.None.class, book.of(track, Ask.WHEN_DUE));
        assertEquals(1, small.words().asked());

        sung(track, Ask.ALL);
    }

    @Test
    void notAskedIsToldFromNotThere() throws Exception {
        Track track = onServer("s1");
        small.down();

        Words.Unasked unasked = assertInstanceOf(Words.Unasked.class, book.of(track, Ask.WHEN_DUE));
        assertFalse(unasked.why().isBlank());
        assertInstanceOf(
                Words.Unasked.class, songbook(Sources.NONE).of(track, Ask.ALL), "a server that is not connected yet");
        assertInstanceOf(Words.None.class, book.of(inFile("b.mp3"), Ask.ALL));
    }

    @Test
    void instrumentalIsToldFromNotThere() throws Exception {
        Track track = onServer("s1");
        small.words().plain("s1", "[Instrumental]");

        assertInstanceOf(Words.Instrumental.class, book.of(track, Ask.WHEN_DUE));
        assertInstanceOf(Words.Instrumental.class, book.of(track, Ask.NOBODY));
    }

    @Test
    void lrcThatAServerTakesForPlainIsSynced() throws Exception {
        Track track = onServer("s1");
        small.words().plain("s1", "[00:01.00]One", "[00:02.00]Two");

        assertEquals(Duration.ofSeconds(2), sung(track, Ask.WHEN_DUE).startOf(1));
    }

    @Test
    void wordsBesideAnOfflineCopyOutliveTheCache() throws Exception {
        Track track = onServer("s1");
        copy = Optional.of(Files.write(folder.resolve("copy"), new byte[] {1}));
        WordsFile.write(
                copy.get(),
                List.of(new ServerLyrics(
                        "eng",
                        "",
                        "",
                        true,
                        List.of(new ServerLyrics.Line(Optional.of(Duration.ofSeconds(1)), "Kept")))));

        assertEquals("Kept", sung(track, Ask.NOBODY).chosen().text());
        small.down();
        assertEquals("Kept", sung(track, Ask.WHEN_DUE).chosen().text());
    }

    @Test
    void timesOfWordsAreKeptWithAnOfflineCopyAndWhatWasKeptWithoutThemIsReadAsBefore() throws Exception {
        Track track = onServer("s1");
        copy = Optional.of(Files.write(folder.resolve("copy"), new byte[] {1}));
        List<ServerLyrics.Word> words = List.of(
                new ServerLyrics.Word(Duration.ofSeconds(1), "Kept "),
                new ServerLyrics.Word(Duration.ofMillis(1_400), "well"));
        WordsFile.write(
                copy.get(),
                List.of(new ServerLyrics(
                        "eng",
                        "",
                        "",
                        true,
                        List.of(new ServerLyrics.Line(Optional.of(Duration.ofSeconds(1)), "Kept well", words)))));
        Words.Sung sung = sung(track, Ask.NOBODY);
        assertEquals(-1, sung.wordAt(0, Duration.ofMillis(900)));
        assertEquals(0, sung.wordAt(0, Duration.ofMillis(1_399)));
        assertEquals(1, sung.wordAt(0, Duration.ofMillis(1_400)));
        assertEquals(Optional.of(Duration.ofMillis(1_400)), sung.nextAfter(Duration.ofMillis(1_000)));
        assertEquals(Optional.empty(), sung.nextAfter(Duration.ofMillis(1_400)));
        Files.writeString(
                WordsFile.of(copy.get()),
                "{\"form\":1,\"versions\":[{\"language\":\"eng\",\"artist\":\"\",\"title\":\"\",\"synced\":true,\"starts\":[1000],\"texts\":[\"Of old\"]}]}");
        assertEquals("Of old", sung(track, Ask.NOBODY).chosen().text());
        assertEquals(-1, sung(track, Ask.NOBODY).wordAt(0, Duration.ofSeconds(2)));
    }

    @Test
    void aNudgeIsRememberedForTheTrackAndBounded() throws Exception {
        Track track = inFile("a.mp3");
        Files.writeString(folder.resolve("a.lrc"), "[00:01.00]One\n[00:02.00]Two");
        book.shift(track.key(), Duration.ofMillis(300));

        Words.Sung sung = sung(track, Ask.NOBODY);
        assertEquals(Duration.ofMillis(1_300), sung.startOf(0));
        assertEquals(-1, sung.lineAt(Duration.ofMillis(1_299)));
        assertEquals(0, sung.lineAt(Duration.ofMillis(1_300)));

        book.choose(track.key(), sung.chosen());
        book.shift(track.key(), Duration.ofHours(-1));
        assertEquals(Duration.ofSeconds(-60), sung(track, Ask.NOBODY).shift());
        assertEquals(Duration.ZERO, sung(track, Ask.NOBODY).startOf(0));
    }

    private KeptSongbook songbook(Sources sources) {
        return new KeptSongbook(user, cache.words(), library, _ -> copy, sources, Clock.systemUTC());
    }

    private Words.Sung sung(Track track, Ask ask) {
        return assertInstanceOf(Words.Sung.class, book.of(track, ask));
    }

    private Track inFile(String name) {
        return track(library.add(name, "Orla Finch", folder.resolve(name), LENGTH));
    }

    private Track onServer(String song) {
        return track(library.add(song, "Orla Finch", new Origin.OnServer(ATTIC, song, 0), LENGTH));
    }

    private Track track(TrackKey key) {
        return ((Library) library).byKeys(List.of(key)).get(key);
    }

    /** A FLAC file of nothing but one comment. */
    private static byte[] flacWith(String comment) {
        byte[] text = comment.getBytes(java.nio.charset.StandardCharsets.UTF_8);
        java.nio.ByteBuffer file =
                java.nio.ByteBuffer.allocate(4 + 4 + 12 + text.length).order(java.nio.ByteOrder.LITTLE_ENDIAN);
        file.put(new byte[] {'f', 'L', 'a', 'C', (byte) 0x84, 0, 0, (byte) (12 + text.length)});
        return file.putInt(0).putInt(1).putInt(text.length).put(text).array();
    }
}
