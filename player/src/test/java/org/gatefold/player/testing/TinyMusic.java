package org.gatefold.player.testing;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.logging.Level;
import java.util.logging.Logger;
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

/** Thousands of small real files a second: one of each format is tagged by a library, the others have other words in its place. */
public final class TinyMusic {
    public static final List<String> FORMATS = List.of("mp3", "flac", "m4a", "ogg", "opus");

    private static final int ARTISTS = 50;
    private static final int ON_AN_ALBUM = 10;
    /** None that ID3 has a number for, which would not be in the file as a word. */
    private static final List<String> GENRES = List.of("Brine pop", "Cloud pop", "Dusky pop", "Ember pop", "Frost pop");

    /** Held so that the level stays; the library that tags tells of every block. */
    private final Logger silenced = Logger.getLogger("org.jaudiotagger");

    private final Map<String, byte[]> templates = new TreeMap<>();

    /** Makes the five templates in that folder, which may be deleted afterwards. */
    public TinyMusic(Path workshop) throws Exception {
        silenced.setLevel(Level.OFF);
        for (String format : FORMATS) {
            templates.put(format, template(workshop.resolve("template." + format), format));
        }
    }

    /** What the tags of the file of that number say. */
    public record Said(String title, String artist, String album, String genre) {
        static Said of(int number) {
            return new Said(
                    words("Title", number),
                    words("Artist", number / (ARTISTS * ON_AN_ALBUM)),
                    words("Album", number / ON_AN_ALBUM),
                    GENRES.get(number / ON_AN_ALBUM % GENRES.size()));
        }
    }

    /** The format of the file of that number. */
    public static String format(int number) {
        return FORMATS.get(number % FORMATS.size());
    }

    public static Said said(int number) {
        return Said.of(number);
    }

    /** Writes the file of that number below a folder and says where. */
    public Path write(Path music, int number) throws IOException {
        Said said = said(number);
        String format = format(number);
        Path album = Files.createDirectories(music.resolve(said.artist()).resolve(said.album()));
        return Files.write(
                album.resolve("%02d - %s.%s".formatted(number % ON_AN_ALBUM + 1, said.title(), format)),
                bytes(format, said));
    }

    /** A file of that format whose tags say that; the words are as long as those of {@link #said}. */
    public byte[] bytes(String format, Said said) {
        byte[] file = Objects.requireNonNull(templates.get(format)).clone();
        Said blank = Said.of(0);
        replace(file, blank.title(), said.title());
        replace(file, blank.artist(), said.artist());
        replace(file, blank.album(), said.album());
        replace(file, blank.genre(), said.genre());
        if (format.equals("ogg") || format.equals("opus")) {
            OggSums.renew(file);
        }
        return file;
    }

    private static String words(String kind, int number) {
        return String.format(Locale.ROOT, "%s %07d", kind, number);
    }

    private static void replace(byte[] file, String from, String to) {
        byte[] old = from.getBytes(StandardCharsets.US_ASCII);
        byte[] now = to.getBytes(StandardCharsets.US_ASCII);
        if (old.length != now.length) {
            throw new IllegalArgumentException("not as long as “" + from + "”: " + to);
        }
        for (int at = 0; at + old.length <= file.length; at++) {
            if (Arrays.equals(file, at, at + old.length, old, 0, old.length)) {
                System.arraycopy(now, 0, file, at, now.length);
            }
        }
    }

    private static byte[] template(Path file, String format) throws Exception {
        Said blank = Said.of(0);
        Files.createDirectories(file.getParent());
        switch (format) {
            case "ogg" -> Files.write(file, ogg(blank));
            case "opus" -> Files.write(file, opus(blank));
            default -> {
                Files.write(file, silence(format));
                AudioFile audio = AudioFileIO.read(file.toFile());
                Tag tag = audio.getTagOrCreateAndSetDefault();
                tag.setField(FieldKey.TITLE, blank.title());
                tag.setField(FieldKey.ARTIST, blank.artist());
                tag.setField(FieldKey.ALBUM, blank.album());
                tag.setField(FieldKey.GENRE, blank.genre());
                audio.commit();
            }
        }
        return Files.readAllBytes(file);
    }

    private static byte[] ogg(Said said) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (InputStream in = open("ogg")) {
            VorbisFile from = new VorbisFile(new OggFile(in));
            fill(from.getComment(), said);
            VorbisFile to = new VorbisFile(out, from.getInfo(), from.getComment(), from.getSetup());
            for (VorbisAudioData audio = from.getNextAudioPacket(); audio != null; audio = from.getNextAudioPacket()) {
                to.writeAudioData(audio);
            }
            to.close();
        }
        return out.toByteArray();
    }

    private static byte[] opus(Said said) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (InputStream in = open("opus")) {
            OpusFile from = new OpusFile(new OggFile(in));
            fill(from.getTags(), said);
            OpusFile to = new OpusFile(out, from.getInfo(), from.getTags());
            for (OpusAudioData audio = from.getNextAudioPacket(); audio != null; audio = from.getNextAudioPacket()) {
                to.writeAudioData(audio);
            }
            to.close();
        }
        return out.toByteArray();
    }

    private static void fill(VorbisStyleComments tags, Said said) {
        tags.removeAllComments();
        tags.addComment("TITLE", said.title());
        tags.addComment("ARTIST", said.artist());
        tags.addComment("ALBUM", said.album());
        tags.addComment("GENRE", said.genre());
    }

    private static byte[] silence(String format) throws IOException {
        try (InputStream in = open(format)) {
            return in.readAllBytes();
        }
    }

    private static InputStream open(String format) {
        return Objects.requireNonNull(TinyMusic.class.getResourceAsStream("/audio/silence." + format));
    }
}
