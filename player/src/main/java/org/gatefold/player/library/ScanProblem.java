package org.gatefold.player.library;

import java.nio.file.Path;
import org.gatefold.sync.said.Said;

/** A file the scanner could not use, and why. */
public record ScanProblem(Path file, Said reason) {}
