package org.gatefold.player.library.scan;

import org.gatefold.player.library.sql.ReadFile;

/** What came of reading one file. */
sealed interface Outcome {
    Candidate candidate();

    /** It was read. */
    record Read(Candidate candidate, ReadFile file) implements Outcome {}

    /** It cannot be used; {@code passing} when another try may do better though the file stays as it is. */
    record Unreadable(Candidate candidate, String reason, boolean passing) implements Outcome {}
}
