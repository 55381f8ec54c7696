package org.gatefold.player.audio;

import org.gatefold.sync.said.Said;
import org.gatefold.sync.said.Telling;
import org.jspecify.annotations.Nullable;

/** There is nothing to play to. */
public final class NoOutputException extends Exception implements Telling {
    private static final long serialVersionUID = 1L;

    private final transient Said said;

    public NoOutputException(Said said, @Nullable Throwable cause) {
        super(said.english(), cause);
        this.said = said;
    }

    public NoOutputException(Said said) {
        this(said, null);
    }

    @Override
    public Said said() {
        return said;
    }
}
