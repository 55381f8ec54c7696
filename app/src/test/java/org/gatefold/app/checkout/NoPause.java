package org.gatefold.app.checkout;

import java.time.Duration;
import java.util.Optional;

/** A debounce whose time passes when a test says so. */
final class NoPause implements Debounce {
    private Optional<Runnable> waiting = Optional.empty();

    @Override
    public void after(Duration pause, Runnable act) {
        waiting = Optional.of(act);
    }

    @Override
    public void close() {
        waiting = Optional.empty();
    }

    /** The pause is over. */
    void over() {
        Runnable act = waiting.orElseThrow();
        waiting = Optional.empty();
        act.run();
    }

    boolean isWaiting() {
        return waiting.isPresent();
    }
}
