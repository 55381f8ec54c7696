package org.gatefold.app;

import java.time.Duration;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.IntConsumer;
import javafx.animation.AnimationTimer;
import javafx.application.ColorScheme;
import javafx.application.Platform;
import javafx.beans.property.SimpleObjectProperty;
import javafx.event.Event;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.control.IndexedCell;
import javafx.scene.control.skin.VirtualFlow;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;
import org.gatefold.app.live.Appearance;
import org.gatefold.app.looks.Fx;
import org.gatefold.app.route.Route;
import org.gatefold.app.ui.Background;
import org.gatefold.app.ui.Texts;

/** The real window over real services, to be scrolled, resized and sent from screen to screen while frames are timed. */
final class BenchWindow implements AutoCloseable {
    private static final Duration LONGEST = Duration.ofSeconds(20);
    private static final long MEBIBYTE = 1 << 20;

    private final ExecutorService workers = Executors.newVirtualThreadPerTaskExecutor();
    private final Wiring wiring;
    private final Stage stage;

    private BenchWindow(Services services, int width, int height) throws Exception {
        Fx.start();
        stage = Fx.call(Stage::new);
        wiring = Fx.call(() -> {
            Scene scene = new Scene(new StackPane(), width, height);
            Wiring opened = new Wiring(
                    services,
                    new Background(workers, Platform::runLater),
                    new Texts(Locale.ENGLISH, ZoneOffset.UTC),
                    Around.quietly(new Appearance(scene, new SimpleObjectProperty<>(ColorScheme.DARK))));
            scene.setRoot(opened.node());
            stage.setScene(scene);
            stage.show();
            return opened;
        });
    }

    static BenchWindow open(Services services, int width, int height) throws Exception {
        return new BenchWindow(services, width, height);
    }

    void go(Route route) throws Exception {
        Fx.run(() -> wiring.window().go(route));
    }

    /** To be called on the JavaFX thread. */
    void goNow(Route route) {
        wiring.window().go(route);
    }

    /** To be called on the JavaFX thread. */
    void size(double width, double height) {
        stage.setWidth(width);
        stage.setHeight(height);
    }

    /** The list that is there, once it has rows. */
    VirtualFlow<?> list(String selector) throws Exception {
        Fx.until(
                "rows",
                () -> wiring.node().lookup(selector) instanceof VirtualFlow<?> flow && flow.getCellCount() > 10);
        Fx.frames(30);
        return Fx.call(() -> (VirtualFlow<?>) wiring.node().lookup(selector));
    }

    /** How many letters lead into the list that is there. To be called on the JavaFX thread. */
    int letters() {
        return wiring.node().lookup(".rail-letters") instanceof Parent rail
                ? rail.getChildrenUnmodifiable().size()
                : 0;
    }

    /** Goes to a letter as the keyboard does. To be called on the JavaFX thread. */
    void toLetter(int letter) {
        Node rail = wiring.node().lookup(".rail-letters");
        KeyCode key = letter == 0 ? KeyCode.HOME : KeyCode.DOWN;
        Event.fireEvent(rail, new KeyEvent(KeyEvent.KEY_PRESSED, "", "", key, false, false, false, false));
    }

    /** Jumps about in every list that is on the screen. */
    void jumpAbout() throws Exception {
        for (int jump = 1; jump <= 5; jump++) {
            double part = jump / 5.0;
            Fx.run(() -> wiring.node().lookupAll(".virtual-flow").stream()
                    .filter(VirtualFlow.class::isInstance)
                    .map((Node node) -> (VirtualFlow<? extends IndexedCell<?>>) node)
                    .forEach(flow -> flow.scrollTo((int) ((flow.getCellCount() - 1) * part))));
            Fx.frames(6);
        }
    }

    /** Milliseconds from frame to frame while something is done in each, for so many frames, at most twenty seconds. */
    static double[] frames(int count, IntConsumer each) throws Exception {
        List<Double> took = new ArrayList<>();
        AtomicBoolean done = new AtomicBoolean();
        long end = System.nanoTime() + LONGEST.toNanos();
        AnimationTimer timer = new AnimationTimer() {
            private long last;
            private int frame;

            @Override
            public void handle(long now) {
                long at = System.nanoTime();
                if (frame > 0) {
                    took.add((at - last) / 1e6);
                }
                last = at;
                if (frame >= count || at > end) {
                    stop();
                    done.set(true);
                } else {
                    each.accept(frame++);
                }
            }
        };
        Fx.run(timer::start);
        Fx.until("all frames", done::get);
        return took.stream().mapToDouble(Double::doubleValue).toArray();
    }

    /**
     * MiB of the heap that cannot be let go. JavaFX keeps pictures of scrolled panes where it may, as many as there is
     * room for; that room is taken away before it is asked.
     */
    static double heap() {
        List<byte[]> room = new ArrayList<>();
        try {
            while (true) {
                room.add(new byte[(int) (8 * MEBIBYTE)]);
            }
        } catch (OutOfMemoryError e) {
            room.clear();
        }
        System.gc();
        Runtime runtime = Runtime.getRuntime();
        return (runtime.totalMemory() - runtime.freeMemory()) / (double) MEBIBYTE;
    }

    @Override
    public void close() throws Exception {
        Fx.run(() -> {
            wiring.close();
            stage.close();
        });
        workers.shutdown();
    }
}
