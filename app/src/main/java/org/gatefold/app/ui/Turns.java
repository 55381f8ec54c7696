package org.gatefold.app.ui;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.Callable;
import java.util.function.Consumer;

/** Does commands one after the other, each after the one before is done, in the order they were asked for. On the JavaFX thread. */
public final class Turns {
    private final Background background;
    private final Deque<Runnable> waiting = new ArrayDeque<>();
    private boolean busy;

    public Turns(Background background) {
        this.background = background;
    }

    /** The work runs off the JavaFX thread; its answer, or why there is none, comes to the sink on it. */
    public <T> void take(Callable<T> work, Consumer<Load<T>> sink) {
        waiting.add(() -> background.refresh(() -> new Load.Ready<>(work.call()), answer -> {
            busy = false;
            try {
                sink.accept(answer);
            } finally {
                next();
            }
        }));
        next();
    }

    private void next() {
        if (!busy && !waiting.isEmpty()) {
            busy = true;
            waiting.remove().run();
        }
    }
}
