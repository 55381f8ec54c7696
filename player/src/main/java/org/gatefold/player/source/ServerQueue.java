package org.gatefold.player.source;

import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** The play queue a server keeps for the listener's other devices. Blocks like {@link MusicSource}. */
public interface ServerQueue {
    /** @return empty where none was saved */
    Optional<SavedQueue> savedQueue() throws SourceException;

    /** Leaves a queue there, playing the song at {@code current}; where it is too long for the server, the part around that. */
    void saveQueue(List<String> songIds, int current, Duration position) throws SourceException;
}
