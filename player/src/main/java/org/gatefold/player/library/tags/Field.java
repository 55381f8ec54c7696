package org.gatefold.player.library.tags;

import java.util.Locale;
import java.util.Optional;

/** What we ask of a file's tags; gains and peaks are ReplayGain, those of Opus R128; the ids are MusicBrainz ids in the fields that Picard writes. */
public enum Field {
    TITLE,
    ARTIST,
    ARTISTS,
    ALBUM,
    ALBUM_ARTIST,
    ALBUM_ARTISTS,
    COMPILATION,
    DISC,
    TRACK,
    DATE,
    ORIGINAL_DATE,
    GENRE,
    RECORDING_ID,
    ARTIST_ID,
    ALBUM_ARTIST_ID,
    RELEASE_ID,
    DISC_TITLE,
    LABEL,
    COMPOSER,
    LYRICIST,
    CONDUCTOR,
    PERFORMER,
    ARRANGER,
    PRODUCER,
    ENGINEER,
    MIXER,
    REMIXER,
    TRACK_GAIN,
    TRACK_PEAK,
    ALBUM_GAIN,
    ALBUM_PEAK,
    R128_TRACK_GAIN,
    R128_ALBUM_GAIN;

    /** The field of loudness that tags of any kind call so; empty for every other name. */
    static Optional<Field> ofLoudness(String name) {
        return switch (name.toUpperCase(Locale.ROOT)) {
            case "REPLAYGAIN_TRACK_GAIN" -> Optional.of(TRACK_GAIN);
            case "REPLAYGAIN_TRACK_PEAK" -> Optional.of(TRACK_PEAK);
            case "REPLAYGAIN_ALBUM_GAIN" -> Optional.of(ALBUM_GAIN);
            case "REPLAYGAIN_ALBUM_PEAK" -> Optional.of(ALBUM_PEAK);
            case "R128_TRACK_GAIN" -> Optional.of(R128_TRACK_GAIN);
            case "R128_ALBUM_GAIN" -> Optional.of(R128_ALBUM_GAIN);
            default -> Optional.empty();
        };
    }
}
