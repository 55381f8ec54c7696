package org.gatefold.player.playlist.file;

import java.util.List;
import org.gatefold.player.library.TrackKey;
import org.gatefold.player.library.facts.Credits;
import org.gatefold.player.library.facts.Fingerprint;
import org.gatefold.player.library.text.Clean;
import org.gatefold.player.playlist.TrackRef;
import org.gatefold.player.playlist.file.ListEntry.Said;

/** What a playlist keeps of an entry whose music is not in the library: it is found by itself once the music comes. */
final class Missing {
    private Missing() {}

    static TrackKey ofRecording(String recordingId) {
        return new TrackKey("mb:" + recordingId);
    }

    static TrackRef track(ListEntry entry) {
        Said said = entry.said();
        String title = said.title().isEmpty() ? lastName(entry.at()) : said.title();
        TrackKey key = said.recordingId()
                .map(Missing::ofRecording)
                .orElseGet(() -> Fingerprint.ofNames(
                                Credits.withoutGuests(said.artist()),
                                title,
                                said.album(),
                                said.length(),
                                Integer.toString(entry.line()))
                        .key());
        return new TrackRef(key, title, said.artist(), said.album(), said.length(), said.recordingId());
    }

    /** The file without its ending, or the place itself. */
    private static String lastName(Location at) {
        List<String> parts = at.parts();
        String name = parts.isEmpty() ? at.shown() : parts.getLast();
        int dot = parts.isEmpty() ? -1 : name.lastIndexOf('.');
        return Clean.text(dot > 0 ? name.substring(0, dot) : name);
    }
}
