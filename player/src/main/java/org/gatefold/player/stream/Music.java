package org.gatefold.player.stream;

import org.gatefold.player.source.Sources;

/**
 * What streaming asks others: where copies are, which servers there are, what is kept offline, in which form to stream,
 * and which copy the listener wants.
 */
public record Music(Copies copies, Sources sources, OfflineCopies offline, StreamRule rule, CopyChoice choice) {}
