package org.gatefold.player.playlist.file;

import org.gatefold.player.playlist.TrackRef;

/** An entry of a playlist file, what it is taken for, and how that was found. */
public record Matched(ListEntry entry, TrackRef track, How how) {
    /** How sure it is. */
    public enum How {
        /** The very file, or the very recording by its MusicBrainz identifier. */
        FOUND,
        /** By title and artist, or by a file of this name elsewhere: it may be another recording. */
        GUESSED,
        /** Nothing in the library fits; its place is kept. */
        MISSING
    }
}
