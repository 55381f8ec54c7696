package org.gatefold.sync.http;

import java.io.IOException;
import org.gatefold.sync.said.SaidException;

/**
 * There is no whole answer. The message is a sentence for the listener; the details, for whoever has to find the fault,
 * hold no secret: headers and bodies are never part of them.
 */
public final class NoAnswerException extends SaidException {
    private static final long serialVersionUID = 1L;
    private static final int LONGEST = 300;

    private final Trouble trouble;

    NoAnswerException(Trouble trouble, IOException cause) {
        super(trouble.with(), cause);
        this.trouble = trouble;
    }

    public Trouble trouble() {
        return trouble;
    }

    /** What the network library said, in one line of at most 300 characters. */
    public String details() {
        String said = String.valueOf(getCause()).replaceAll("\\s+", " ");
        return said.length() > LONGEST ? said.substring(0, LONGEST) : said;
    }
}
