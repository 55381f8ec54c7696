package org.gatefold.player.playlist;

import org.gatefold.sync.said.Said;
import org.gatefold.sync.said.Telling;

/** A playlist has no room for that many more tracks. */
public final class PlaylistFullException extends Exception implements Telling {
    private static final long serialVersionUID = 1L;

    private final transient Said said = PlaylistSaying.FULL.with(PlaylistContent.MOST_ITEMS);

    public PlaylistFullException() {
        super(PlaylistSaying.FULL.with(PlaylistContent.MOST_ITEMS).english());
    }

    @Override
    public Said said() {
        return said;
    }
}
