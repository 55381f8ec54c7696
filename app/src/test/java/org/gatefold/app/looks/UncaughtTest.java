package org.gatefold.app.looks;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import javafx.application.Platform;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What nobody catches fails a test, whichever thread threw it. */
final class UncaughtTest {
    private final Thread.UncaughtExceptionHandler around = Thread.getDefaultUncaughtExceptionHandler();
    private final Uncaught uncaught = new Uncaught();

    @BeforeEach
    void watch() throws Exception {
        Fx.start();
        Thread.setDefaultUncaughtExceptionHandler(uncaught);
    }

    @AfterEach
    void leave() {
        Thread.setDefaultUncaughtExceptionHandler(around);
    }

    @Test
    void whatTheJavaFxThreadThrowsFailsTheTestAndTheNextOneBeginsAnew() throws Exception {
        Fx.run(() -> Platform.runLater(() -> {
            throw new IllegalStateException("a cell that does not know its item");
        }));
        Fx.frames(1);
        AssertionError failed = assertThrows(AssertionError.class, this::after);
        assertEquals("a cell that does not know its item", failed.getCause().getMessage());
        after();
    }

    @Test
    void soDoesWhatAThreadBehindItThrows() throws InterruptedException {
        Thread behind = Thread.ofVirtual().start(() -> {
            throw new IllegalStateException("nobody listens");
        });
        behind.join();
        assertThrows(AssertionError.class, this::after);
    }

    private void after() {
        uncaught.judge();
    }
}
