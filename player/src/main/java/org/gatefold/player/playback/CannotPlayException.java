package org.gatefold.player.playback;

import org.gatefold.sync.said.Said;
import org.gatefold.sync.said.Telling;

/** A track cannot be heard; what is said is the end of "could not be played: …", without a full stop. */
public final class CannotPlayException extends Exception implements Telling {
    private static final long serialVersionUID = 1L;

    private final transient Said said;

    public CannotPlayException(Said said) {
        super(said.english());
        this.said = said;
    }

    @Override
    public Said said() {
        return said;
    }
}
