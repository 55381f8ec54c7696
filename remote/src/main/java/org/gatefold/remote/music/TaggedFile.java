package org.gatefold.remote.music;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.Map;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.jaudiotagger.audio.AudioFile;
import org.jaudiotagger.audio.AudioFileIO;
import org.jaudiotagger.audio.AudioHeader;
import org.jaudiotagger.audio.exceptions.CannotReadException;
import org.jaudiotagger.audio.exceptions.InvalidAudioFrameException;
import org.jaudiotagger.audio.exceptions.ReadOnlyFileException;
import org.jaudiotagger.tag.FieldKey;
import org.jaudiotagger.tag.Tag;
import org.jaudiotagger.tag.TagException;
import org.jaudiotagger.tag.TagField;
import org.jaudiotagger.tag.id3.AbstractID3v2Frame;
import org.jaudiotagger.tag.id3.framebody.FrameBodyTXXX;
import org.jaudiotagger.tag.images.Artwork;
import org.jaudiotagger.tag.mp4.field.Mp4TagReverseDnsField;
import org.jspecify.annotations.Nullable;

/** Reads mp3 and m4a by jaudiotagger (ADR 0204). */
final class TaggedFile {
    private static final Map<Field, FieldKey> KEYS = Map.ofEntries(
            Map.entry(Field.TITLE, FieldKey.TITLE),
            Map.entry(Field.ARTIST, FieldKey.ARTIST),
            Map.entry(Field.ARTISTS, FieldKey.ARTISTS),
            Map.entry(Field.ALBUM, FieldKey.ALBUM),
            Map.entry(Field.ALBUM_ARTIST, FieldKey.ALBUM_ARTIST),
            Map.entry(Field.ALBUM_ARTISTS, FieldKey.ALBUM_ARTISTS),
            Map.entry(Field.DISC, FieldKey.DISC_NO),
            Map.entry(Field.TRACK, FieldKey.TRACK),
            Map.entry(Field.DATE, FieldKey.YEAR),
            Map.entry(Field.GENRE, FieldKey.GENRE),
            Map.entry(Field.COMMENT, FieldKey.COMMENT),
            Map.entry(Field.COMPILATION, FieldKey.IS_COMPILATION),
            Map.entry(Field.LYRICS, FieldKey.LYRICS),
            Map.entry(Field.DISC_TITLE, FieldKey.DISC_SUBTITLE),
            Map.entry(Field.LABEL, FieldKey.RECORD_LABEL),
            Map.entry(Field.RELEASE_TYPE, FieldKey.MUSICBRAINZ_RELEASE_TYPE),
            Map.entry(Field.ORIGINAL_DATE, FieldKey.ORIGINAL_YEAR),
            Map.entry(Field.MOOD, FieldKey.MOOD),
            Map.entry(Field.ISRC, FieldKey.ISRC),
            Map.entry(Field.BPM, FieldKey.BPM),
            Map.entry(Field.COMPOSER, FieldKey.COMPOSER),
            Map.entry(Field.LYRICIST, FieldKey.LYRICIST),
            Map.entry(Field.CONDUCTOR, FieldKey.CONDUCTOR),
            Map.entry(Field.PERFORMER, FieldKey.PERFORMER),
            Map.entry(Field.ARRANGER, FieldKey.ARRANGER),
            Map.entry(Field.PRODUCER, FieldKey.PRODUCER),
            Map.entry(Field.ENGINEER, FieldKey.ENGINEER),
            Map.entry(Field.MIXER, FieldKey.MIXER),
            Map.entry(Field.REMIXER, FieldKey.REMIXER),
            Map.entry(Field.RECORDING_ID, FieldKey.MUSICBRAINZ_TRACK_ID),
            Map.entry(Field.ARTIST_ID, FieldKey.MUSICBRAINZ_ARTISTID),
            Map.entry(Field.ALBUM_ARTIST_ID, FieldKey.MUSICBRAINZ_RELEASEARTISTID),
            Map.entry(Field.RELEASE_ID, FieldKey.MUSICBRAINZ_RELEASEID));

    /** Held so that the level stays: the logging package forgets loggers nobody holds. The library logs every odd frame. */
    private final Logger silenced = Logger.getLogger("org.jaudiotagger");

    TaggedFile() {
        silenced.setLevel(Level.OFF);
    }

    Tags read(Path path, String ending) throws IOException {
        try {
            AudioFile file = AudioFileIO.readAs(path.toFile(), ending);
            Tags tags = new Tags();
            take(file.getTag(), tags);
            tags.sound(sound(file.getAudioHeader()));
            return tags;
        } catch (CannotReadException | InvalidAudioFrameException | TagException | ReadOnlyFileException e) {
            throw new UnreadableMusic("Its header cannot be read", e);
        } catch (RuntimeException e) {
            throw new UnreadableMusic("Its tags cannot be read", e);
        }
    }

    private static void take(@Nullable Tag tag, Tags tags) {
        if (tag == null) {
            return;
        }
        KEYS.forEach((field, key) -> each(tag, key, tags, field));
        for (Iterator<TagField> fields = tag.getFields(); fields.hasNext(); ) {
            gain(fields.next(), tags);
        }
        for (Artwork artwork : tag.getArtworkList()) {
            if (!artwork.isLinked() && artwork.getBinaryData() != null) {
                tags.picture(artwork.getPictureType(), artwork.getBinaryData());
            }
        }
    }

    /** The old ID3v1 knows few fields and throws for the rest, and a broken frame throws whatever it likes. */
    private static void each(Tag tag, FieldKey key, Tags tags, Field field) {
        try {
            tag.getAll(key).stream().filter(value -> value != null).forEach(value -> tags.add(field, value));
        } catch (RuntimeException _) {
            // as good as not there
        }
    }

    /** ReplayGain stands in free fields that the library has no key for in these formats. */
    private static void gain(TagField field, Tags tags) {
        if (field instanceof AbstractID3v2Frame frame && frame.getBody() instanceof FrameBodyTXXX text) {
            gain(text.getDescription(), text.getText(), tags);
        } else if (field instanceof Mp4TagReverseDnsField text) {
            gain(text.getDescriptor(), text.getContent(), tags);
        }
    }

    private static void gain(@Nullable String name, @Nullable String value, Tags tags) {
        if (name != null && value != null && name.regionMatches(true, 0, "replaygain_", 0, 11)) {
            tags.add(name, value);
        }
    }

    private static Sound sound(@Nullable AudioHeader header) throws UnreadableMusic {
        if (header == null) {
            throw new UnreadableMusic("There is no music in it");
        }
        double seconds = header.getPreciseTrackLength();
        boolean lossless = String.valueOf(header.getEncodingType()).contains("ALAC");
        return new Sound(
                Double.isFinite(seconds) ? Math.round(seconds * 1000) : 0,
                (int) Math.clamp(header.getBitRateAsNumber(), 0, 100_000),
                header.getSampleRateAsNumber(),
                channels(String.valueOf(header.getChannels())),
                lossless ? header.getBitsPerSample() : 0);
    }

    /** The library says "2", "Stereo", "Joint Stereo" or "Mono". */
    private static int channels(String text) {
        if (text.matches("\\d{1,2}")) {
            return Integer.parseInt(text);
        }
        return text.contains("Mono") ? 1 : 2;
    }
}
