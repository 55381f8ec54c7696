package org.gatefold.player.library.local;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.gagravarr.ogg.OggFile;
import org.gagravarr.opus.OpusAudioData;
import org.gagravarr.opus.OpusFile;
import org.gagravarr.vorbis.VorbisAudioData;
import org.gagravarr.vorbis.VorbisFile;
import org.gagravarr.vorbis.VorbisStyleComments;
import org.jaudiotagger.audio.AudioFile;
import org.jaudiotagger.audio.AudioFileIO;
import org.jaudiotagger.tag.FieldKey;
import org.jaudiotagger.tag.Tag;

/** Makes small real audio files: silence of one second in each format, tagged as a test wants them. */
final class AudioFiles {
    private static final int WAV_RATE = 100;

    private AudioFiles() {}

    /** The bytes of a second of silence, {@code silence.mp3} and so on. */
    static byte[] silence(String extension) {
        try (InputStream in = AudioFiles.class.getResourceAsStream("/audio/silence." + extension)) {
            return Objects.requireNonNull(in).readAllBytes();
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    /** Writes silence without any tags. */
    static Path untagged(Path file) throws Exception {
        Files.createDirectories(file.getParent());
        String name = file.getFileName().toString();
        return Files.write(file, silence(name.substring(name.lastIndexOf('.') + 1)));
    }

    /** Writes an mp3, flac, m4a (by jaudiotagger), ogg or opus (by vorbis-java) with these fields. */
    static Path tagged(Path file, Map<FieldKey, String> fields) throws Exception {
        untagged(file);
        retag(file, fields);
        return file;
    }

    static void retag(Path file, Map<FieldKey, String> fields) throws Exception {
        AudioFile audio = AudioFileIO.read(file.toFile());
        Tag tag = audio.getTagOrCreateAndSetDefault();
        for (var field : fields.entrySet()) {
            tag.setField(field.getKey(), field.getValue());
        }
        audio.commit();
    }

    static Path ogg(Path file, Map<String, List<String>> comments) throws Exception {
        Files.createDirectories(file.getParent());
        try (InputStream in = AudioFiles.class.getResourceAsStream("/audio/silence.ogg");
                OutputStream out = Files.newOutputStream(file)) {
            VorbisFile from = new VorbisFile(new OggFile(in));
            fill(from.getComment(), comments);
            VorbisFile to = new VorbisFile(out, from.getInfo(), from.getComment(), from.getSetup());
            for (VorbisAudioData audio = from.getNextAudioPacket(); audio != null; audio = from.getNextAudioPacket()) {
                to.writeAudioData(audio);
            }
            to.close();
        }
        return file;
    }

    static Path opus(Path file, Map<String, List<String>> comments) throws Exception {
        Files.createDirectories(file.getParent());
        try (InputStream in = AudioFiles.class.getResourceAsStream("/audio/silence.opus");
                OutputStream out = Files.newOutputStream(file)) {
            OpusFile from = new OpusFile(new OggFile(in));
            fill(from.getTags(), comments);
            OpusFile to = new OpusFile(out, from.getInfo(), from.getTags());
            for (OpusAudioData audio = from.getNextAudioPacket(); audio != null; audio = from.getNextAudioPacket()) {
                to.writeAudioData(audio);
            }
            to.close();
        }
        return file;
    }

    private static void fill(VorbisStyleComments tags, Map<String, List<String>> comments) {
        tags.removeAllComments();
        comments.forEach((name, values) -> values.forEach(value -> tags.addComment(name, value)));
    }

    /** Writes a wav of this length with a LIST INFO chunk; keys are its four-letter names, INAM, IART, IPRD. */
    static Path wav(Path file, double seconds, Map<String, String> info) throws IOException {
        Files.createDirectories(file.getParent());
        return Files.write(file, wavBytes(seconds, info));
    }

    static byte[] wavBytes(double seconds, Map<String, String> info) {
        byte[] list = list(new LinkedHashMap<>(info));
        int samples = (int) Math.round(seconds * WAV_RATE);
        int data = samples + samples % 2;
        ByteBuffer wav = ByteBuffer.allocate(12 + 24 + list.length + 8 + data).order(ByteOrder.LITTLE_ENDIAN);
        wav.put(ascii("RIFF")).putInt(wav.capacity() - 8).put(ascii("WAVE"));
        wav.put(ascii("fmt "))
                .putInt(16)
                .putShort((short) 1)
                .putShort((short) 1)
                .putInt(WAV_RATE)
                .putInt(WAV_RATE)
                .putShort((short) 1)
                .putShort((short) 8);
        wav.put(list).put(ascii("data")).putInt(samples);
        while (wav.hasRemaining()) {
            wav.put((byte) 0x80);
        }
        return wav.array();
    }

    private static byte[] list(Map<String, String> info) {
        if (info.isEmpty()) {
            return new byte[0];
        }
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        body.writeBytes(ascii("INFO"));
        info.forEach((name, value) -> {
            byte[] text = (value + "\0").getBytes(StandardCharsets.UTF_8);
            body.writeBytes(ascii(name));
            body.writeBytes(little(text.length));
            body.writeBytes(text);
            if (text.length % 2 == 1) {
                body.write(0);
            }
        });
        ByteArrayOutputStream chunk = new ByteArrayOutputStream();
        chunk.writeBytes(ascii("LIST"));
        chunk.writeBytes(little(body.size()));
        chunk.writeBytes(body.toByteArray());
        return chunk.toByteArray();
    }

    private static byte[] little(int value) {
        return ByteBuffer.allocate(4)
                .order(ByteOrder.LITTLE_ENDIAN)
                .putInt(value)
                .array();
    }

    private static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.ISO_8859_1);
    }
}
