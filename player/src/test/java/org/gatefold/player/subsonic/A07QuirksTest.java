package org.gatefold.player.subsonic;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonParser;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.OptionalLong;
import org.gatefold.player.source.Loudness;
import org.gatefold.player.source.ServerPerson;
import org.gatefold.player.source.ServerSong;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("A7: what servers write, and what it means")
final class A07QuirksTest {
    @ParameterizedTest
    @CsvSource({"320,320", "1411,1411", "10000,10000", "65878,66", "'\"192\"',192", "0,", "-1,", "'\"\"',"})
    void aBitRateAboveTenThousandIsInBits(String said, Integer meant) {
        OptionalInt expected = meant == null ? OptionalInt.empty() : OptionalInt.of(meant);

        assertEquals(expected, song("\"bitRate\":" + said).sound().bitRate());
    }

    @ParameterizedTest
    @CsvSource({
        "2026-11-23T02:09:53,2026-11-23T02:09:53Z",
        "2026-11-23 02:09:53,2026-11-23T02:09:53Z",
        "2026-11-23T02:09:53.123456789,2026-11-23T02:09:53.123456789Z",
        "2026-11-23T02:09:53Z,2026-11-23T02:09:53Z",
        "2026-11-23T03:09:53+01:00,2026-11-23T02:09:53Z",
        "2026-11-23T03:09:53+0100,2026-11-23T02:09:53Z",
        "2026-11-23,2026-11-23T00:00:00Z",
        "1795399793000,2026-11-23T02:09:53Z",
        "'',",
        "' ',",
        "0001-01-01T00:00:00Z,",
        "yesterday,"
    })
    void aDateWithoutAZoneIsInUtcAndAnEmptyOneIsNone(String said, Instant meant) {
        assertEquals(
                Optional.ofNullable(meant),
                song("\"starred\":\"" + said + "\"").marks().starred());
    }

    @ParameterizedTest
    @CsvSource({"0,0", "17,17", "'\"0\"',0", "'\"tr-1/ä\"',tr-1/ä"})
    void idsAreWhateverTheyAre(String said, String meant) {
        ServerSong song = SongJson.of(
                        JsonParser.parseString("{\"id\":" + said + "}").getAsJsonObject())
                .orElseThrow();

        assertEquals(meant, song.id());
    }

    @Test
    void whatIsMissingIsEmpty() {
        ServerSong bare = song("\"title\":\"x\"");

        assertEquals(List.of(), bare.naming().genres());
        assertEquals(List.of(), bare.credits().artists());
        assertEquals("", bare.credits().artist());
        assertEquals(ServerSong.Marks.NONE, bare.marks());
        assertEquals(Loudness.UNKNOWN, bare.sound().loudness());
        assertEquals(Duration.ZERO, bare.sound().length());
        assertEquals(OptionalLong.empty(), song("\"size\":-1").file().size());
        assertEquals("flac", song("\"path\":\"a/b.FLAC\"").file().suffix());
        assertEquals("", song("\"path\":\"../../etc/passwd\"").file().suffix());
    }

    @ParameterizedTest
    @CsvSource({"albumArtists", "albumartists"})
    void albumArtistsComeInTwoSpellings(String name) {
        String mbid = "0B4A2B5E-93E5-4B43-9A5C-0C8A1D2F3E40";

        assertEquals(
                List.of(new ServerPerson(
                        "Bea", Optional.of(mbid.toLowerCase(java.util.Locale.ROOT)), Optional.of("7"))),
                song("\"" + name + "\":[{\"id\":7,\"name\":\"Bea\",\"musicBrainzId\":\"" + mbid + "\"},{\"id\":8}]")
                        .credits()
                        .albumArtists());
    }

    @Test
    void theNewListsWinOverTheOldNames() {
        ServerSong song = song("\"artist\":\"A • B\",\"displayArtist\":\"A feat. B\",\"artistId\":\"9\","
                + "\"artists\":[{\"id\":\"1\",\"name\":\"A\"},{\"id\":\"2\",\"name\":\"B\"}],"
                + "\"genre\":\"Pop;Rock\",\"genres\":[{\"name\":\"Pop\"},{\"name\":\"Rock\"},{\"name\":\"\"}]");

        assertEquals("A feat. B", song.credits().artist());
        assertEquals(
                List.of("A", "B"),
                song.credits().artists().stream().map(ServerPerson::name).toList());
        assertEquals(List.of("Pop", "Rock"), song.naming().genres());
    }

    @Test
    void oneThingAloneIsAListOfOne() {
        assertEquals(
                List.of("Pop"), song("\"genres\":{\"name\":\"Pop\"}").naming().genres());
        assertEquals(List.of("Jazz"), song("\"genre\":\"Jazz\"").naming().genres());
    }

    @Test
    void gainsAreTakenAndAPeakOfNothingIsNone() {
        Loudness loudness =
                song("\"replayGain\":{\"trackGain\":-7.25,\"albumGain\":0,\"trackPeak\":0.98,\"albumPeak\":0}")
                        .sound()
                        .loudness();

        assertEquals(
                new Loudness(
                        OptionalDouble.of(-7.25),
                        OptionalDouble.of(0.98),
                        OptionalDouble.of(0),
                        OptionalDouble.empty()),
                loudness);
    }

    @Test
    void ratingsAndCountsAreHeldWithinReason() {
        assertEquals(5, song("\"userRating\":9").marks().rating());
        assertEquals(0, song("\"userRating\":-2").marks().rating());
        assertEquals(3, song("\"playCount\":8,\"userPlayCount\":3").marks().playCount());
        assertEquals(0, song("\"playCount\":-8").marks().playCount());
        assertEquals(
                Optional.empty(), song("\"musicBrainzId\":\"unknown\"").naming().recordingId());
    }

    @Test
    void foldersAndFilmsAreNoSongs() {
        assertTrue(SongJson.all(List.of(
                        JsonParser.parseString("{\"id\":1,\"isDir\":true}").getAsJsonObject(),
                        JsonParser.parseString("{\"id\":2,\"isVideo\":true}").getAsJsonObject(),
                        JsonParser.parseString("{\"title\":\"no id\"}").getAsJsonObject()))
                .isEmpty());
    }

    private static ServerSong song(String fields) {
        return SongJson.of(
                        JsonParser.parseString("{\"id\":\"1\"," + fields + "}").getAsJsonObject())
                .orElseThrow();
    }
}
