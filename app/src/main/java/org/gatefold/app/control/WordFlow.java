package org.gatefold.app.control;

import java.text.BreakIterator;
import javafx.beans.property.Property;
import javafx.geometry.Orientation;
import javafx.scene.Node;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Labeled;
import javafx.scene.text.Text;
import javafx.scene.text.TextFlow;

/**
 * The words of a text, each for itself, over as many lines as they need. JavaFX on Linux draws a run of Arabic, Hebrew or
 * Thai anew, and whole, for every line that it is broken into, and often throws instead (26.0.2 and 27-ea+11:
 * PangoGlyphLayout keeps the text of a run that was split, and computeTrailingSpaceWidth reads before its start). Words
 * of their own are never split.
 */
public final class WordFlow extends TextFlow {
    private WordFlow(Labeled shown) {
        getStyleClass().add("word-flow");
        textAlignmentProperty().bind(shown.textAlignmentProperty());
        lineSpacingProperty().bind(shown.lineSpacingProperty());
        BreakIterator breaks = BreakIterator.getLineInstance();
        String all = shown.getText();
        breaks.setText(all);
        int from = breaks.first();
        for (int to = breaks.next(); to != BreakIterator.DONE; to = breaks.next()) {
            Text word = new Text(all.substring(from, to));
            word.fontProperty().bind(shown.fontProperty());
            word.fillProperty().bind(shown.textFillProperty());
            getChildren().add(word);
            from = to;
        }
    }

    /** Lets the text of {@code shown} go over many lines, now and whenever it changes. Its content bias is to be horizontal. */
    public static <T extends Labeled> T wrap(T shown) {
        shown.setWrapText(true);
        wrapped(shown);
        shown.textProperty().addListener((_, _, _) -> wrapped(shown));
        return shown;
    }

    /** Whether JavaFX would draw the text wrongly where it breaks its lines. */
    public static boolean isNeeded(String text) {
        return text.codePoints().anyMatch(WordFlow::isShaped);
    }

    @Override
    public Orientation getContentBias() {
        return Orientation.HORIZONTAL;
    }

    @Override
    protected double computeMinWidth(double height) {
        double widest = 0;
        for (Node child : getManagedChildren()) {
            if (child instanceof Text word) {
                Text alone = new Text(word.getText());
                alone.setFont(word.getFont());
                long marks =
                        word.getText().codePoints().filter(WordFlow::isMark).count(); // drawn among others only
                widest = Math.max(
                        widest,
                        alone.getLayoutBounds().getWidth()
                                + marks * word.getFont().getSize());
            }
        }
        return snapSizeX(widest) + 1;
    }

    /** Never narrower than its widest word, which would be split. */
    @Override
    public void resize(double width, double height) {
        super.resize(Math.max(width, minWidth(-1)), height);
    }

    @Override
    protected double computePrefHeight(double width) {
        // a label that is asked without a width takes its insets off the -1 before it asks here
        return super.computePrefHeight(width < 0 ? USE_COMPUTED_SIZE : Math.max(width, minWidth(-1)));
    }

    private static void wrapped(Labeled shown) {
        boolean needed = shown.getText() != null && isNeeded(shown.getText());
        if (needed) {
            shown.setGraphic(new WordFlow(shown));
        } else if (shown.getGraphic() instanceof WordFlow) {
            shown.setGraphic(null);
        }
        shown.setContentDisplay(needed ? ContentDisplay.GRAPHIC_ONLY : ContentDisplay.LEFT);
        set(shown.wrapTextProperty(), !needed);
    }

    private static void set(Property<Boolean> property, boolean is) {
        if (!property.isBound()) {
            property.setValue(is);
        }
    }

    /** What com.sun.javafx.text calls complex: written from right to left, or with letters that change by their neighbours. */
    private static boolean isShaped(int letter) {
        return switch (Character.getDirectionality(letter)) {
            case Character.DIRECTIONALITY_RIGHT_TO_LEFT,
                    Character.DIRECTIONALITY_RIGHT_TO_LEFT_ARABIC,
                    Character.DIRECTIONALITY_RIGHT_TO_LEFT_EMBEDDING,
                    Character.DIRECTIONALITY_RIGHT_TO_LEFT_OVERRIDE -> true;
            default ->
                in(letter, 0x0300, 0x036F) // marks over the letter before, as names of files on macOS have them
                        || in(letter, 0x0590, 0x07BF)
                        || in(letter, 0x0900, 0x11FF) && !in(letter, 0x10A0, 0x10FF)
                        || in(letter, 0x1780, 0x1AFF)
                        || in(letter, 0x200C, 0x200F)
                        || in(letter, 0x2066, 0x2069);
        };
    }

    private static boolean isMark(int letter) {
        return Character.getType(letter) == Character.FORMAT;
    }

    private static boolean in(int letter, int first, int last) {
        return letter >= first && letter <= last;
    }
}
