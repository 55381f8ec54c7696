package org.gatefold.player.library.facts;

import java.util.List;
import java.util.Optional;
import org.gatefold.player.library.TrackKey;
import org.gatefold.player.library.tags.Sound;
import org.gatefold.player.source.Loudness;

/** What is known of one file once its tags, name and folders are understood. */
public record TrackFacts(
        String title,
        Credit artist,
        Release release,
        Place place,
        List<String> genres,
        Sound sound,
        Loudness loudness,
        Identity identity,
        Liner liner) {

    /** The name of whoever nobody names. */
    public static final String UNKNOWN_ARTIST = "Unknown artist";

    /** The title of a release nobody names. */
    public static final String UNKNOWN_ALBUM = "Unknown album";

    /** By what the recording is known again: the MusicBrainz recording where told, and the fingerprint always. */
    public record Identity(Optional<String> recordingId, Fingerprint fingerprint) {
        /** The same for a second track of these names on one release. */
        public Identity at(Place place) {
            return new Identity(recordingId, fingerprint.at(place));
        }

        /** The key as far as this file alone can tell. */
        public TrackKey said() {
            return recordingId.map(id -> new TrackKey("mb:" + id)).orElseGet(fingerprint::key);
        }
    }

    /** With nothing on the sleeve. */
    public TrackFacts(
            String title,
            Credit artist,
            Release release,
            Place place,
            List<String> genres,
            Sound sound,
            Loudness loudness,
            Identity identity) {
        this(title, artist, release, place, genres, sound, loudness, identity, Liner.BLANK);
    }

    public TrackFacts {
        genres = List.copyOf(genres);
    }
}
