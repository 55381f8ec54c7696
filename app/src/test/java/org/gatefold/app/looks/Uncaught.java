package org.gatefold.app.looks;

import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.stream.Stream;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/**
 * Fails every test in which a thread of the program threw what nobody caught: the JavaFX thread, which otherwise writes
 * it to the console and goes on, or one behind it. JUnit finds it through META-INF/services.
 */
public final class Uncaught implements BeforeEachCallback, AfterEachCallback, Thread.UncaughtExceptionHandler {
    private final Queue<Thrown> thrown = new ConcurrentLinkedQueue<>();

    private record Thrown(String thread, Throwable what) {}

    @Override
    public void beforeEach(ExtensionContext test) {
        Thread.setDefaultUncaughtExceptionHandler(this);
    }

    @Override
    public void uncaughtException(Thread thread, Throwable what) {
        if (!isOfTheScreenThatIsNone(what)) {
            thrown.add(new Thrown(thread.getName(), what));
        }
    }

    /** JavaFX 26.0.2: a window that stands partly beside the screen of the Headless platform is drawn past its end. */
    private static boolean isOfTheScreenThatIsNone(Throwable what) {
        return what instanceof IndexOutOfBoundsException
                && Stream.of(what.getStackTrace())
                        .anyMatch(at -> at.getClassName().equals("com.sun.glass.ui.headless.HeadlessWindow"));
    }

    /** Runs after the test's own {@code @AfterEach}, so that what is thrown while a window closes counts too. */
    @Override
    public void afterEach(ExtensionContext test) {
        judge();
    }

    void judge() {
        Thrown first = thrown.poll();
        if (first == null) {
            return;
        }
        AssertionError failed = new AssertionError(
                "thrown on the thread “" + first.thread() + "”, and caught by nobody: " + first.what(), first.what());
        for (Thrown next = thrown.poll(); next != null; next = thrown.poll()) {
            failed.addSuppressed(next.what());
        }
        throw failed;
    }
}
