package org.gatefold.sync.said;

import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** Something that could not be done, and what the listener is told about it; the message is its English. */
public class SaidException extends IOException implements Telling {
    private static final long serialVersionUID = 1L;

    private final transient Said said;

    public SaidException(Said said) {
        this(said, null);
    }

    public SaidException(Said said, @Nullable Throwable cause) {
        super(said.english(), cause);
        this.said = said;
    }

    @Override
    public Said said() {
        return said;
    }
}
