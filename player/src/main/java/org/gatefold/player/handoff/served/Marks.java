package org.gatefold.player.handoff.served;

import java.util.List;
import org.gatefold.player.source.SavedQueue;
import org.gatefold.player.source.ServerSong;

/** Tells one queue on a server from the next: by its time, and where the server tells none by what is in it. */
final class Marks {
    private Marks() {}

    static String of(SavedQueue queue) {
        List<String> songs = queue.songs().stream().map(ServerSong::id).toList();
        return queue.changed().map(Object::toString).orElse("") + "|" + songs.size() + "|" + songs.hashCode() + "|"
                + queue.current() + "|" + queue.position().toMillis();
    }
}
