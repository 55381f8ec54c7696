package org.gatefold.player.library.local;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;
import org.gatefold.player.library.Origin;
import org.gatefold.player.library.Track;
import org.gatefold.player.library.TrackKey;
import org.jaudiotagger.tag.FieldKey;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Songs that their server has no more stay in the library while a copy of them is on this computer. */
class GoneSongsTest extends ServedCase {
    private static final Origin GONE = new Origin.Gone(ID, "Attic");

    private TrackKey kept;

    @BeforeEach
    void twoSongsOneOfThemKept() throws Exception {
        room.local.served().called(ID, "Attic");
        server.add("s1", "Orla Finch", "Slow Harbour", 1, "Slow Harbour");
        server.tell("s1", "year", 2021);
        server.tell("s1", "genre", "Folk");
        server.add("s2", "Orla Finch", "Slow Harbour", 2, "Undertow");
        server.add("stays", "Nils Bergh", "Kaldt lys", 1, "Other");
        read();
        kept = room.track("Slow Harbour").key();
        room.local.served().kept().kept(kept);
    }

    @Test
    void whatIsKeptStaysMarkedAndTheRestGoes() throws Exception {
        loseAll();

        Track track = onlyTrack();
        assertEquals(GONE, track.origin());
        assertEquals(kept, track.key());
        assertEquals(1, room.local.served().songs(ID));
        assertEquals(List.of(track), room.library().search("slow harb", 10).tracks());
        assertEquals(1, room.library().album(track.album()).orElseThrow().tracks());
        assertEquals(GONE, room.library().byKeys(List.of(kept)).get(kept).origin());
        assertEquals(1, room.library().copies(kept).size());
    }

    @Test
    void itStaysThroughLaterReadings() throws Exception {
        loseAll();
        server.add("s3", "Nils Bergh", "Kaldt lys", 2, "Another");
        read();

        assertEquals(GONE, onlyTrack().origin());
        assertEquals(3, room.tracks().size());
    }

    @Test
    void itLeavesWhenTheCopyIsReleased() throws Exception {
        loseAll();
        room.local.served().kept().released(kept);

        assertEquals(List.of(), orla());
        assertEquals(1, room.albums().size());
        assertEquals(List.of("Nils Bergh"), room.artistNames());
    }

    @Test
    void aReleasedSongThatItsServerHasStays() throws Exception {
        room.local.served().kept().released(kept);

        assertEquals(2, orla().size());
    }

    @Test
    void aSongThatComesBackLosesTheMark() throws Exception {
        loseAll();
        server.add("s1", "Orla Finch", "Slow Harbour", 1, "Slow Harbour");
        server.tell("s1", "year", 2021);
        server.tell("s1", "genre", "Folk");
        read();

        assertInstanceOf(Origin.OnServer.class, onlyTrack().origin());
        assertEquals(2, room.local.served().songs(ID));
    }

    @Test
    void aSongThatComesBackUnderAnotherIdIsNotThereTwice() throws Exception {
        server.encodeIdsAnew();
        read();
        assertEquals(2, orla().size());
        assertEquals(1, room.library().copies(kept).size());

        loseAll();
        server.add("s9", "Orla Finch", "Slow Harbour", 1, "Slow Harbour");
        read();
        assertEquals(
                "s9",
                assertInstanceOf(Origin.OnServer.class, onlyTrack().origin()).song());
        assertEquals(1, room.library().copies(kept).size());
    }

    @Test
    void aFileOfTheListenersOwnTakesItsPlace() throws Exception {
        loseAll();
        AudioFiles.tagged(
                room.music.resolve("A/1.flac"),
                Map.of(
                        FieldKey.TITLE, "Slow Harbour",
                        FieldKey.ARTIST, "Orla Finch",
                        FieldKey.ALBUM, "Slow Harbour",
                        FieldKey.TRACK, "1"));
        room.scan();

        assertInstanceOf(Origin.InFile.class, onlyTrack().origin());
        assertEquals(1, room.library().copies(kept).size());
    }

    @Test
    void whatIsKeptOutlivesTheCacheAndIsMarkedOnceItsServerWasRead() throws Exception {
        Track before = room.track("Slow Harbour");
        server.remove("s1");
        server.remove("s2");
        room.forgetCache();
        room.local.served().kept().all(Set.of(kept));

        Track again = onlyTrack();
        assertEquals(before.key(), again.key());
        assertEquals(before.origin(), again.origin(), "nobody knows yet that it is gone");
        assertEquals(before.title(), again.title());
        assertEquals(before.artistName(), again.artistName());
        assertEquals(before.albumTitle(), again.albumTitle());
        assertEquals(OptionalInt.of(2021), again.year());
        assertEquals(before.length(), again.length());
        assertEquals(before.art(), again.art());
        assertEquals(1, room.library().search("genre:folk", 10).tracks().size());

        read();
        assertEquals(GONE, onlyTrack().origin());
        room.local.served().kept().all(Set.of(kept));
        assertEquals(1, orla().size());
    }

    @Test
    void whatIsKeptOfARemovedServerStays() throws Exception {
        room.local.served().keepOnly(List.of());
        assertEquals(GONE, onlyTrack().origin());

        room.forgetCache();
        room.local.served().kept().all(Set.of(kept));
        room.local.served().keepOnly(List.of());
        assertEquals(GONE, onlyTrack().origin());
        room.local.served().kept().all(Set.of());
        assertTrue(orla().isEmpty(), "its copy was deleted by somebody");
    }

    private void loseAll() throws Exception {
        for (String id : List.of("s1", "s2", "new-s1", "new-s2")) {
            server.remove(id);
        }
        read();
    }

    private Track onlyTrack() {
        List<Track> tracks = orla();
        assertEquals(1, tracks.size(), () -> tracks.toString());
        return tracks.getFirst();
    }

    private List<Track> orla() {
        return room.tracks().stream()
                .filter(track -> track.artistName().equals("Orla Finch"))
                .toList();
    }
}
