package org.gatefold.app.looks;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Predicate;
import javafx.animation.AnimationTimer;
import javafx.application.Platform;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Labeled;

/** Runs things on the JavaFX thread and waits, frame by frame, until the screen shows something. */
public final class Fx {
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final AtomicBoolean STARTED = new AtomicBoolean();

    private Fx() {}

    public static void start() throws InterruptedException {
        if (STARTED.compareAndSet(false, true)) {
            CountDownLatch up = new CountDownLatch(1);
            Platform.setImplicitExit(false);
            try {
                Platform.startup(up::countDown);
            } catch (IllegalStateException e) {
                up.countDown();
            }
            up.await();
        }
    }

    public static <T> T call(Callable<T> work) throws Exception {
        FutureTask<T> task = new FutureTask<>(work);
        Platform.runLater(task);
        return task.get(PATIENCE.toSeconds(), TimeUnit.SECONDS);
    }

    public static void run(Runnable work) throws Exception {
        call(() -> {
            work.run();
            return true;
        });
    }

    /** Looks at every frame whether it is so; fails with the name of what never came. */
    public static void until(String what, Callable<Boolean> so) throws Exception {
        CountDownLatch done = new CountDownLatch(1);
        AnimationTimer timer = new AnimationTimer() {
            @Override
            public void handle(long now) {
                try {
                    if (so.call()) {
                        done.countDown();
                        stop();
                    }
                } catch (Exception e) {
                    throw new IllegalStateException(e);
                }
            }
        };
        run(timer::start);
        if (!done.await(PATIENCE.toSeconds(), TimeUnit.SECONDS)) {
            run(timer::stop);
            throw new AssertionError("never came: " + what);
        }
    }

    /** Lets some frames pass, so that pictures and layout settle. */
    public static void frames(int count) throws Exception {
        int[] left = {count};
        until(count + " frames", () -> --left[0] <= 0);
    }

    /** The first node below that is seen and fits. */
    public static Optional<Node> find(Node in, Predicate<Node> fits) {
        if (!in.isVisible()) {
            return Optional.empty();
        }
        if (fits.test(in)) {
            return Optional.of(in);
        }
        if (in instanceof Parent parent) {
            for (Node child : parent.getChildrenUnmodifiable()) {
                Optional<Node> found = find(child, fits);
                if (found.isPresent()) {
                    return found;
                }
            }
        }
        return Optional.empty();
    }

    public static Predicate<Node> text(String text) {
        return node -> node instanceof Labeled labeled && text.equals(labeled.getText());
    }

    public static Predicate<Node> textWith(String part) {
        return node -> node instanceof Labeled labeled
                && labeled.getText() != null
                && labeled.getText().contains(part);
    }
}
