package org.gatefold.gallery;

import java.time.Duration;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Labeled;
import javafx.scene.control.TextInputControl;
import javafx.scene.image.WritableImage;
import org.gatefold.app.looks.Fx;

/** Takes frames of a place once it lies still: nothing is asked for, and frames in a row are the same for a while. */
final class Camera {
    private static final int STILL = 4;
    private static final Duration SETTLED = Duration.ofMillis(250);

    private final View view;
    private final Stop stop;
    private final UnaryOperator<String> scrubbed;

    /** @param scrubbed what stands in pictures for words that are others in every run */
    Camera(View view, Stop stop, UnaryOperator<String> scrubbed) {
        this.view = view;
        this.stop = stop;
        this.scrubbed = scrubbed;
    }

    /** The frame at half its size once the place lies still. */
    Frame still() throws Exception {
        return Frame.halved(whole());
    }

    /** The same as large as it is on the screen. */
    WritableImage whole() throws Exception {
        long began = System.nanoTime();
        Seen last = new Seen();
        Fx.until("the scene lies still", () -> {
            if (!view.isQuiet() || !last.take(picture())) {
                last.same = 0;
                return false;
            }
            return last.same >= STILL && System.nanoTime() - began >= SETTLED.toNanos();
        });
        return last.picture();
    }

    /**
     * The first frame that is as wanted, or the last one when {@code patience} is over and some were seen in quiet.
     *
     * @param wanted asked on the JavaFX thread, while the frame is what is seen
     */
    Frame like(Predicate<Frame> wanted, Duration patience) throws Exception {
        Frame[] last = new Frame[1];
        int[] seen = {0};
        long began = System.nanoTime();
        Fx.until("a frame as wanted", () -> {
            if (!view.isQuiet()) {
                return false;
            }
            last[0] = Frame.halved(picture());
            seen[0]++;
            return wanted.test(last[0]) || (seen[0] > STILL && System.nanoTime() - began > patience.toNanos());
        });
        return last[0];
    }

    /** Where letters stand in what is seen; on the JavaFX thread. */
    Lettering lettering() {
        return found().map(node -> Lettering.of(node, corner(node)))
                .orElseGet(() -> Lettering.of(view.desk(), corner(view.desk())));
    }

    private WritableImage picture() {
        stop.wake().touch(view.desk());
        scrub(view.desk());
        return stop.alone().isEmpty()
                ? view.desk().picture()
                : found().map(node -> node.snapshot(null, null)).orElseGet(() -> new WritableImage(1, 1));
    }

    private Optional<Node> found() {
        return stop.alone().flatMap(Stop.Finding::find);
    }

    private static Point2D corner(Node node) {
        return node instanceof Desktop
                ? node.localToScene(0, 0)
                : new Point2D(
                        node.localToScene(node.getBoundsInLocal()).getMinX(),
                        node.localToScene(node.getBoundsInLocal()).getMinY());
    }

    private void scrub(Node node) {
        if (node instanceof Labeled labeled && labeled.getText() != null) {
            other(labeled.getText())
                    .filter(_ -> !labeled.textProperty().isBound())
                    .ifPresent(labeled::setText);
        }
        if (node instanceof TextInputControl input && input.getText() != null) {
            input.setStyle("-fx-display-caret: false;");
            other(input.getText()).filter(_ -> !input.textProperty().isBound()).ifPresent(input::setText);
        }
        if (node instanceof Parent parent) {
            parent.getChildrenUnmodifiable().forEach(this::scrub);
        }
    }

    private Optional<String> other(String words) {
        String clean = scrubbed.apply(words);
        return clean.equals(words) ? Optional.empty() : Optional.of(clean);
    }

    /** What was seen last, and how many times in a row. */
    private static final class Seen {
        private WritableImage picture = new WritableImage(1, 1);
        private Frame frame = Frame.halved(picture);
        private int same;

        /** Whether it is the same again. */
        boolean take(WritableImage now) {
            Frame seen = Frame.halved(now);
            boolean again = frame.isSame(seen);
            picture = now;
            frame = seen;
            same++;
            return again;
        }

        WritableImage picture() {
            return picture;
        }
    }
}
