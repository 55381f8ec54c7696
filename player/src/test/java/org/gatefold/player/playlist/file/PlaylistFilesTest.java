package org.gatefold.player.playlist.file;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.gatefold.player.bench.SyntheticMusic;
import org.gatefold.player.library.Track;
import org.gatefold.player.library.TrackKey;
import org.gatefold.player.library.TrackOrder;
import org.gatefold.player.library.local.LocalLibrary;
import org.gatefold.player.playlist.PlaylistId;
import org.gatefold.player.playlist.TrackRef;
import org.gatefold.player.playlist.file.Matched.How;
import org.gatefold.player.source.Sources;
import org.gatefold.player.sql.PlayerTables;
import org.gatefold.player.sql.SqlPlaylists;
import org.gatefold.sync.outbox.SqlOutbox;
import org.gatefold.sync.sql.Database;
import org.gatefold.sync.sql.Durability;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Playlists from files and to files, against a real library and the real user database. */
final class PlaylistFilesTest {
    @TempDir
    Path folder;

    private Database user;
    private SqlOutbox outbox;
    private LocalLibrary local;
    private SqlPlaylists playlists;
    private PlaylistFiles files;
    private List<Track> tracks;

    @BeforeEach
    void open() throws Exception {
        Clock clock = Clock.systemUTC();
        user = new Database(folder.resolve("user.db"), Durability.KEEP);
        PlayerTables.bringUp(user, clock);
        outbox = SqlOutbox.open(user, clock);
        SyntheticMusic.fill(folder.resolve("cache"), user, 2000);
        local = LocalLibrary.open(folder.resolve("cache"), user, clock, Duration.ofSeconds(20), Sources.NONE);
        playlists = new SqlPlaylists(user, local.library(), outbox, clock);
        files = new PlaylistFiles(playlists, local.library(), local.finder());
        tracks = local.library().tracks(TrackOrder.ALBUM, 0, 2000).items();
    }

    @AfterEach
    void close() {
        local.close();
        outbox.close();
        user.close();
    }

    private static Path file(Track track) {
        return track.origin().asFile().orElseThrow();
    }

    private ListReport read(String name, String text) throws IOException {
        return files.read(Files.writeString(folder.resolve(name), text), ListProgress.UNSEEN);
    }

    private static List<How> hows(ListReport report) {
        return report.entries().stream().map(Matched::how).toList();
    }

    private static List<TrackKey> keys(List<Track> tracks) {
        return tracks.stream().map(Track::key).toList();
    }

    @Test
    void aFileIsFoundByItsPathHoweverItIsWritten() throws Exception {
        Track track = tracks.getFirst();
        String relative = folder.toRealPath().relativize(file(track)).toString();
        ListReport report = read(
                "paths.m3u",
                String.join(
                        "\n",
                        file(track).toString(),
                        file(track).toUri().toString(),
                        relative,
                        relative.replace('/', '\\')));
        assertEquals(List.of(How.FOUND, How.FOUND, How.FOUND, How.FOUND), hows(report));
        assertEquals(
                List.of(track.key(), track.key(), track.key(), track.key()),
                playlists.keys(report.made().orElseThrow()));
        assertEquals("paths", playlists.find(report.made().get()).orElseThrow().name());
    }

    @Test
    void aCollectionThatMovedIsFoundByFolderAndFile() throws Exception {
        Path file = file(tracks.get(7));
        ListReport report = read(
                "moved.m3u8",
                "D:\\Old disk\\" + file.getParent().getFileName() + "\\"
                        + file.getFileName().toString().toUpperCase(java.util.Locale.ROOT)
                        + "\nD:\\Old disk\\elsewhere\\"
                        + file.getFileName());
        assertEquals(List.of(How.GUESSED, How.MISSING), hows(report));
        assertEquals(
                tracks.get(7).key(), playlists.keys(report.made().orElseThrow()).getFirst());
    }

    @Test
    void namesAreFoundWhereTheLengthFitsAndToldAsGuesses() throws Exception {
        Track track = tracks.get(3);
        long seconds = track.length().toSeconds();
        String named = "," + track.artistName() + " - " + track.title() + "\nhttps://radio.example/x\n";
        ListReport report = read(
                "names.m3u",
                "#EXTINF:" + (seconds + 1) + named + "#EXTINF:" + (seconds + 60) + named + "#EXTINF:-1"
                        + named.replace(
                                track.title(), track.title().toUpperCase(java.util.Locale.ROOT) + " (feat. Nobody)"));
        assertEquals(List.of(How.GUESSED, How.MISSING, How.GUESSED), hows(report));
        assertEquals(2, report.count(How.GUESSED));
        assertEquals(1, report.count(How.MISSING));
    }

    @Test
    void whatIsMissingKeepsItsPlaceAndItsName() throws Exception {
        ListReport report = read("lost.xspf", """
            <playlist version="1" xmlns="http://xspf.org/ns/0/"><title>Lost</title><trackList>
            <track><title>Nowhere</title><creator>Nobody</creator><album>None</album><duration>61000</duration>
              <identifier>https://musicbrainz.org/recording/0b4a2b5e-93e5-4b43-9a5c-0c8a1d2f3e40</identifier></track>
            <track><location>http://ana:pw@radio.example/live?key=secret</location></track>
            </trackList></playlist>""");
        PlaylistId made = report.made().orElseThrow();
        List<TrackRef> kept = playlists.items(made, 0, 10).items().stream()
                .map(item -> item.track())
                .toList();
        assertEquals(
                new TrackKey("mb:0b4a2b5e-93e5-4b43-9a5c-0c8a1d2f3e40"),
                kept.getFirst().key());
        assertEquals("Nowhere", kept.getFirst().title());
        assertEquals(Duration.ofSeconds(61), kept.getFirst().length());
        assertEquals("http://radio.example/live", kept.get(1).title(), "no password and no key is kept");
    }

    @ParameterizedTest
    @EnumSource
    void whatIsWrittenIsReadBack(ListFormat format) throws Exception {
        List<TrackRef> refs = new ArrayList<>(
                tracks.subList(0, 300).stream().map(TrackRef::of).toList());
        refs.add(new TrackRef(
                new TrackKey("fp:only-on-a-server"),
                "Só <um> & \"servidor\"",
                "Ana – Ben",
                "Álbum",
                Duration.ofSeconds(100),
                Optional.empty()));
        PlaylistId id = playlists.create("Rain/snow\n", "", refs);
        for (ListTarget.Naming naming : ListTarget.Naming.values()) {
            Path out = folder.resolve(naming + "." + format.extension());
            assertTrue(files.write(id, new ListTarget(out, format, naming), ListProgress.UNSEEN));
            ListReport back = files.read(out, ListProgress.UNSEEN);
            assertEquals(300, back.count(How.FOUND));
            assertEquals(
                    keys(tracks.subList(0, 300)),
                    playlists.keys(back.made().orElseThrow()).subList(0, 300));
            TrackRef last = back.entries().getLast().track();
            assertEquals("Só <um> & \"servidor\"", last.title());
            assertEquals("Ana – Ben", last.artist());
            assertEquals(Duration.ofSeconds(100), last.length());
            assertFalse(Files.readString(out, java.nio.charset.StandardCharsets.ISO_8859_1)
                    .contains("fp:only"));
        }
    }

    @ParameterizedTest
    @EnumSource
    void aLengthThatNobodyKnowsIsNotMadeUp(ListFormat format) throws Exception {
        TrackRef ref = new TrackRef(
                new TrackKey("fp:only-on-a-server"), "Ebb", "Ana", "Tide", Duration.ZERO, Optional.empty());
        Path out = folder.resolve("unknown." + format.extension());
        PlaylistId id = playlists.create("Rain", "", List.of(ref));
        assertTrue(files.write(id, new ListTarget(out, format, ListTarget.Naming.ABSOLUTE), ListProgress.UNSEEN));
        String text = Files.readString(out);
        assertFalse(text.contains("duration"), text);
        assertFalse(text.contains("EXTINF:0"), text);
        assertEquals(
                Duration.ZERO,
                files.read(out, ListProgress.UNSEEN)
                        .entries()
                        .getFirst()
                        .track()
                        .length());
    }

    @Test
    void aListThatCannotBeWrittenLeavesTheOldOneAndNothingElse() throws Exception {
        PlaylistId id = playlists.create("Rain", "", List.of(TrackRef.of(tracks.getFirst())));
        Path target = Files.createDirectories(folder.resolve("out")).resolve("rain.m3u8");
        Files.writeString(target, "old");
        assertFalse(
                files.write(id, new ListTarget(target, ListFormat.M3U8, ListTarget.Naming.ABSOLUTE), (_, _) -> false));
        assertEquals("old", Files.readString(target));
        assertThrows(
                IOException.class,
                () -> files.write(
                        id,
                        new ListTarget(folder.resolve("gone/rain.m3u8"), ListFormat.M3U8, ListTarget.Naming.ABSOLUTE),
                        ListProgress.UNSEEN));
        try (var left = Files.list(folder.resolve("out"))) {
            assertEquals(List.of(target), left.toList());
        }
    }

    @Test
    void readingThatIsEndedMakesNoPlaylist() throws Exception {
        Path file = Files.writeString(folder.resolve("a.m3u"), "a.mp3\n".repeat(2000));
        ListReport report = files.read(file, (done, _) -> done < 1000);
        assertTrue(report.made().isEmpty());
        assertEquals(List.of(), playlists.all());
    }

    @Test
    void twentyThousandLinesAreOnePlaylist() throws Exception {
        StringBuilder text = new StringBuilder("#EXTM3U\n");
        for (int i = 0; i < 20_000; i++) {
            Track track = tracks.get(i % tracks.size());
            text.append("#EXTINF:")
                    .append(track.length().toSeconds())
                    .append(',')
                    .append(track.artistName());
            text.append(" - ").append(track.title()).append('\n');
            text.append(i % 3 == 0 ? "D:\\gone\\" + i + ".mp3" : file(track).toString())
                    .append('\n');
        }
        List<Integer> steps = new ArrayList<>();
        long from = System.nanoTime();
        ListReport report =
                files.read(Files.writeString(folder.resolve("large.m3u8"), text), (done, _) -> steps.add(done));
        System.getLogger("test")
                .log(System.Logger.Level.INFO, "20,000 lines in " + (System.nanoTime() - from) / 1_000_000 + " ms");
        assertEquals(20_000, report.entries().size());
        assertEquals(0, report.count(How.MISSING));
        assertEquals(20_000, playlists.keys(report.made().orElseThrow()).size());
        assertTrue(steps.size() > 20, "it tells how it goes on");
    }

    @ParameterizedTest
    @org.junit.jupiter.params.provider.CsvSource({
        "Rain,Rain",
        "a/b\\c,a-b-c",
        "..hidden.,hidden",
        "CON,CON-",
        "'  ',otherwise",
        "???,otherwise",
        "Ágætis,Ágætis"
    })
    void aNameIsAFileNameEverywhere(String name, String file) {
        assertEquals(file, FileNames.of(name, "otherwise"));
    }
}
