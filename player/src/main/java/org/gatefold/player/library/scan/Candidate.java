package org.gatefold.player.library.scan;

import java.nio.file.Path;
import java.util.List;
import org.gatefold.player.library.sql.FileStamp;

/**
 * A file to read. {@code folder} is the number of its folder, {@code below} the folder names between it and the chosen
 * folder, {@code isNew} whether no earlier scan kept it; {@code numbered} as in {@link Listing}.
 */
record Candidate(Path path, long folder, List<String> below, FileStamp stamp, boolean isNew, boolean numbered) {}
