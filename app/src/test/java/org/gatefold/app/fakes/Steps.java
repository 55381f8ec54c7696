package org.gatefold.app.fakes;

import java.util.ArrayDeque;
import java.util.Deque;
import org.gatefold.app.ui.Background;

/** Work and answers that go on only when a test says so, in order, on the test's own thread. */
public final class Steps {
    private final Deque<Runnable> work = new ArrayDeque<>();
    private final Deque<Runnable> answers = new ArrayDeque<>();
    private final Background background = new Background(work::add, answers::add);

    public Background background() {
        return background;
    }

    /** Does the work that was asked for first, without its answer being heard. */
    public void workOne() {
        work.removeFirst().run();
    }

    /** Does the work that was asked for last, before all other. */
    public void workLast() {
        work.removeLast().run();
    }

    /** Lets the oldest answer be heard. */
    public void hearOne() {
        answers.removeFirst().run();
    }

    /** Everything, until nothing is left to do. */
    public void all() {
        while (!work.isEmpty() || !answers.isEmpty()) {
            if (work.isEmpty()) {
                hearOne();
            } else {
                workOne();
            }
        }
    }
}
