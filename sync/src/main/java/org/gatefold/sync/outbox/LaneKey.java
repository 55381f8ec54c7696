package org.gatefold.sync.outbox;

/**
 * What is sent one after the other: a lane of an account; {@code queue} is the kind where the kind is unordered and
 * empty for all ordered kinds of the lane together.
 */
record LaneKey(String account, String lane, String queue) {
    static String queueOf(Kind kind) {
        return kind.ordered() ? "" : kind.name();
    }

    boolean ordered() {
        return queue.isEmpty();
    }
}
