package org.gatefold.player.library.scan;

/** Reads one file; may take any time and runs on a reader thread. */
@FunctionalInterface
interface Reading {
    Outcome read(Candidate candidate);
}
