package org.gatefold.app.lyrics;

import java.text.Bidi;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.IntConsumer;
import javafx.animation.Interpolator;
import javafx.animation.KeyFrame;
import javafx.animation.KeyValue;
import javafx.animation.PauseTransition;
import javafx.animation.Timeline;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.css.PseudoClass;
import javafx.geometry.Bounds;
import javafx.geometry.Insets;
import javafx.geometry.NodeOrientation;
import javafx.geometry.Orientation;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.ScrollPane;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.ScrollEvent;
import javafx.scene.layout.VBox;
import javafx.util.Duration;
import org.gatefold.app.control.WordFlow;
import org.gatefold.player.lyrics.Lyrics;

/**
 * Lines of words, one of them sung: that one is lit and kept near the middle. A click or Enter calls back with the line.
 * Who scrolls is left alone for some seconds, or until {@link #follow}.
 */
final class LineList extends ScrollPane {
    private static final PseudoClass NOW = PseudoClass.getPseudoClass("now");
    private static final PseudoClass PAST = PseudoClass.getPseudoClass("past");
    private static final Duration GLIDE = Duration.millis(320);
    private static final Duration LEFT_ALONE = Duration.seconds(8);
    private static final double ABOVE = 0.42;
    private static final double SIDE = 10;

    private final VBox column = new VBox();
    private final List<Button> lines = new ArrayList<>();
    private final List<Lyrics.Line> words;
    private final ReadOnlyBooleanWrapper following = new ReadOnlyBooleanWrapper(true);
    private final Timeline glide = new Timeline();
    private final PauseTransition patience = new PauseTransition(LEFT_ALONE);
    private final Map<Integer, WordLine> byWord = new HashMap<>();
    private int current = -1;
    private int focused;

    /** @param pause what is said of a line without words */
    LineList(List<Lyrics.Line> words, String pause, IntConsumer seek) {
        this.words = words;
        getStyleClass().addAll("line-scroll", "page-scroll");
        column.getStyleClass().add("lyric-lines");
        for (int i = 0; i < words.size(); i++) {
            int at = i;
            Button line = line(words.get(i).text(), pause, () -> seek.accept(at));
            if (words.get(i).words().size() > 1
                    && !WordFlow.isNeeded(words.get(i).text())) {
                WordLine byWords = new WordLine(words.get(i).words());
                byWord.put(i, byWords);
                line.setGraphic(byWords);
                line.setContentDisplay(ContentDisplay.GRAPHIC_ONLY);
            }
            lines.add(line);
        }
        column.getChildren().setAll(lines);
        setContent(column);
        setFitToWidth(true);
        setHbarPolicy(ScrollBarPolicy.NEVER);
        setFocusTraversable(false);
        setPannable(false);
        patience.setOnFinished(_ -> follow());
        viewportBoundsProperty().addListener((_, _, _) -> room());
        column.heightProperty().addListener((_, _, _) -> settle());
        addEventFilter(ScrollEvent.SCROLL, _ -> leave());
        addEventFilter(MouseEvent.MOUSE_PRESSED, e -> {
            if (!isIn(column, e.getPickResult().getIntersectedNode())) {
                leave();
            }
        });
        addEventFilter(KeyEvent.KEY_PRESSED, this::key);
        reach(0);
    }

    /** Whether the line that is sung is kept in sight. */
    ReadOnlyBooleanProperty followingProperty() {
        return following.getReadOnlyProperty();
    }

    /** Marks the word that is sung of the line that is; -1 for none. */
    void markWord(int word) {
        Optional.ofNullable(byWord.get(current)).ifPresent(line -> line.mark(word));
    }

    /** Lights the line, and all that begin with it; -1 for none. */
    void mark(int line) {
        markWord(-1);
        current = line;
        for (int i = 0; i < lines.size(); i++) {
            boolean now = line >= 0 && words.get(i).at().equals(words.get(line).at());
            lines.get(i).pseudoClassStateChanged(NOW, now);
            lines.get(i).pseudoClassStateChanged(PAST, i < line && !now);
        }
        if (!isFocusWithin()) {
            reach(Math.max(0, line));
        }
        if (following.get()) {
            scroll(true);
        }
    }

    /** Goes back to the line that is sung, and stays with it. */
    void follow() {
        patience.stop();
        following.set(true);
        scroll(true);
    }

    /** Ends what moves. */
    void stop() {
        patience.stop();
        glide.stop();
    }

    private Button line(String text, String pause, Runnable act) {
        Button button = WordFlow.wrap(new Line(text.isEmpty() ? "\u266A" : text));
        button.getStyleClass().setAll("lyric-line");
        button.setMnemonicParsing(false);
        button.setMaxWidth(Double.MAX_VALUE);
        button.setMinHeight(USE_PREF_SIZE);
        button.setFocusTraversable(false);
        if (text.isEmpty()) {
            button.setAccessibleText(pause);
        }
        if (new Bidi(text, Bidi.DIRECTION_DEFAULT_LEFT_TO_RIGHT).getBaseLevel() == 1) {
            button.setNodeOrientation(NodeOrientation.RIGHT_TO_LEFT);
        }
        button.setOnAction(_ -> {
            follow();
            act.run();
        });
        return button;
    }

    /** Tab comes to one line only; the arrows go from there. */
    private void reach(int line) {
        if (!lines.isEmpty()) {
            lines.get(focused).setFocusTraversable(false);
            focused = Math.clamp(line, 0, lines.size() - 1);
            lines.get(focused).setFocusTraversable(true);
        }
    }

    private void key(KeyEvent e) {
        KeyCode code = e.getCode();
        if (code == KeyCode.UP || code == KeyCode.DOWN) {
            go(focused + (code == KeyCode.UP ? -1 : 1));
        } else if (code == KeyCode.HOME || code == KeyCode.END) {
            go(code == KeyCode.HOME ? 0 : lines.size() - 1);
        } else if (code == KeyCode.ENTER && !lines.isEmpty()) {
            lines.get(focused).fire();
        } else {
            return;
        }
        e.consume();
    }

    private void go(int line) {
        reach(line);
        leave();
        lines.get(focused).requestFocus();
        middle(lines.get(focused), false);
    }

    private void leave() {
        glide.stop();
        following.set(false);
        patience.playFromStart();
    }

    /** The first and the last line can come to the middle too. */
    private void room() {
        double height = getViewportBounds().getHeight();
        column.setPadding(new Insets(height * ABOVE, SIDE, height * (1 - ABOVE) - 40, SIDE));
    }

    private void settle() {
        if (following.get()) {
            scroll(false);
        }
    }

    private void scroll(boolean smoothly) {
        if (current >= 0) {
            middle(lines.get(current), smoothly);
        } else {
            glide.stop();
            setVvalue(0);
        }
    }

    private void middle(Button line, boolean smoothly) {
        Bounds place = line.getBoundsInParent();
        double over = column.getHeight() - getViewportBounds().getHeight();
        if (over <= 0 || place.getHeight() == 0) {
            return;
        }
        double wanted = (place.getCenterY() - getViewportBounds().getHeight() * ABOVE) / over;
        double to = Math.clamp(wanted, 0, 1);
        glide.stop();
        if (smoothly && mayMove()) {
            glide.getKeyFrames()
                    .setAll(new KeyFrame(GLIDE, new KeyValue(vvalueProperty(), to, Interpolator.EASE_BOTH)));
            glide.playFromStart();
        } else {
            setVvalue(to);
        }
    }

    /** Whether the listener's system lets things move. */
    private boolean mayMove() {
        return getScene() != null && !getScene().getPreferences().isReducedMotion();
    }

    private static boolean isIn(Node parent, Node node) {
        for (Node up = node; up != null; up = up.getParent()) {
            if (up == parent) {
                return true;
            }
        }
        return false;
    }

    /** One line, as high as its words need. */
    private static final class Line extends Button {
        Line(String text) {
            super(text);
        }

        @Override
        public Orientation getContentBias() {
            return Orientation.HORIZONTAL;
        }
    }
}
