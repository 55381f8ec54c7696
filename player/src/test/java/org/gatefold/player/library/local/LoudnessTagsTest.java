package org.gatefold.player.library.local;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import org.gatefold.player.source.Loudness;
import org.jaudiotagger.audio.AudioFile;
import org.jaudiotagger.audio.AudioFileIO;
import org.jaudiotagger.tag.FieldKey;
import org.jaudiotagger.tag.flac.FlacTag;
import org.jaudiotagger.tag.id3.AbstractID3v2Tag;
import org.jaudiotagger.tag.id3.ID3v24Frame;
import org.jaudiotagger.tag.id3.ID3v24Tag;
import org.jaudiotagger.tag.id3.framebody.FrameBodyTXXX;
import org.jaudiotagger.tag.mp4.Mp4Tag;
import org.jaudiotagger.tag.mp4.field.Mp4TagReverseDnsField;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What real files of each format say of their loudness, and odd words for it. */
final class LoudnessTagsTest extends LibraryCase {
    private static final Map<String, String> REPLAY_GAIN = Map.of(
            "REPLAYGAIN_TRACK_GAIN", "-7.25 dB",
            "REPLAYGAIN_TRACK_PEAK", "0.988553",
            "REPLAYGAIN_ALBUM_GAIN", "-6.50 dB",
            "REPLAYGAIN_ALBUM_PEAK", "1.012345");
    private static final Loudness TOLD = new Loudness(
            OptionalDouble.of(-7.25),
            OptionalDouble.of(0.988553),
            OptionalDouble.of(-6.5),
            OptionalDouble.of(1.012345));

    @Test
    void everyFormatTellsItsReplayGain() throws Exception {
        id3(titled("a.mp3", "mp3"), REPLAY_GAIN);
        mp4(titled("b.m4a", "m4a"), REPLAY_GAIN);
        flac(titled("c.flac", "flac"), REPLAY_GAIN);
        AudioFiles.ogg(in("R/d.ogg"), comments("ogg", REPLAY_GAIN));
        room.scan();
        for (String title : List.of("mp3", "m4a", "flac", "ogg")) {
            assertEquals(TOLD, loudness(title), title);
        }
    }

    @Test
    void opusTellsItInStepsFromAnotherReference() throws Exception {
        AudioFiles.opus(in("R/a.opus"), comments("opus", Map.of("R128_TRACK_GAIN", "-1536", "R128_ALBUM_GAIN", "+64")));
        room.scan();
        assertEquals(
                new Loudness(
                        OptionalDouble.of(-6 + 5),
                        OptionalDouble.empty(),
                        OptionalDouble.of(0.25 + 5),
                        OptionalDouble.empty()),
                loudness("opus"));
    }

    @Test
    void mp3gainWritesItAtTheEndOfTheFile() throws Exception {
        Path file = titled("a.mp3", "gained");
        Files.write(file, apeTag(REPLAY_GAIN), StandardOpenOption.APPEND);
        room.scan();
        assertEquals(TOLD, loudness("gained"));
    }

    @Test
    void aFileThatSaysNothingIsAsItIsAndOneThatNoLongerDoesIsForgotten() throws Exception {
        Path file = titled("a.flac", "flac");
        flac(file, REPLAY_GAIN);
        room.scan();
        assertEquals(TOLD, loudness("flac"));
        AudioFiles.untagged(file);
        AudioFiles.retag(file, Map.of(FieldKey.TITLE, "flac", FieldKey.ARTIST, "A", FieldKey.ALBUM, "R"));
        room.scan();
        assertEquals(Loudness.UNKNOWN, loudness("flac"));
    }

    @ParameterizedTest(name = "a gain of “{0}” is {1}")
    @CsvSource({
        "-6.50 dB, -6.5",
        "+3.1dB, 3.1",
        "2, 2",
        "'-6,5 dB', -6.5",
        "\u22124.00 DB, -4",
        "-999 dB, nothing",
        "loud, nothing",
        "NaN, nothing",
        "1e9 dB, nothing"
    })
    void oddWordsForAGain(String said, String meant) throws Exception {
        flac(titled("a.flac", "odd"), Map.of("REPLAYGAIN_TRACK_GAIN", said));
        room.scan();
        assertEquals(
                meant.equals("nothing") ? OptionalDouble.empty() : OptionalDouble.of(Double.parseDouble(meant)),
                loudness("odd").trackGain());
    }

    @ParameterizedTest(name = "a peak of “{0}” is none")
    @CsvSource({"0.000000", "-1", "1000", "x"})
    void noRecordingHasSuchAPeak(String said) throws Exception {
        flac(titled("a.flac", "odd"), Map.of("REPLAYGAIN_TRACK_GAIN", "-1 dB", "REPLAYGAIN_TRACK_PEAK", said));
        room.scan();
        assertEquals(OptionalDouble.empty(), loudness("odd").trackPeak());
    }

    private Loudness loudness(String title) {
        return room.library().loudness(room.track(title));
    }

    private Path titled(String name, String title) throws Exception {
        return AudioFiles.tagged(
                in("R/" + name), Map.of(FieldKey.TITLE, title, FieldKey.ARTIST, "A", FieldKey.ALBUM, "R"));
    }

    private static Map<String, List<String>> comments(String title, Map<String, String> more) {
        Map<String, List<String>> comments = new LinkedHashMap<>();
        comments.put("TITLE", List.of(title));
        comments.put("ARTIST", List.of("A"));
        comments.put("ALBUM", List.of("R"));
        more.forEach((name, value) -> comments.put(name, List.of(value)));
        return comments;
    }

    private static void id3(Path file, Map<String, String> values) throws Exception {
        AudioFile audio = AudioFileIO.read(file.toFile());
        AbstractID3v2Tag tag = (AbstractID3v2Tag) audio.getTagOrCreateAndSetDefault();
        ID3v24Tag newer = tag instanceof ID3v24Tag already ? already : new ID3v24Tag(tag);
        for (var value : values.entrySet()) {
            ID3v24Frame frame = new ID3v24Frame("TXXX");
            frame.setBody(
                    new FrameBodyTXXX((byte) 3, value.getKey().toLowerCase(java.util.Locale.ROOT), value.getValue()));
            newer.addField(frame);
        }
        audio.setTag(newer);
        audio.commit();
    }

    private static void mp4(Path file, Map<String, String> values) throws Exception {
        AudioFile audio = AudioFileIO.read(file.toFile());
        Mp4Tag tag = (Mp4Tag) audio.getTagOrCreateAndSetDefault();
        for (var value : values.entrySet()) {
            String name = value.getKey().toLowerCase(java.util.Locale.ROOT);
            tag.addField(new Mp4TagReverseDnsField(
                    "----:com.apple.iTunes:" + name, "com.apple.iTunes", name, value.getValue()));
        }
        audio.commit();
    }

    private static void flac(Path file, Map<String, String> values) throws Exception {
        AudioFile audio = AudioFileIO.read(file.toFile());
        FlacTag tag = (FlacTag) audio.getTagOrCreateAndSetDefault();
        for (var value : values.entrySet()) {
            tag.getVorbisCommentTag().setField(value.getKey(), value.getValue());
        }
        audio.commit();
    }

    private static byte[] apeTag(Map<String, String> values) {
        ByteBuffer items = ByteBuffer.allocate(4096).order(ByteOrder.LITTLE_ENDIAN);
        values.forEach((name, value) -> {
            byte[] text = value.getBytes(StandardCharsets.UTF_8);
            items.putInt(text.length)
                    .putInt(0)
                    .put(name.getBytes(StandardCharsets.US_ASCII))
                    .put((byte) 0)
                    .put(text);
        });
        items.put("APETAGEX".getBytes(StandardCharsets.US_ASCII))
                .putInt(2000)
                .putInt(items.position() - 8 - 4 + 32)
                .putInt(values.size())
                .putInt(0)
                .putLong(0);
        byte[] bytes = new byte[items.position()];
        items.get(0, bytes);
        return bytes;
    }
}
