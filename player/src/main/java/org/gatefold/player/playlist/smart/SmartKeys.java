package org.gatefold.player.playlist.smart;

import java.util.List;
import java.util.Optional;
import org.gatefold.player.library.TrackKey;
import org.gatefold.sync.event.Subscription;

/** What smart playlists stand for just now, for what follows them while nobody looks. */
public final class SmartKeys {
    private final SmartPlaylists smart;
    private final SmartTracks tracks;

    /** The recordings in their order; {@code certain} when the playlist is there and all of its rules are followed. */
    public record Answer(List<TrackKey> keys, boolean certain) {
        public Answer {
            keys = List.copyOf(keys);
        }
    }

    public SmartKeys(SmartPlaylists smart, SmartTracks tracks) {
        this.smart = smart;
        this.tracks = tracks;
    }

    /** At most so many; none for a playlist that is not there now. Blocks on the databases. */
    public Answer of(SmartId id, int most) {
        Optional<SmartPlaylist> playlist = smart.find(id);
        if (playlist.isEmpty()) {
            return new Answer(List.of(), false);
        }
        SmartTracks.Asked asked = tracks.ask(playlist.get().rules());
        return new Answer(tracks.keys(asked, most), asked.problems().isEmpty());
    }

    /** Tells of every change of rules, on the thread that made it. */
    public Subscription onChange(Runnable listener) {
        return smart.onChange(_ -> listener.run());
    }
}
