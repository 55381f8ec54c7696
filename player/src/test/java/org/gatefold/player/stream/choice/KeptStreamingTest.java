package org.gatefold.player.stream.choice;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.net.URI;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import org.gatefold.player.library.AlbumId;
import org.gatefold.player.library.ArtistId;
import org.gatefold.player.library.Origin;
import org.gatefold.player.library.Track;
import org.gatefold.player.library.TrackId;
import org.gatefold.player.library.TrackKey;
import org.gatefold.player.source.Login;
import org.gatefold.player.source.MusicServer;
import org.gatefold.player.source.ServerAddress;
import org.gatefold.player.source.ServerId;
import org.gatefold.player.source.StreamWish;
import org.gatefold.player.stream.StreamRule;
import org.gatefold.player.streaming.Place;
import org.gatefold.player.streaming.Qualities;
import org.gatefold.player.streaming.Quality;
import org.gatefold.player.subsonic.SubsonicServers;
import org.gatefold.sync.sql.Database;
import org.gatefold.sync.sql.Durability;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the listener chose is kept, and streams go by it. */
final class KeptStreamingTest {
    private static final ServerId ATTIC = new ServerId("attic");
    private static final Quality SMALL = new Quality("opus", 128);
    private static final TrackKey SONG = new TrackKey("fp:a");

    @TempDir
    Path folder;

    private Database user;

    @BeforeEach
    void open() {
        user = new Database(folder.resolve("user.db"), Durability.KEEP);
    }

    @AfterEach
    void close() {
        user.close();
    }

    private KeptStreaming streaming() {
        return KeptStreaming.open(user, Clock.systemUTC());
    }

    @Test
    void whatWasChosenIsThereAtTheNextStart() {
        KeptStreaming before = streaming();
        before.choose(new Qualities(Quality.ORIGINAL, SMALL));
        before.choose(ATTIC, Optional.of(new Qualities(SMALL, new Quality("mp3", 96))));
        before.choose(SONG, Optional.of(new Place.OwnFile(folder.resolve("a song.flac"))));
        before.choose(new TrackKey("fp:b"), Optional.of(new Place.OnServer(ATTIC)));
        before.choose(new TrackKey("fp:c"), Optional.of(new Place.KeptOffline()));
        KeptStreaming after = streaming();
        assertEquals(new Qualities(Quality.ORIGINAL, SMALL), after.usual());
        assertEquals(Optional.of(new Qualities(SMALL, new Quality("mp3", 96))), after.of(ATTIC));
        assertEquals(Optional.of(new Place.OwnFile(folder.resolve("a song.flac"))), after.chosen(SONG));
        assertEquals(Optional.of(new Place.OnServer(ATTIC)), after.chosen(new TrackKey("fp:b")));
        assertEquals(Optional.of(new Place.KeptOffline()), after.chosen(new TrackKey("fp:c")));
    }

    @Test
    void whatWasTakenBackIsGoneAtTheNextStart() {
        KeptStreaming before = streaming();
        before.choose(ATTIC, Optional.of(new Qualities(SMALL, SMALL)));
        before.choose(SONG, Optional.of(new Place.KeptOffline()));
        before.choose(ATTIC, Optional.empty());
        before.choose(SONG, Optional.empty());
        assertEquals(Optional.empty(), before.of(ATTIC));
        KeptStreaming after = streaming();
        assertEquals(Optional.empty(), after.of(ATTIC));
        assertEquals(Optional.empty(), after.chosen(SONG));
    }

    @Test
    void aRowThatMakesNoSenseIsAsIfNothingWasChosen() {
        streaming().choose(new Qualities(SMALL, SMALL));
        user.write(tx -> tx.update("update stream_quality set home_kilobits=-5"));
        assertEquals(Qualities.ORIGINALS, streaming().usual());
    }

    /** A server with one address is at home by its name alone; nobody has to answer there. */
    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource({
        "http://127.0.0.1:4533, home",
        "http://192.168.1.20, home",
        "http://10.1.2.3, home",
        "http://[fd00::1]:4533, home",
        "http://attic:4533, home",
        "http://music.local, home",
        "https://music.example.org, away",
        "http://8.8.8.8, away",
    })
    void aSongIsStreamedAsItIsAtHomeAndSmallerAway(URI address, String where) throws Exception {
        KeptStreaming streaming = streaming();
        streaming.choose(new Qualities(Quality.ORIGINAL, SMALL));
        StreamWish wish = wish(streaming, address, "flac", 40_000_000);
        assertEquals(
                where.equals("home")
                        ? new StreamWish.Original(OptionalLong.of(40_000_000))
                        : new StreamWish.Transcoded("opus", 128, Duration.ZERO),
                wish);
    }

    @ParameterizedTest(name = "{0} of {1} bytes: {2}")
    @CsvSource({
        "mp3, 3_000_000, original", // 100 kbit/s
        "mp3, 9_600_000, transcoded", // 320 kbit/s
        "opus, 3_840_000, original", // 128 kbit/s
        "flac, 3_000_000, transcoded", // quiet, but without loss it can be made smaller
        "mp3, 0, transcoded", // who knows
    })
    void whatIsSmallAlreadyIsNotLostTwice(String format, String bytes, String expected) throws Exception {
        KeptStreaming streaming = streaming();
        streaming.choose(ATTIC, Optional.of(new Qualities(SMALL, SMALL)));
        StreamWish wish =
                wish(streaming, URI.create("http://127.0.0.1:1"), format, Long.parseLong(bytes.replace("_", "")));
        assertEquals(expected, wish instanceof StreamWish.Original ? "original" : "transcoded");
    }

    private static StreamWish wish(KeptStreaming streaming, URI address, String format, long bytes) throws Exception {
        try (MusicServer server = new SubsonicServers(Clock.systemUTC())
                .server(ATTIC, ServerAddress.of(address), new Login.Password("ana", "words"))) {
            StreamRule rule = streaming.rule(id -> id.equals(ATTIC) ? Optional.of(server) : Optional.empty());
            Origin.OnServer song = new Origin.OnServer(ATTIC, "1", bytes);
            return rule.wish(track(format, song), song);
        }
    }

    private static Track track(String format, Origin origin) {
        return new Track(
                new TrackId(1),
                SONG,
                "Song",
                new ArtistId(1),
                "Band",
                new AlbumId(1),
                "Album",
                1,
                1,
                OptionalInt.empty(),
                Duration.ofSeconds(240),
                format,
                origin,
                Optional.empty(),
                Optional.empty());
    }
}
