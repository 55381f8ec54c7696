package org.gatefold.remote.subsonic;

import org.gatefold.remote.http.Answer;
import org.gatefold.remote.json.Doc;

/** What stands behind one name under {@code /rest/}. */
sealed interface Call {

    /** Answers with a document that goes into the envelope. */
    @FunctionalInterface
    non-sealed interface Documents extends Call {
        Doc answer(Ask ask);
    }

    /** Answers with bytes: music or a picture. */
    @FunctionalInterface
    non-sealed interface Bytes extends Call {
        Answer answer(Ask ask);
    }
}
