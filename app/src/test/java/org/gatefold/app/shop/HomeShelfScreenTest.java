package org.gatefold.app.shop;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.input.KeyCode;
import org.gatefold.app.looks.Fx;
import org.gatefold.app.looks.ShopStage;
import org.gatefold.app.part.ProductCard;
import org.gatefold.store.catalogue.ArtistRef;
import org.gatefold.store.suggest.Taste;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** The shelf of the first page over the demo's shop. */
@Timeout(180)
final class HomeShelfScreenTest {
    private static final Taste HEARD = new Taste(
            ArtistRef.named("Harbour Static"), 48, 0, false, 0, List.of(new Taste.OnAlbum("The Long Tide", 40)));
    private static final Taste FOLLOWED = Taste.ofFollowed(ArtistRef.named("Okta Bloom"));

    @TempDir
    private Path folder;

    private ShopStage stage;

    @BeforeEach
    void openTheShop() throws Exception {
        stage = new ShopStage(folder);
    }

    @AfterEach
    void closeTheShop() throws Exception {
        stage.close();
    }

    @Test
    void everyThingSaysWhyItIsThere() throws Exception {
        Fx.run(() -> stage.frame().tastes(List.of(HEARD, FOLLOWED)));
        stage.hands().waitFor("From the artists you play");
        stage.hands().waitFor("You played “The Long Tide” 40 times");
        stage.hands().waitFor("You follow Okta Bloom");
        assertTrue(Fx.call(() -> stage.hands()
                .find(node ->
                        node instanceof ProductCard && node.getAccessibleText().endsWith(", You follow Okta Bloom"))
                .isPresent()));
    }

    @Test
    void theHeartOfASmallCardIsReachedByKeyboardAndSaysTheSameEverywhere() throws Exception {
        Fx.run(() -> stage.frame().tastes(List.of(HEARD)));
        stage.hands().waitFor("From the artists you play");
        stage.hands().tabTo("the heart", HomeShelfScreenTest::wants);
        String name = Fx.call(() -> focused().getAccessibleText());
        stage.hands().key(KeyCode.SPACE);
        String title = name.replace("Put ", "").replace(" on your wishlist", "");
        String taken = "Take " + title + " off your wishlist";
        Fx.until("a full heart", () -> named(taken).isPresent());
        assertEquals(1, stage.world().store().wishlist().all().size());
        stage.look("home-heart");
        Fx.run(() -> stage.frame().artist("Harbour Static", 48));
        Fx.until("the same heart in the panel", () -> named(taken).isPresent());
        Fx.run(() -> stage.frame().tastes(List.of(HEARD)));
        Fx.until("the same heart at home", () -> named(taken).isPresent());
        stage.hands().click("the heart", node -> taken.equals(node.getAccessibleText()));
        Fx.until("an empty heart", () -> named(name).isPresent());
        Fx.until("the way back", () -> !stage.frame().told().isEmpty());
        Fx.run(() -> stage.frame().undo());
        Fx.until("it is wanted again", () -> named(taken).isPresent());
    }

    private Node focused() {
        return Optional.ofNullable(stage.frame().scene().getFocusOwner()).orElseThrow();
    }

    private static boolean wants(Node node) {
        return node.getStyleClass().contains("wish-corner");
    }

    private Optional<Node> named(String name) {
        return stage.hands().find(node -> name.equals(node.getAccessibleText()));
    }

    @Test
    void withTheShopSwitchedOffThereIsNoShelfAndNoShopIsAsked() throws Exception {
        Fx.run(() -> stage.frame().shopVisible(false));
        Fx.run(() -> stage.frame().tastes(List.of(HEARD, FOLLOWED)));
        Fx.frames(30);
        assertTrue(Fx.call(
                () -> stage.hands().find(Fx.text("From the artists you play")).isEmpty()));
        assertEquals(
                List.of(),
                List.of(HEARD, FOLLOWED).stream()
                        .flatMap(taste -> stage.world().store().catalogue().known(taste.artist()).stream())
                        .toList());
    }
}
