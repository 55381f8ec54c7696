package org.gatefold.player.library.local;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import org.gatefold.player.library.Origin;
import org.gatefold.player.library.Track;
import org.gatefold.player.library.TrackKey;
import org.gatefold.player.source.Loudness;
import org.jaudiotagger.tag.FieldKey;
import org.junit.jupiter.api.Test;

/** A song of a server and a file of the same names are one track, whatever either knows beside. */
class TwoOriginsTest extends ServedCase {
    private static final String RECORDING = "0b4a2b5e-93e5-4b43-9a5c-0c8a1d2f3e40";

    @Test
    void aSongThatIsAFileTooIsOneTrackThatIsHeardFromTheFile() throws Exception {
        server.add("s1", "A", "R", 1, "Both");
        file(Map.of());
        room.scan();
        read();
        onlyOneOfBoth();
    }

    @Test
    void howLoudItIsIsKnownFromTheServerWhereTheFileDoesNotSay() throws Exception {
        server.add("s1", "A", "R", 1, "Both");
        server.tell("s1", "replayGain", Map.of("trackGain", -7.5, "albumGain", -6, "trackPeak", 0.98, "albumPeak", 0));
        Loudness told = new Loudness(
                OptionalDouble.of(-7.5), OptionalDouble.of(0.98), OptionalDouble.of(-6), OptionalDouble.empty());
        read();
        assertEquals(told, room.library().loudness(room.track("Both")));
        file(Map.of());
        room.scan();
        assertInstanceOf(Origin.InFile.class, room.track("Both").origin());
        assertEquals(told, room.library().loudness(room.track("Both")));
    }

    @Test
    void itIsOneWhicheverOfThemWasThereFirst() throws Exception {
        server.add("s1", "A", "R", 1, "Both");
        read();
        file(Map.of());
        room.scan();
        onlyOneOfBoth();
    }

    @Test
    void itIsOneThoughOnlyTheServerKnowsMusicBrainz() throws Exception {
        server.add("s1", "A", "R", 1, "Both");
        server.tell("s1", "musicBrainzId", RECORDING);
        file(Map.of());
        room.scan();
        read();
        onlyOneOfBoth();
        assertEquals(
                room.track("Both").key(),
                room.library()
                        .byKeys(List.of(new TrackKey("mb:" + RECORDING)))
                        .get(new TrackKey("mb:" + RECORDING))
                        .key(),
                "a play that another device sent by its MusicBrainz recording is found");
    }

    @Test
    void itIsOneThoughOnlyTheFileKnowsMusicBrainzAndItsRelease() throws Exception {
        server.add("s1", "A", "R", 1, "Both");
        file(Map.of(
                FieldKey.MUSICBRAINZ_TRACK_ID,
                RECORDING,
                FieldKey.MUSICBRAINZ_RELEASEID,
                "5c2a7f3e-1111-4222-8333-0c8a1d2f3e40"));
        room.scan();
        read();
        onlyOneOfBoth();
        assertEquals(new TrackKey("mb:" + RECORDING), room.track("Both").key());
    }

    @Test
    void whenTheFileGoesTheServersSongIsLeftUnderTheSameKey() throws Exception {
        server.add("s1", "A", "R", 1, "Both");
        Path file = file(Map.of());
        room.scan();
        read();
        TrackKey key = room.track("Both").key();
        Files.delete(file);
        room.scan();
        Track left = room.track("Both");
        assertEquals(key, left.key());
        assertInstanceOf(Origin.OnServer.class, left.origin());
    }

    private void onlyOneOfBoth() {
        assertEquals(1, room.tracks().size());
        assertEquals(1, room.albums().size());
        assertEquals(1, room.albums().getFirst().tracks());
        Track track = room.track("Both");
        assertInstanceOf(Origin.InFile.class, track.origin());
        assertEquals(
                List.of(Origin.InFile.class, Origin.OnServer.class),
                room.library().copies(track.key()).stream()
                        .map(copy -> copy.origin().getClass())
                        .toList());
    }
}
