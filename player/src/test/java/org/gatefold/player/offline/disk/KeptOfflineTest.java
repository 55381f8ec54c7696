package org.gatefold.player.offline.disk;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import org.gatefold.player.library.Track;
import org.gatefold.player.library.TrackKey;
import org.gatefold.player.offline.Limits;
import org.gatefold.player.offline.OfflineState.Hold;
import org.gatefold.player.offline.Standing;
import org.gatefold.player.offline.Wish;
import org.gatefold.player.playlist.PlaylistId;
import org.jaudiotagger.audio.AudioFile;
import org.jaudiotagger.audio.AudioFileIO;
import org.jaudiotagger.tag.FieldKey;
import org.jaudiotagger.tag.Tag;
import org.junit.jupiter.api.Test;

/** Music of a server is kept on this computer: wished, fetched, gone on with, let go. Real HTTP, SQLite and files. */
class KeptOfflineTest extends OfflineCase {
    @Test
    void anAlbumThatIsWishedIsFetchedByteForByte() throws Exception {
        offline.keep(new Wish.WholeAlbum("Slow Harbour", "Orla Finch"));
        await(state -> state.copies() == 3 && state.waiting() == 0);
        for (int i = 0; i < 3; i++) {
            assertArrayEquals(
                    SOUND.get(i),
                    Files.readAllBytes(offline.copy(key("Title " + i)).orElseThrow()));
        }
        assertEquals(Optional.empty(), offline.copy(key("Other")));
        assertEquals(Set.of(key("Title 1")), offline.kept(List.of(key("Title 1"), key("Other"))));
    }

    @Test
    void aWishSaysHowFarItHasComeAndWhatComesNextIsInItsOrder() throws Exception {
        offline.limit(new Limits(Limits.USUAL.budget(), 0, 0, true));
        Wish album = new Wish.WholeAlbum("Slow Harbour", "Orla Finch");
        offline.keep(album);
        await(state -> state.hold().equals(Optional.of(Hold.PAUSED)) && state.waiting() == 3);
        assertEquals(new Standing(0, 3, 0, 0), offline.standing(album));
        assertEquals(
                List.of("Title 0", "Title 1"),
                offline.queue(2).stream().map(Track::title).toList());
        offline.limit(Limits.USUAL);
        await(state ->
                state.copies() == 3 && state.waiting() == 0 && state.now().isEmpty());
        long bytes = SOUND.get(0).length + SOUND.get(1).length + SOUND.get(2).length;
        assertEquals(new Standing(3, 0, 0, bytes), offline.standing(album));
        assertEquals(List.of(), offline.queue(2));
        assertEquals(1, offline.standing(new Wish.OneTrack(key("Other"))).toCome(), "not kept, but it could be");
    }

    @Test
    void copiesAreThereWithoutTheServerAndAfterARestart() throws Exception {
        offline.keep(new Wish.AllOf("Orla Finch"));
        await(state -> state.copies() == 3 && state.waiting() == 0);
        small.down();
        restart();
        assertTrue(offline.copy(key("Title 2")).isPresent());
        assertEquals(List.of(new Wish.AllOf("Orla Finch")), offline.wishes());
    }

    @Test
    void aDownloadThatBrokeGoesOnWhereItBroke() throws Exception {
        small.sounds().cutAfter(30_000);
        offline.keep(new Wish.OneTrack(key("Title 0")));
        await(state -> state.hold().equals(Optional.of(Hold.NO_SERVER)));
        assertFalse(offline.copy(key("Title 0")).isPresent(), "half a copy is none");
        offline.retry();
        await(state -> state.copies() == 1);
        assertArrayEquals(
                SOUND.getFirst(),
                Files.readAllBytes(offline.copy(key("Title 0")).orElseThrow()));
        assertTrue(
                small.sounds().ranges().stream().anyMatch(from -> from > 0 && from <= 30_000),
                "resumed: " + small.sounds().ranges());
    }

    @Test
    void aDownloadGoesOnAfterTheProgramWasEnded() throws Exception {
        small.sounds().cutAfter(30_000);
        offline.keep(new Wish.OneTrack(key("Title 0")));
        await(state -> state.hold().isPresent());
        restart();
        await(state -> state.copies() == 1);
        assertArrayEquals(
                SOUND.getFirst(),
                Files.readAllBytes(offline.copy(key("Title 0")).orElseThrow()));
    }

    @Test
    void aFileThatChangedAtTheServerIsBegunAgain() throws Exception {
        small.sounds().cutAfter(30_000);
        offline.keep(new Wish.OneTrack(key("Title 0")));
        await(state -> state.hold().isPresent());
        byte[] other = new byte[SOUND.getFirst().length + 7];
        new Random(99).nextBytes(other);
        small.sound("s0", other);
        readServer();
        offline.retry();
        await(state -> state.copies() == 1);
        assertArrayEquals(other, Files.readAllBytes(offline.copy(key("Title 0")).orElseThrow()));
    }

    @Test
    void whatIsReleasedIsDeletedUnlessAnotherWishIsForIt() throws Exception {
        offline.keep(new Wish.AllOf("Orla Finch"));
        offline.keep(new Wish.OneTrack(key("Title 1")));
        await(state -> state.copies() == 3 && state.waiting() == 0);
        Path gone = offline.copy(key("Title 0")).orElseThrow();
        offline.release(new Wish.AllOf("Orla Finch"));
        await(state -> state.copies() == 1);
        assertFalse(Files.exists(gone));
        assertTrue(offline.copy(key("Title 1")).isPresent());
    }

    @Test
    void thatTheLibraryIsEmptyForAWhileCostsNoCopy() throws Exception {
        offline.keep(new Wish.WholeAlbum("Slow Harbour", "Orla Finch"));
        await(state -> state.copies() == 3 && state.waiting() == 0);
        TrackKey key = key("Title 0");
        forgetCache();
        offline.retry();
        await(state -> state.copies() == 3);
        assertTrue(offline.copy(key).isPresent());
        readServer();
        assertTrue(offline.copy(key("Title 0")).isPresent());
    }

    @Test
    void theBudgetIsKept() throws Exception {
        offline.limit(new Limits(SOUND.get(0).length + SOUND.get(1).length + 10, 0, 0, false));
        offline.keep(new Wish.WholeAlbum("Slow Harbour", "Orla Finch"));
        await(state -> state.hold().equals(Optional.of(Hold.OVER_BUDGET)));
        assertEquals(2, offline.state().copies());
        assertEquals(1, offline.state().waiting());
        offline.limit(Limits.USUAL);
        await(state -> state.copies() == 3 && state.waiting() == 0);
    }

    @Test
    void aSmallerBudgetTakesNothingOfWhatIsWished() throws Exception {
        offline.keep(new Wish.WholeAlbum("Slow Harbour", "Orla Finch"));
        await(state -> state.copies() == 3);
        offline.limit(new Limits(10, 0, 0, false));
        offline.keep(new Wish.OneTrack(key("Other")));
        await(state -> state.hold().equals(Optional.of(Hold.OVER_BUDGET)));
        assertEquals(3, offline.state().copies());
        restart();
        await(state -> state.hold().equals(Optional.of(Hold.OVER_BUDGET)));
        assertEquals(3, offline.state().copies());
    }

    @Test
    void pausedNothingIsFetchedAndAfterwardsItIs() throws Exception {
        offline.limit(new Limits(Limits.USUAL.budget(), 0, 0, true));
        offline.keep(new Wish.OneTrack(key("Title 0")));
        await(state -> state.hold().equals(Optional.of(Hold.PAUSED)));
        assertEquals(List.of(), small.sounds().ranges());
        offline.limit(Limits.USUAL);
        await(state -> state.copies() == 1);
    }

    @Test
    void pausingPutsDownWhatIsUnderWay() throws Exception {
        small.sounds().holdAfter(20_000);
        offline.keep(new Wish.OneTrack(key("Title 0")));
        small.sounds().awaitHeld();
        offline.limit(new Limits(Limits.USUAL.budget(), 0, 0, true));
        await(state -> state.hold().equals(Optional.of(Hold.PAUSED)));
        offline.limit(Limits.USUAL);
        small.sounds().letGo();
        await(state -> state.copies() == 1);
        assertArrayEquals(
                SOUND.getFirst(),
                Files.readAllBytes(offline.copy(key("Title 0")).orElseThrow()));
    }

    @Test
    void aSongTheServerNoLongerHasIsToldAndTheRestIsFetched() throws Exception {
        small.sound("s0", null);
        offline.keep(new Wish.WholeAlbum("Slow Harbour", "Orla Finch"));
        await(state -> state.copies() == 2 && state.failed() == 1 && state.waiting() == 0);
        assertEquals("Title 0", offline.failures().getFirst().title());
        assertFalse(offline.failures().getFirst().reason().english().isBlank());
        small.sound("s0", SOUND.getFirst());
        offline.retry();
        await(state -> state.copies() == 3 && state.failed() == 0);
    }

    @Test
    void whatIsAddedToAPlaylistLaterIsFetchedToo() throws Exception {
        PlaylistId playlist = playlists.create("Ferry");
        playlists.add(playlist, List.of(key("Title 0")));
        offline.keep(new Wish.WholePlaylist(playlist));
        await(state -> state.copies() == 1);
        playlists.add(playlist, List.of(key("Other")));
        await(state -> state.copies() == 2);
    }

    @Test
    void aCopyThatWasDamagedOnDiskIsFetchedAnew() throws Exception {
        offline.keep(new Wish.OneTrack(key("Title 0")));
        await(state -> state.copies() == 1);
        Files.write(offline.copy(key("Title 0")).orElseThrow(), new byte[10]);
        restart();
        await(state -> state.copies() == 1 && state.waiting() == 0);
        assertArrayEquals(
                SOUND.getFirst(),
                Files.readAllBytes(offline.copy(key("Title 0")).orElseThrow()));
    }

    @Test
    void strayFilesInTheFolderAreSweptAndNothingElse() throws Exception {
        offline.keep(new Wish.OneTrack(key("Title 0")));
        await(state -> state.copies() == 1);
        Path stray = Files.writeString(folder.resolve("offline/left-behind.part"), "x");
        restart();
        assertFalse(Files.exists(stray));
        assertTrue(offline.copy(key("Title 0")).isPresent());
    }

    @Test
    void aLimitOfSpeedIsHeldWithinReason() throws Exception {
        long began = System.nanoTime();
        offline.limit(new Limits(Limits.USUAL.budget(), 100_000, 0, false));
        offline.keep(new Wish.OneTrack(key("Title 0")));
        await(state -> state.copies() == 1);
        long leastMillis = (SOUND.getFirst().length - 100_000L) * 1000 / 100_000;
        assertTrue(
                (System.nanoTime() - began) / 1_000_000 >= leastMillis, "it cannot be faster than the limit lets it");
    }

    @Test
    void aRuleBringsWhatItStandsFor() throws Exception {
        offline.keep(new Wish.AddedWithin(36_500));
        await(state -> state.copies() == 4 && state.waiting() == 0);
    }

    @Test
    void aCopyFollowsItsRecordingWhenAFileOfTheListenersNamesItOtherwise() throws Exception {
        TrackKey before = key("Title 0");
        offline.keep(new Wish.OneTrack(before));
        await(state -> state.copies() == 1);
        Path copy = offline.copy(before).orElseThrow();
        Path file = folder.resolve("music/a.flac");
        Files.createDirectories(file.getParent());
        try (InputStream silence = KeptOfflineTest.class.getResourceAsStream("/audio/silence.flac")) {
            Files.copy(silence, file);
        }
        AudioFile audio = AudioFileIO.read(file.toFile());
        Tag tag = audio.getTagOrCreateAndSetDefault();
        tag.setField(FieldKey.TITLE, "Title 0");
        tag.setField(FieldKey.ARTIST, "Orla Finch");
        tag.setField(FieldKey.ALBUM, "Slow Harbour");
        tag.setField(FieldKey.TRACK, "1");
        tag.setField(FieldKey.MUSICBRAINZ_TRACK_ID, "11111111-2222-4333-8444-555555555555");
        audio.commit();
        scan(file.getParent());
        TrackKey now = key("Title 0");
        assertFalse(now.equals(before), "the file says more");

        restart();
        await(state -> state.copies() == 1);
        assertEquals(Optional.of(copy), offline.copy(now));
        offline.release(new Wish.OneTrack(before));
        await(state -> state.copies() == 0);
        assertTrue(Files.notExists(copy));
    }

    @Test
    void withoutAFolderNothingIsKeptAndTheWishesStayForTheDayThereIsOne() throws Exception {
        Path place = folder.resolve("offline");
        restart(() -> {
            Files.delete(place);
            Files.writeString(place, "somebody put a file where the folder was");
        });
        offline.keep(new Wish.OneTrack(key("Title 0")));
        assertEquals(0, offline.state().copies());
        restart(() -> Files.delete(place));
        await(state -> state.copies() == 1);
    }
}
