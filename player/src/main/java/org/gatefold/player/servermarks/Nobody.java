package org.gatefold.player.servermarks;

import java.util.List;
import java.util.Optional;
import org.gatefold.player.library.TrackKey;
import org.gatefold.player.listening.Listen;

/** There is no server to tell. */
final class Nobody implements Told {
    @Override
    public List<Target> ofMarks(TrackKey track) {
        return List.of();
    }

    @Override
    public Optional<PlayTarget> ofPlay(Listen listen) {
        return Optional.empty();
    }
}
