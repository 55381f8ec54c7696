package org.gatefold.player.library.local;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.gatefold.player.library.Track;
import org.gatefold.player.library.TrackKey;
import org.jaudiotagger.tag.FieldKey;
import org.junit.jupiter.api.Test;

/** Keys outlive the cache, renamed folders, other encodings and changed tags. */
final class TrackKeyTest extends LibraryCase {
    private static final String RECORDING = "4e0d8649-1f89-44f1-a0cc-9e4d5b1e7c11";
    private static final Map<String, String> NAMES = Map.of("INAM", "Slow Light", "IART", "The Tides", "IPRD", "R");

    private TrackKey onlyKey() {
        List<Track> tracks = room.tracks();
        assertEquals(1, tracks.size());
        return tracks.getFirst().key();
    }

    private Optional<Track> find(TrackKey key) {
        return Optional.ofNullable(room.library().byKeys(List.of(key)).get(key));
    }

    @Test
    void theKeyIsTheSameAfterTheCacheWasDeleted() throws Exception {
        AudioFiles.wav(room.music.resolve("x.wav"), 200.4, NAMES);
        AudioFiles.untagged(room.music.resolve("y.mp3"));
        room.scan();
        List<TrackKey> before = room.tracks().stream().map(Track::key).toList();
        room.forgetCache();
        assertTrue(find(before.getFirst()).isEmpty());
        room.scan();
        assertEquals(before, room.tracks().stream().map(Track::key).toList());
        assertEquals(2, room.library().byKeys(before).size());
    }

    @Test
    void renamingFoldersAndFilesChangesNoKeyNotEvenOfUntaggedFiles() throws Exception {
        AudioFiles.untagged(room.music.resolve("Artist/Album/03 - Song.mp3"));
        room.scan();
        TrackKey before = onlyKey();
        Files.move(room.music.resolve("Artist"), room.music.resolve("Somebody else"));
        Files.move(
                room.music.resolve("Somebody else/Album/03 - Song.mp3"),
                room.music.resolve("Somebody else/Album/other.mp3"));
        room.scan();
        assertEquals(before, onlyKey());
        assertEquals("other", find(before).orElseThrow().title());
    }

    @Test
    void anotherCopyWithinTwoSecondsHasTheSameKeyEvenAfterTheCacheWasDeleted() throws Exception {
        AudioFiles.wav(room.music.resolve("x.wav"), 200.4, NAMES);
        room.scan();
        TrackKey before = onlyKey();
        room.forgetCache();
        Files.delete(room.music.resolve("x.wav"));
        AudioFiles.wav(
                room.music.resolve("better.wav"), 202.3, Map.of("INAM", "slow light", "IART", "Tides", "IPRD", "R"));
        room.scan();
        assertEquals(before, onlyKey());
    }

    @Test
    void aLongerVersionIsAnotherRecording() throws Exception {
        AudioFiles.wav(room.music.resolve("x.wav"), 200, NAMES);
        AudioFiles.wav(room.music.resolve("y.wav"), 204, NAMES);
        room.scan();
        List<Track> tracks = room.tracks();
        assertEquals(2, tracks.size());
        assertNotEquals(tracks.get(0).key(), tracks.get(1).key());
    }

    @Test
    void aKeyFromAnotherMachineFindsTheTrackWithinTwoSeconds() throws Exception {
        AudioFiles.wav(room.music.resolve("x.wav"), 200, NAMES);
        room.scan();
        String value = onlyKey().value();
        String stem = value.substring(0, value.lastIndexOf('-') + 1);
        for (int seconds = 198; seconds <= 202; seconds++) {
            assertTrue(find(new TrackKey(stem + seconds)).isPresent(), "at " + seconds);
        }
        assertTrue(find(new TrackKey(stem + 197)).isEmpty());
        assertTrue(find(new TrackKey(stem + 203)).isEmpty());
    }

    @Test
    void aCorrectedTitleKeepsTheKeyAlsoAfterTheCacheWasDeleted() throws Exception {
        AudioFiles.wav(
                room.music.resolve("x.wav"), 200, Map.of("INAM", "Slwo Lihgt", "IART", "The Tides", "IPRD", "R"));
        room.scan();
        TrackKey before = onlyKey();
        AudioFiles.wav(room.music.resolve("x.wav"), 200, NAMES);
        room.scan();
        assertEquals(before, onlyKey());
        room.forgetCache();
        room.scan();
        assertEquals("Slow Light", find(before).orElseThrow().title());
    }

    @Test
    void taggingAnUntaggedFileKeepsItsKey() throws Exception {
        Path file = AudioFiles.untagged(room.music.resolve("x.mp3"));
        room.scan();
        TrackKey before = onlyKey();
        AudioFiles.retag(
                file,
                Map.of(
                        FieldKey.TITLE,
                        "Slow Light",
                        FieldKey.ARTIST,
                        "The Tides",
                        FieldKey.MUSICBRAINZ_TRACK_ID,
                        RECORDING));
        room.scan();
        assertEquals(Optional.of(RECORDING), room.track("Slow Light").recordingId());
        assertEquals(before, onlyKey());
        assertTrue(find(new TrackKey("mb:" + RECORDING)).isPresent(), "the new key finds it too");
    }

    @Test
    void anotherSongUnderTheSameNameGetsItsOwnKey() throws Exception {
        AudioFiles.wav(room.music.resolve("x.wav"), 200, NAMES);
        room.scan();
        TrackKey before = onlyKey();
        AudioFiles.wav(room.music.resolve("x.wav"), 200, Map.of("INAM", "Other", "IART", "Others", "IPRD", "R"));
        room.scan();
        assertNotEquals(before, onlyKey());
    }

    @Test
    void theMusicBrainzRecordingIsTheKeyWhereThereIsOne() throws Exception {
        AudioFiles.tagged(
                room.music.resolve("x.flac"), Map.of(FieldKey.TITLE, "T", FieldKey.MUSICBRAINZ_TRACK_ID, RECORDING));
        room.scan();
        assertEquals(new TrackKey("mb:" + RECORDING), onlyKey());
    }

    @Test
    void aKeyThatIsNowhereIsMissingFromTheAnswer() throws Exception {
        AudioFiles.wav(room.music.resolve("x.wav"), 200, NAMES);
        room.scan();
        TrackKey nowhere = new TrackKey("mb:00000000-0000-0000-0000-000000000000");
        assertEquals(
                1, room.library().byKeys(List.of(onlyKey(), nowhere, onlyKey())).size());
    }

    @Test
    void twentyThousandKeysAreFoundAtOnce() throws Exception {
        AudioFiles.wav(room.music.resolve("x.wav"), 200, NAMES);
        room.scan();
        TrackKey here = onlyKey();
        List<TrackKey> many = IntStream.range(0, 20_000)
                .mapToObj(i -> i % 2 == 0 ? here : new TrackKey("fp:t%024x-10".formatted(i)))
                .toList();
        assertEquals(1, room.library().byKeys(many).size());
    }

    @Test
    void equalInterludesKeepTheirKeysInWhateverOrderTheyWereFound() throws Exception {
        interlude(7);
        room.scan();
        interlude(3);
        room.scan();
        List<TrackKey> before = room.tracks().stream().map(Track::key).toList();
        assertEquals(2, before.stream().distinct().count());
        room.forgetCache();
        room.scan();
        assertEquals(before, room.tracks().stream().map(Track::key).toList());
    }

    private void interlude(int number) throws Exception {
        AudioFiles.opus(
                room.music.resolve("R/" + number + ".opus"),
                Map.of(
                        "TITLE",
                        List.of("Interlude"),
                        "ARTIST",
                        List.of("A"),
                        "ALBUM",
                        List.of("R"),
                        "TRACKNUMBER",
                        List.of("" + number)));
    }

    @Test
    void twoInterludesOfOneNameAreTwoAlsoAfterTheCacheWasDeleted() throws Exception {
        interlude(3);
        interlude(7);
        room.scan();
        List<TrackKey> before = room.tracks().stream().map(Track::key).toList();
        assertEquals(2, before.stream().distinct().count());
        assertEquals(7, find(before.get(1)).orElseThrow().number());
        room.forgetCache();
        room.scan();
        assertEquals(before, room.tracks().stream().map(Track::key).toList());
    }
}
