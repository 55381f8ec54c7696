package org.gatefold.player.playback;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.gatefold.player.library.Library;
import org.gatefold.player.library.Track;
import org.gatefold.player.library.TrackKey;
import org.gatefold.player.queue.PlayQueue;

/** Decides how loud each track is played; blocks on the library for it. Belongs to the playback thread. */
final class Leveler {
    private final Library library;
    private Leveling leveling = Leveling.OFF;

    Leveler(Library library) {
        this.library = library;
    }

    void choose(Leveling wanted) {
        leveling = wanted;
    }

    /** Of the track that stands there in the queue. */
    Level of(Track track, PlayQueue queue, int index) {
        Leveling now = leveling;
        return switch (now.by()) {
            case NOTHING -> Level.AS_IT_IS;
            case TRACK, ALBUM -> Level.of(library.loudness(track), now, false);
            case AUTOMATIC -> Level.of(library.loudness(track), now, isWithinAlbum(track, queue, index));
        };
    }

    private boolean isWithinAlbum(Track track, PlayQueue queue, int index) {
        List<TrackKey> beside = new ArrayList<>();
        for (int at : new int[] {index - 1, index + 1}) {
            if (at >= 0 && at < queue.tracks().size()) {
                beside.add(queue.tracks().get(at));
            }
        }
        beside.removeIf(track.key()::equals);
        Map<TrackKey, Track> neighbours = library.byKeys(beside);
        return neighbours.values().stream().anyMatch(other -> other.album().equals(track.album()));
    }
}
