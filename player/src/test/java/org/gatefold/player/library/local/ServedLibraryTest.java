package org.gatefold.player.library.local;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.gatefold.player.library.Origin;
import org.gatefold.player.library.Track;
import org.gatefold.player.library.TrackKey;
import org.junit.jupiter.api.Test;

/** What a server tells becomes the library: at first, after changes, and when it breaks off. */
class ServedLibraryTest extends ServedCase {
    @Test
    void allSongsAreThereAfterTheFirstReadingAndSomeWhileItGoesOn() throws Exception {
        many(1_234);
        List<Integer> shown = new ArrayList<>();
        assertTrue(room.local.served().read(source, () -> false, progress -> {
            assertTrue(progress.songs() >= room.library().counts().tracks());
            shown.add(room.library().counts().tracks());
        }));
        assertEquals(1_234, room.library().counts().tracks());
        assertTrue(shown.getFirst() > 0 && shown.getFirst() <= 500, "after the first page: " + shown);
        assertEquals(4, room.library().counts().artists());
        Track track = room.track("Title 7");
        assertEquals(new Origin.OnServer(ID, "s7", 1_000_007), track.origin());
        assertEquals("flac", track.format());
    }

    @Test
    void aServerThatStoodStillIsNotListedAgain() throws Exception {
        many(3);
        read();
        int before = server.listings();
        read();
        assertEquals(before, server.listings());
        assertEquals(3, room.tracks().size());
    }

    @Test
    void laterReadingsBringWhatIsNewAndChangedAndLetGoOfWhatIsGone() throws Exception {
        many(5);
        read();
        Track before = room.track("Title 3");
        server.tell("s3", "title", "Title three");
        server.remove("s4");
        server.add("s9", "Orla Finch", "Nine", 9, "Title 9");
        read();
        assertEquals(
                Set.of("Title 0", "Title 1", "Title 2", "Title three", "Title 9"),
                room.tracks().stream().map(Track::title).collect(Collectors.toSet()));
        assertEquals(before.key(), room.track("Title three").key(), "its plays stay with a song that was corrected");
        assertFalse(room.artistNames().isEmpty());
    }

    @Test
    void otherIdsAtTheServerChangeNoKeyAndNoDate() throws Exception {
        many(40);
        read();
        Map<String, TrackKey> before = keys();
        server.encodeIdsAnew();
        read();
        assertEquals(before, keys());
        assertEquals(40, room.library().counts().tracks());
        assertEquals("new-s7", ((Origin.OnServer) room.track("Title 7").origin()).song());
    }

    @Test
    void aServerThatBreaksOffLosesNothingThatWasThere() throws Exception {
        many(1_200);
        read();
        server.remove("s1");
        server.tell("s0", "title", "Heard of before the end");
        server.failAfter(1);
        assertThrows(IOException.class, this::read);
        assertEquals(1_200, room.library().counts().tracks());
        assertEquals(
                "Heard of before the end", room.track("Heard of before the end").title());
        server.down();
        assertThrows(IOException.class, this::read);
        server.up();
        read();
        assertEquals(1_199, room.library().counts().tracks());
    }

    @Test
    void whileTheServerScansNothingIsLetGo() throws Exception {
        many(3);
        read();
        server.remove("s1");
        server.scanning(true);
        read();
        assertEquals(3, room.tracks().size());
        server.scanning(false);
        read();
        assertEquals(2, room.tracks().size());
    }

    @Test
    void cancellingKeepsWhatWasRead() throws Exception {
        many(1_200);
        assertFalse(room.local.served().read(source, () -> server.listings() >= 2, progress -> {}));
        int kept = room.library().counts().tracks();
        assertTrue(kept > 0 && kept < 1_200, "kept " + kept);
        read();
        assertEquals(1_200, room.library().counts().tracks());
    }

    @Test
    void aCoverIsFetchedWhenItIsShownAndThenKept() throws Exception {
        byte[] picture = Pictures.png(60, 60, 0xff6b3d);
        many(1);
        server.cover("co-1", picture);
        server.tell("s0", "coverArt", "co-1");
        read();
        Path file = room.library()
                .artwork(room.track("Title 0").art().orElseThrow())
                .orElseThrow();
        assertArrayEquals(picture, Files.readAllBytes(file));
        server.down();
        assertTrue(room.library()
                .artwork(room.track("Title 0").art().orElseThrow())
                .isPresent());
    }

    @Test
    void aCoverThatCannotBeHadIsNoneAndIsAskedForOnce() throws Exception {
        many(1);
        server.tell("s0", "coverArt", "../../etc/passwd");
        read();
        assertEquals(
                Optional.empty(),
                room.library().artwork(room.track("Title 0").art().orElseThrow()));
        assertEquals(
                Optional.empty(),
                room.library().artwork(room.track("Title 0").art().orElseThrow()));
    }

    @Test
    void aServerThatIsTakenAwayTakesItsSongsAlongAndNoFiles() throws Exception {
        many(30);
        file(Map.of());
        room.scan();
        read();
        room.local.served().keepOnly(List.of());
        assertEquals(List.of("Both"), room.tracks().stream().map(Track::title).toList());
        assertEquals(List.of("A"), room.artistNames());
    }

    @Test
    void whateverAServerCallsThingsNothingIsAPath() throws Exception {
        server.add("../../../x", "..", "/etc", 1, "C:\\x\0y");
        server.tell("../../../x", "path", "../../../../etc/passwd");
        server.add("2", "", "", -5, "");
        server.add("3", "x".repeat(100_000), "\u202e", 1, "ok");
        read();
        assertEquals(3, room.tracks().size());
        try (var files = Files.walk(folder)) {
            assertTrue(files.noneMatch(file -> file.toString().contains("passwd")));
        }
    }

    private void many(int songs) {
        for (int i = 0; i < songs; i++) {
            server.add("s" + i, "Artist " + i % 4, "Album " + i / 10, i, "Title " + i);
        }
    }

    private Map<String, TrackKey> keys() {
        return room.tracks().stream().collect(Collectors.toMap(Track::title, Track::key));
    }
}
