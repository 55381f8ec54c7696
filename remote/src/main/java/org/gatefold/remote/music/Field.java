package org.gatefold.remote.music;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** What a tag can say, whatever its format calls it. */
enum Field {
    TITLE,
    ARTIST,
    ARTISTS,
    ALBUM,
    ALBUM_ARTIST,
    ALBUM_ARTISTS,
    DISC,
    TRACK,
    DATE,
    GENRE,
    COMMENT,
    COMPILATION,
    LYRICS,
    RECORDING_ID,
    ARTIST_ID,
    ALBUM_ARTIST_ID,
    RELEASE_ID,
    TRACK_GAIN,
    TRACK_PEAK,
    ALBUM_GAIN,
    ALBUM_PEAK,
    R128_TRACK_GAIN,
    R128_ALBUM_GAIN;

    private static final Map<String, Field> NAMES = Map.ofEntries(
            Map.entry("TITLE", TITLE),
            Map.entry("ARTIST", ARTIST),
            Map.entry("ARTISTS", ARTISTS),
            Map.entry("ALBUM", ALBUM),
            Map.entry("ALBUMARTIST", ALBUM_ARTIST),
            Map.entry("ALBUM ARTIST", ALBUM_ARTIST),
            Map.entry("ALBUMARTISTS", ALBUM_ARTISTS),
            Map.entry("DISCNUMBER", DISC),
            Map.entry("TRACKNUMBER", TRACK),
            Map.entry("DATE", DATE),
            Map.entry("YEAR", DATE),
            Map.entry("GENRE", GENRE),
            Map.entry("COMMENT", COMMENT),
            Map.entry("DESCRIPTION", COMMENT),
            Map.entry("COMPILATION", COMPILATION),
            Map.entry("LYRICS", LYRICS),
            Map.entry("UNSYNCEDLYRICS", LYRICS),
            Map.entry("SYNCEDLYRICS", LYRICS),
            Map.entry("MUSICBRAINZ_TRACKID", RECORDING_ID),
            Map.entry("MUSICBRAINZ_ARTISTID", ARTIST_ID),
            Map.entry("MUSICBRAINZ_ALBUMARTISTID", ALBUM_ARTIST_ID),
            Map.entry("MUSICBRAINZ_ALBUMID", RELEASE_ID),
            Map.entry("REPLAYGAIN_TRACK_GAIN", TRACK_GAIN),
            Map.entry("REPLAYGAIN_TRACK_PEAK", TRACK_PEAK),
            Map.entry("REPLAYGAIN_ALBUM_GAIN", ALBUM_GAIN),
            Map.entry("REPLAYGAIN_ALBUM_PEAK", ALBUM_PEAK),
            Map.entry("R128_TRACK_GAIN", R128_TRACK_GAIN),
            Map.entry("R128_ALBUM_GAIN", R128_ALBUM_GAIN));

    /** By the name that Vorbis comments, and free texts of ID3 and MP4, give it. */
    static Optional<Field> named(String name) {
        return Optional.ofNullable(NAMES.get(name.toUpperCase(Locale.ROOT)));
    }
}
