package org.gatefold.player.library.cue;

import org.gatefold.sync.said.Said;
import org.gatefold.sync.said.Telling;

/** A cue sheet that makes no sense. */
public final class BrokenSheet extends Exception implements Telling {
    private static final long serialVersionUID = 1L;

    private final transient Said said;

    public BrokenSheet(Said said) {
        super(said.english());
        this.said = said;
    }

    @Override
    public Said said() {
        return said;
    }
}
