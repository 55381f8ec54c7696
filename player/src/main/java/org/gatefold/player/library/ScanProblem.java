package org.gatefold.player.library;

import java.nio.file.Path;

/** A file the scanner could not use, and why, in a sentence for the listener. */
public record ScanProblem(Path file, String reason) {}
