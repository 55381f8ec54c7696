package org.gatefold.app.fakes;

import java.time.Duration;
import java.util.Optional;
import org.gatefold.app.ui.Debounce;

/** A debounce whose time passes when a test says so. */
public final class NoPause implements Debounce {
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
    public void over() {
        Runnable act = waiting.orElseThrow();
        waiting = Optional.empty();
        act.run();
    }

    public boolean isWaiting() {
        return waiting.isPresent();
    }
}
