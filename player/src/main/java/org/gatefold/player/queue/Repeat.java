package org.gatefold.player.queue;

/** What happens at the end: of the queue, or of the track. */
public enum Repeat {
    OFF,
    ALL,
    ONE
}
