package org.gatefold.app.live;

import java.util.ArrayDeque;
import java.util.Deque;

/** What was done to the queue in this window, from whichever page, and can be taken back. On the JavaFX thread. */
public final class QueueSteps {
    private static final int MOST = 50;

    private final Deque<Step> steps = new ArrayDeque<>();

    /** A change that was made; {@code back} takes it back. Every one is another, so this is no record. */
    public static final class Step {
        private final Runnable back;

        private Step(Runnable back) {
            this.back = back;
        }
    }

    /** Notes a change. The oldest is forgotten when there are many. */
    public Step made(Runnable back) {
        Step step = new Step(back);
        steps.addLast(step);
        if (steps.size() > MOST) {
            steps.removeFirst();
        }
        return step;
    }

    /** Takes this change back, once. */
    public void takeBack(Step step) {
        if (steps.remove(step)) {
            step.back.run();
        }
    }

    /** Takes the last change back that was not taken back yet. */
    public void undo() {
        if (!steps.isEmpty()) {
            takeBack(steps.getLast());
        }
    }
}
