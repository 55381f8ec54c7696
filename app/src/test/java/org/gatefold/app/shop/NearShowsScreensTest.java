package org.gatefold.app.shop;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javafx.scene.Node;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import org.gatefold.app.live.Whereabouts;
import org.gatefold.app.looks.Fx;
import org.gatefold.app.looks.ShopStage;
import org.gatefold.app.part.Reach;
import org.gatefold.app.part.ShowLine;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Shows near a place on the first page, over the demo's shop, for somebody in Britain. */
@Timeout(180)
final class NearShowsScreensTest {
    private static final List<String> ARTISTS =
            List.of("Harbour Static", "Okta Bloom", "Vinterlys", "Paper Atlas", "Kasbah Modular");
    private static final int ALL = 11;

    @TempDir
    private Path folder;

    private ShopStage stage;

    @BeforeEach
    void openTheShop() throws Exception {
        stage = new ShopStage(folder);
        Fx.run(() -> stage.frame().home(ARTISTS));
        stage.hands().waitFor("Shows");
        lines(4);
    }

    @AfterEach
    void closeTheShop() throws Exception {
        stage.close();
    }

    @Test
    void withoutAPlaceTheNextShowsAreThereAndAllOthersOnePressAway() throws Exception {
        stage.hands().waitFor("Set a place");
        stage.hands().click("7 more");
        lines(ALL);
        stage.hands().click("Show fewer");
        lines(4);
    }

    @Test
    void aPlaceSetByKeyboardPutsWhatIsNearItFirstAndLosesNoShow() throws Exception {
        choose("lisb", "Lisbon, Portugal");
        stage.hands().waitFor("Shows near you");
        stage.hands().waitFor("Lisbon · 60 mi");
        lines(3);
        stage.hands().key(KeyCode.ESCAPE);
        Fx.until("the field is gone", () -> field().isEmpty());
        stage.look("near");
        stage.hands().click("8 more further away");
        lines(ALL);
        stage.hands().waitFor("Further away");
        stage.hands().waitFor("170 mi");
        stage.look("near-all");
    }

    @Test
    void anotherReachShowsMoreAndClearingShowsAllAgain() throws Exception {
        choose("lisboa", "Lisbon, Portugal");
        lines(3);
        stage.hands().click("Anywhere");
        lines(4);
        stage.hands().waitFor("Lisbon");
        assertEquals(Optional.of(Reach.ANYWHERE), Fx.call(() -> place().map(Whereabouts.Place::reach)));
        stage.hands().click("Clear");
        stage.hands().waitFor("Set a place");
        assertEquals(Optional.empty(), Fx.call(this::place));
        lines(4);
    }

    @Test
    void whereNothingIsNearItSaysSoAndTheOthersStayOnePressAway() throws Exception {
        choose("tokyo", "Tokyo, Japan");
        stage.hands().waitFor("No shows within 60 mi of Tokyo.");
        lines(0);
        stage.look("near-none");
        stage.hands().click("11 more further away");
        lines(ALL);
    }

    @Test
    void lettersOfNoCitySaySoAndEscapeTakesThemAway() throws Exception {
        open();
        stage.type("xqzzq");
        stage.hands().waitFor("No city of that name is known. Try a larger one near it.");
        stage.hands().key(KeyCode.ESCAPE);
        Fx.until("an empty field", () -> field().orElseThrow().getText().isEmpty());
        stage.hands().key(KeyCode.ESCAPE);
        Fx.until("the field is gone", () -> field().isEmpty());
    }

    @Test
    void theArrowsGoThroughWhatWasFoundAndBack() throws Exception {
        open();
        stage.type("port");
        stage.hands().waitFor("Portland, United States");
        stage.hands().key(KeyCode.DOWN);
        stage.hands().key(KeyCode.DOWN);
        Fx.until("the second", () -> lineFocused(1));
        stage.hands().key(KeyCode.UP);
        Fx.until("the first", () -> lineFocused(0));
        stage.hands().key(KeyCode.UP);
        Fx.until("the field", () -> field().orElseThrow().isFocused());
        assertTrue(Fx.call(() -> field().orElseThrow().getText().equals("port")));
    }

    private void open() throws Exception {
        stage.hands().click("Set a place");
        Fx.until(
                "the field has the keyboard",
                () -> field().filter(Node::isFocused).isPresent());
    }

    private void choose(String letters, String city) throws Exception {
        open();
        stage.type(letters);
        stage.hands().waitFor(city);
        stage.hands().key(KeyCode.ENTER);
        Fx.until("a place", () -> place().isPresent());
    }

    private Optional<TextField> field() {
        return Optional.ofNullable((TextField) stage.frame().scene().lookup(".place-field"));
    }

    private boolean lineFocused(int number) {
        return stage.frame().scene().getFocusOwner() instanceof Node owner
                && owner.getStyleClass().contains("place-line")
                && owner.getParent().getChildrenUnmodifiable().indexOf(owner) == number;
    }

    private Optional<Whereabouts.Place> place() {
        return stage.frame().wiring().whereabouts().placeProperty().get();
    }

    private void lines(int count) throws Exception {
        Fx.until(count + " shows", () -> {
            Set<Node> seen = stage.frame().scene().getRoot().lookupAll(".show-line");
            return seen.stream().filter(ShowLine.class::isInstance).count() == count;
        });
    }
}
