package org.gatefold.app.control;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import javafx.geometry.Insets;
import javafx.geometry.NodeOrientation;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Labeled;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.VBox;
import javafx.scene.text.Text;
import org.gatefold.app.looks.Fx;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Texts in every script over many lines, at a hundred widths. */
final class WordFlowTest {
    private static final String ARABIC = "موسيقى العربية الحديثة في ليلة طويلة جدا وجميلة";
    private static final String MIXED = "موسيقى Foxglove العربية live at Kiln Hall الحديثة في ليلة";
    private static final String HEBREW =
            "Nothing here is called שלום עולם יפה מאוד באמת. These are the results for שלום.";
    private static final String THAI = "เพลงไทยสมัยใหม่ในคืนที่ยาวนานและสวยงาม";
    private static final String FORCED =
            "\u202eWhat you do offline is kept here and sent once when the line is back.\u202c";
    private static final String MARKED =
            "Ame\u0301lie de\u0301ja\u0300 vu a\u0300 la carte au cafe\u0301 du co\u0302te\u0301";

    @BeforeEach
    void start() throws InterruptedException {
        Fx.start();
    }

    @Test
    void everyLineStaysWithinItsWidthAndNothingIsDrawnTwice() throws Exception {
        for (String words : List.of(ARABIC, MIXED, HEBREW, THAI, FORCED, MARKED)) {
            for (NodeOrientation way : List.of(NodeOrientation.LEFT_TO_RIGHT, NodeOrientation.RIGHT_TO_LEFT)) {
                Fx.run(() -> fits(words, way));
            }
        }
    }

    private static void fits(String words, NodeOrientation way) {
        Labeled label = Labels.paragraph(words);
        label.setPadding(new Insets(4, 14, 4, 14));
        VBox column = new VBox(label);
        column.setNodeOrientation(way);
        Scene scene = new Scene(new ScrollPane(column));
        scene.getRoot().applyCss();
        assertTrue(label.minHeight(-1) > 0, words);
        List<Text> drawn = texts(label);
        assertEquals(words, String.join("", drawn.stream().map(Text::getText).toList()));
        for (int width = 20; width < 720; width += 7) {
            double wide = Math.max(width, label.minWidth(-1));
            column.resize(wide, label.prefHeight(width));
            column.layout();
            label.layout();
            for (Text text : drawn) {
                String what = text.getText() + " at " + width;
                assertTrue(text.getBoundsInParent().getMaxX() <= wide + 1, what);
                assertTrue(text.getLayoutBounds().getWidth() <= wide + 1, what);
            }
        }
    }

    @Test
    void plainWordsAreLeftToTheLabelItself() throws Exception {
        Labeled label = Fx.call(() -> Labels.paragraph("Déjà vu, Ελλάδα, Москва, 東京"));
        assertTrue(Fx.call(label::isWrapText));
        assertEquals(null, Fx.call(label::getGraphic));
    }

    @Test
    void whatIsSaidNextMayBeOfAnotherScript() throws Exception {
        Labeled label = Fx.call(() -> Labels.paragraph(ARABIC));
        assertTrue(Fx.call(() -> label.getGraphic() instanceof WordFlow));
        Fx.run(() -> label.setText("Harbour Static"));
        assertTrue(Fx.call(() -> label.isWrapText() && label.getGraphic() == null));
        Fx.run(() -> label.setText(HEBREW));
        assertTrue(Fx.call(() -> label.getGraphic() instanceof WordFlow));
        assertEquals(HEBREW, Fx.call(label::getText), "what a screen reader is told is whole");
    }

    private static List<Text> texts(Labeled label) {
        List<Text> all = new ArrayList<>();
        for (Node word : ((WordFlow) label.getGraphic()).getChildren()) {
            all.add((Text) word);
        }
        return all;
    }
}
