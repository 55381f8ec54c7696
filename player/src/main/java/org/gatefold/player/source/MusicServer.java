package org.gatefold.player.source;

/** One server, all of it: music, marks, playlists and queue. Closing it ends what is under way. */
public interface MusicServer extends MusicSource, ServerMarks, ServerPlaylists, ServerQueue, AutoCloseable {
    @Override
    void close();
}
