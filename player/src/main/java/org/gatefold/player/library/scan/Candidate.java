package org.gatefold.player.library.scan;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.gatefold.player.library.sql.FileStamp;
import org.gatefold.player.library.sql.KnownFile;

/**
 * A file to read. {@code folder} is the number of its folder, {@code below} the folder names between it and the chosen
 * folder, {@code before} what earlier scans kept of it, {@code cut} how a sheet beside it divides it; {@code numbered} as
 * in {@link Listing}.
 */
record Candidate(
        Path path,
        long folder,
        List<String> below,
        FileStamp stamp,
        boolean numbered,
        Optional<KnownFile> before,
        Optional<Cut> cut) {

    /** Whether no earlier scan could use it. */
    boolean isNew() {
        return before.isEmpty() || before.get().tracks().isEmpty();
    }
}
