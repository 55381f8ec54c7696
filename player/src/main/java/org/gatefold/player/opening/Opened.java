package org.gatefold.player.opening;

import java.util.List;

/**
 * What became of what was to be opened.
 *
 * @param tracks how many were handed on to be played
 * @param refused what could not be, at most {@link Opening#MOST_REFUSED} of it
 * @param refusals how much that was in all
 */
public record Opened(int tracks, List<Refused> refused, int refusals) {
    public Opened {
        refused = List.copyOf(refused);
    }
}
