package org.gatefold.app.ui;

import java.time.Duration;
import javafx.animation.PauseTransition;

/** Waits by JavaFX's own clock. */
public final class PauseDebounce implements Debounce {
    private final PauseTransition pause = new PauseTransition();

    @Override
    public void after(Duration time, Runnable act) {
        pause.stop();
        pause.setDuration(javafx.util.Duration.millis(time.toMillis()));
        pause.setOnFinished(_ -> act.run());
        pause.playFromStart();
    }

    @Override
    public void close() {
        pause.stop();
    }
}
