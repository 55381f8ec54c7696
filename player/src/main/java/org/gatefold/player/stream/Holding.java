package org.gatefold.player.stream;

import java.util.OptionalLong;

/** How much of a stream there is, and how much there will be. For one thread at a time. */
final class Holding {
    private final Extents extents = new Extents();
    private OptionalLong length = OptionalLong.empty();
    private boolean whole;

    OptionalLong length() {
        return length;
    }

    void length(OptionalLong known) {
        length = known;
    }

    boolean isWhole() {
        return whole;
    }

    void becomeWhole() {
        whole = true;
    }

    void add(long from, long to) {
        extents.add(from, to);
    }

    boolean has(long at) {
        return extents.has(at);
    }

    long missingFrom(long at) {
        return extents.missingFrom(at);
    }

    boolean isEnd(long at) {
        return length.isPresent() && at >= length.getAsLong();
    }

    boolean isComplete() {
        return isEnd(missingFrom(0));
    }

    /** The next byte to get, from {@code aim} on where there is a length; -1 when all is there. */
    long gap(long aim) {
        if (length.isEmpty()) {
            return missingFrom(0);
        }
        long gap = missingFrom(Math.min(aim, length.getAsLong()));
        gap = isEnd(gap) ? missingFrom(0) : gap;
        return isEnd(gap) ? -1 : gap;
    }

    /** An answer ended by itself there; false when it should not have. */
    boolean endsAt(long at) {
        if (length.isEmpty() && at >= missingFrom(0)) {
            length = OptionalLong.of(at);
        }
        return isEnd(at);
    }
}
