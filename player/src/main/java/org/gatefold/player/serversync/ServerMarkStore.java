package org.gatefold.player.serversync;

import java.util.List;
import java.util.Map;
import org.gatefold.player.library.TrackKey;
import org.gatefold.player.librarysync.MarkKind;
import org.gatefold.player.source.ServerId;

/** Where the listener's marks are kept, as the exchange with servers needs them. Blocks. */
public interface ServerMarkStore {
    /** All marks of a kind, those that were taken away among them. */
    Map<TrackKey, MarkMerge.Side> here(MarkKind kind);

    /** What both sides had when they were last compared, by track. */
    Map<TrackKey, MarkMerge.Seen> seen(ServerId server, MarkKind kind);

    /** What is to be done about one mark; {@code songs} is what the server calls the track. */
    record Step(
            TrackKey key, MarkMerge.Verdict verdict, MarkMerge.Side here, MarkMerge.Side there, List<String> songs) {
        public Step {
            songs = List.copyOf(songs);
        }
    }

    /**
     * Does these, in one transaction, but for what the server has yet to hear of or the listener changed meanwhile.
     *
     * @return how many were done
     */
    int apply(ServerId server, MarkKind kind, List<Step> steps);
}
