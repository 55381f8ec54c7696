package org.gatefold.player.library.tags;

import org.gatefold.sync.said.Said;
import org.gatefold.sync.said.Telling;

/** A file that cannot be used. */
public final class UnreadableFile extends Exception implements Telling {
    private static final long serialVersionUID = 1L;

    private final transient Said said;

    /** Whether the same bytes could be read another time, as after a fault of the disk. */
    private final boolean passing;

    public UnreadableFile(Said said) {
        this(said, false);
    }

    public UnreadableFile(Said said, boolean passing) {
        super(said.english());
        this.said = said;
        this.passing = passing;
    }

    @Override
    public Said said() {
        return said;
    }

    public boolean isPassing() {
        return passing;
    }
}
