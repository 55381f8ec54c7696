package org.gatefold.app.control;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.layout.Pane;
import javafx.scene.layout.StackPane;
import javafx.scene.shape.Rectangle;
import javafx.stage.Stage;
import org.gatefold.app.looks.Fx;
import org.gatefold.app.ui.Load;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** What stands where something is awaited; the tests say when the answer comes, and hold the clock where that matters. */
@Timeout(120)
final class WaitingTest {
    private final ObjectProperty<Load<String>> load = new SimpleObjectProperty<>(new Load.Busy<>());
    private final Node content = new Rectangle(10, 10);
    private Stage stage;
    private StackPane root;

    @BeforeEach
    void open() throws Exception {
        Fx.start();
        Fx.run(() -> {
            root = new StackPane();
            stage = new Stage();
            stage.setScene(new Scene(root, 600, 400));
            stage.show();
        });
    }

    @AfterEach
    void close() throws Exception {
        Fx.run(stage::close);
    }

    private LoadPane<String> pane() throws Exception {
        return Fx.call(() -> {
            LoadPane<String> pane = new LoadPane<String>(_ -> content, Exception::getMessage, "Retry", () -> {})
                    .waiting(() -> Skeleton.rows(4))
                    .follow(load);
            root.getChildren().setAll(pane);
            return pane;
        });
    }

    private static boolean shapes(Pane in) {
        return Fx.find(in, Skeleton.class::isInstance).isPresent();
    }

    @Test
    void shapesStandWhereNoAnswerComesAndGiveWayToIt() throws Exception {
        LoadPane<String> pane = pane();
        Fx.until("the shapes", () -> shapes(pane));
        Fx.run(() -> load.set(new Load.Ready<>("here")));
        assertEquals(List.of(content), Fx.call(() -> List.copyOf(pane.getChildren())));
    }

    @Test
    void whileTheClockStandsNothingIsShownAndAnAnswerOfThatTimeIsShownAlone() throws Exception {
        LoadPane<String> pane = Fx.call(() -> {
            LoadPane<String> made = new LoadPane<String>(_ -> content, Exception::getMessage, "Retry", () -> {});
            root.getChildren().setAll(made);
            made.follow(load);
            made.patience().pause();
            return made;
        });
        Fx.frames(30);
        assertTrue(Fx.call(() -> pane.getChildren().isEmpty()), "it is too early for shapes");
        Fx.run(() -> {
            load.set(new Load.Ready<>("here"));
            pane.patience().play();
        });
        Fx.run(() -> load.set(new Load.Ready<>("still here")));
        Fx.frames(30);
        assertFalse(Fx.call(() -> shapes(pane)), "who has an answer needs no shapes");
    }

    @Test
    void aFailureTakesTheirPlaceToo() throws Exception {
        LoadPane<String> pane = pane();
        Fx.until("the shapes", () -> shapes(pane));
        Fx.run(() -> load.set(new Load.Failed<>(new IllegalStateException("No disk"))));
        assertTrue(Fx.call(() -> Fx.find(pane, Fx.text("No disk")).isPresent() && !shapes(pane)));
    }

    @Test
    void overALongListTheyLieUntilItIsKnown() throws Exception {
        Awaited list = Fx.call(() -> {
            Awaited made = Awaited.over(content, () -> Skeleton.covers(3), load);
            root.getChildren().setAll(made);
            return made;
        });
        Fx.until("the shapes", () -> shapes(list));
        Fx.run(() -> load.set(new Load.Ready<>("here")));
        assertFalse(Fx.call(() -> shapes(list)));
        assertTrue(Fx.call(() -> list.getChildren().contains(content)));
    }

    @Test
    void theyBreatheAndStandStillForThoseWhoWantLittleMovement() throws Exception {
        Skeleton shapes = Fx.call(() -> {
            Skeleton made = Skeleton.lines();
            root.getChildren().setAll(made);
            return made;
        });
        assertTrue(Fx.call(shapes::isBreathing));
        Fx.run(() -> {
            root.getChildren().clear();
            stage.getScene().getPreferences().setReducedMotion(true);
            root.getChildren().setAll(shapes);
        });
        assertFalse(Fx.call(shapes::isBreathing));
        assertEquals(1, Fx.call(shapes::getOpacity));
    }

    @Test
    void neitherMouseNorKeyboardMeetsThem() throws Exception {
        Skeleton shapes = Fx.call(() -> Skeleton.cards(2));
        assertTrue(shapes.isMouseTransparent());
        assertFalse(shapes.isFocusTraversable());
    }
}
