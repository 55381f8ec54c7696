package org.gatefold.player.library.tags;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.gatefold.player.library.text.Mojibake;
import org.jaudiotagger.audio.AudioFile;
import org.jaudiotagger.audio.AudioFileIO;
import org.jaudiotagger.audio.AudioHeader;
import org.jaudiotagger.audio.exceptions.CannotReadException;
import org.jaudiotagger.audio.exceptions.InvalidAudioFrameException;
import org.jaudiotagger.audio.exceptions.ReadOnlyFileException;
import org.jaudiotagger.audio.mp3.MP3File;
import org.jaudiotagger.tag.FieldKey;
import org.jaudiotagger.tag.Tag;
import org.jaudiotagger.tag.TagException;
import org.jaudiotagger.tag.images.Artwork;
import org.jspecify.annotations.Nullable;

/** Reads mp3, m4a and wav by jaudiotagger. */
final class TaggerReader {
    private static final Map<Field, FieldKey> KEYS = Map.ofEntries(
            Map.entry(Field.TITLE, FieldKey.TITLE),
            Map.entry(Field.ARTIST, FieldKey.ARTIST),
            Map.entry(Field.ARTISTS, FieldKey.ARTISTS),
            Map.entry(Field.ALBUM, FieldKey.ALBUM),
            Map.entry(Field.ALBUM_ARTIST, FieldKey.ALBUM_ARTIST),
            Map.entry(Field.ALBUM_ARTISTS, FieldKey.ALBUM_ARTISTS),
            Map.entry(Field.COMPILATION, FieldKey.IS_COMPILATION),
            Map.entry(Field.DISC, FieldKey.DISC_NO),
            Map.entry(Field.TRACK, FieldKey.TRACK),
            Map.entry(Field.DATE, FieldKey.YEAR),
            Map.entry(Field.ORIGINAL_DATE, FieldKey.ORIGINAL_YEAR),
            Map.entry(Field.GENRE, FieldKey.GENRE),
            Map.entry(Field.RECORDING_ID, FieldKey.MUSICBRAINZ_TRACK_ID),
            Map.entry(Field.ARTIST_ID, FieldKey.MUSICBRAINZ_ARTISTID),
            Map.entry(Field.ALBUM_ARTIST_ID, FieldKey.MUSICBRAINZ_RELEASEARTISTID),
            Map.entry(Field.RELEASE_ID, FieldKey.MUSICBRAINZ_RELEASEID),
            Map.entry(Field.DISC_TITLE, FieldKey.DISC_SUBTITLE),
            Map.entry(Field.LABEL, FieldKey.RECORD_LABEL),
            Map.entry(Field.COMPOSER, FieldKey.COMPOSER),
            Map.entry(Field.LYRICIST, FieldKey.LYRICIST),
            Map.entry(Field.CONDUCTOR, FieldKey.CONDUCTOR),
            Map.entry(Field.PERFORMER, FieldKey.PERFORMER),
            Map.entry(Field.ARRANGER, FieldKey.ARRANGER),
            Map.entry(Field.PRODUCER, FieldKey.PRODUCER),
            Map.entry(Field.ENGINEER, FieldKey.ENGINEER),
            Map.entry(Field.MIXER, FieldKey.MIXER),
            Map.entry(Field.REMIXER, FieldKey.REMIXER));

    /** Held so that the level stays: the logging package forgets loggers nobody holds. The library logs every odd frame. */
    private final Logger silenced = Logger.getLogger("org.jaudiotagger");

    TaggerReader() {
        silenced.setLevel(Level.OFF);
    }

    RawTags read(Path path, Bytes bytes, AudioKind kind, Pictures pictures) throws IOException, UnreadableFile {
        try {
            AudioFile file = AudioFileIO.readAs(
                    path.toFile(), kind == AudioKind.MP3 ? "mp3" : kind == AudioKind.WAV ? "wav" : "m4a");
            Values values = new Values();
            take(file.getTag(), values, pictures);
            RawTags tags = new RawTags(
                    values.kept(),
                    pictures.cover(),
                    pictures.isFront(),
                    sound(file.getAudioHeader(), kind),
                    Optional.empty());
            return file instanceof MP3File mp3
                    ? tags.orElse(ApeTag.loudness(bytes)).orElse(old(mp3))
                    : tags;
        } catch (CannotReadException | InvalidAudioFrameException | TagException | ReadOnlyFileException e) {
            throw new UnreadableFile(FileSaying.NO_HEADER.with(kind.toString()));
        }
    }

    /** ID3v1 knows thirty letters a field; it only fills what ID3v2 leaves out. */
    private static Map<Field, List<String>> old(MP3File mp3) {
        Values values = new Values();
        if (mp3.getID3v1Tag() != null) {
            take(mp3.getID3v1Tag(), values, new Pictures());
        }
        return values.kept();
    }

    private static void take(@Nullable Tag tag, Values values, Pictures pictures) {
        if (tag == null) {
            return;
        }
        KEYS.forEach((field, key) -> all(tag, key).forEach(value -> values.add(field, Mojibake.repair(value))));
        OwnFrames.take(tag, values);
        for (Artwork artwork : artwork(tag)) {
            if (!artwork.isLinked()) {
                pictures.take(artwork.getPictureType(), artwork.getDescription(), artwork.getBinaryData());
            }
        }
    }

    /** The old ID3v1 knows few fields and throws for the rest, and a broken frame throws whatever it likes. */
    private static List<String> all(Tag tag, FieldKey key) {
        try {
            return tag.getAll(key).stream().filter(value -> value != null).toList();
        } catch (RuntimeException e) {
            return List.of();
        }
    }

    private static List<Artwork> artwork(Tag tag) {
        try {
            return tag.getArtworkList();
        } catch (RuntimeException e) {
            return List.of();
        }
    }

    private static Sound sound(@Nullable AudioHeader header, AudioKind kind) throws UnreadableFile {
        if (header == null) {
            throw new UnreadableFile(FileSaying.NO_MUSIC.with());
        }
        double seconds = header.getPreciseTrackLength();
        Duration length = Double.isFinite(seconds) ? Duration.ofMillis(Math.round(seconds * 1000)) : Duration.ZERO;
        String format = switch (kind) {
            case MP3 -> "mp3";
            case WAV -> "wav";
            case M4A -> "m4a";
            case FLAC, OGG -> throw new IllegalArgumentException("another reader's kind: " + kind);
        };
        boolean lossless = kind == AudioKind.WAV
                || String.valueOf(header.getEncodingType()).contains("ALAC");
        return lossless
                ? Sound.lossless(length, format, header.getSampleRateAsNumber(), header.getBitsPerSample())
                : Sound.lossy(length, format, header.getBitRateAsNumber(), kind == AudioKind.M4A ? 125 : 100);
    }
}
