package org.gatefold.player.library;

/**
 * What a listener's own things (plays, favourites, queue) hang on, so that they outlive the cache:
 * {@code mb:<recording id>} where the file names its MusicBrainz recording, else {@code fp:<fingerprint>} of normalised
 * artist, title, album and duration.
 */
public record TrackKey(String value) {
    public TrackKey {
        if (!value.startsWith("mb:") && !value.startsWith("fp:")) {
            throw new IllegalArgumentException("not a track key: " + value);
        }
    }
}
