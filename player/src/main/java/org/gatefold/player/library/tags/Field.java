package org.gatefold.player.library.tags;

/** What we ask of a file's tags; the ids are MusicBrainz ids in the fields that Picard writes. */
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
    RELEASE_ID
}
