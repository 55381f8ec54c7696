package org.gatefold.player.library.scan;

import java.util.List;
import java.util.Optional;
import org.gatefold.player.library.sql.ReadFile;
import org.gatefold.sync.said.Said;

/** What came of reading one file. */
sealed interface Outcome {
    Candidate candidate();

    /** It was read: one track, or those inside it; {@code problem} tells why a sheet could not be followed. */
    record Read(Candidate candidate, List<ReadFile> tracks, Optional<Said> problem) implements Outcome {}

    /** It cannot be used; {@code passing} when another try may do better though the file stays as it is. */
    record Unreadable(Candidate candidate, Said reason, boolean passing) implements Outcome {}
}
