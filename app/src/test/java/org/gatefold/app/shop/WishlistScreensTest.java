package org.gatefold.app.shop;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.Predicate;
import javafx.scene.Node;
import javafx.scene.control.ButtonBase;
import javafx.scene.input.KeyCode;
import org.gatefold.app.looks.Fx;
import org.gatefold.app.looks.ShopStage;
import org.gatefold.app.route.Route;
import org.gatefold.store.catalogue.ProductId;
import org.gatefold.store.wish.Wished;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** The wishlist and the hearts that fill it, over the demo's shop. */
@Timeout(180)
final class WishlistScreensTest {
    private static final String TEE = "hs-tide-tee";

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
    void theHeartOfAProductPutsItOnTheListAndTakesItOffAgain() throws Exception {
        stage.go(new Route.ProductPage(stage.world().shop().id(), new ProductId(TEE)));
        stage.hands().waitFor("Want");
        press("Put Tide tee on your wishlist");
        stage.hands().waitFor("On your wishlist");
        stage.look("product-wanted");
        assertEquals(List.of("Tide tee"), titles());
        assertEquals(List.of(), Fx.call(() -> List.copyOf(stage.frame().told())), "nothing is said of it");
        press("Take Tide tee off your wishlist");
        stage.hands().waitFor("Want");
        assertEquals(List.of(), titles());
        Fx.run(() -> stage.frame().undo());
        stage.hands().waitFor("On your wishlist");
    }

    @Test
    void anEmptyListSaysHowItIsFilled() throws Exception {
        stage.go(new Route.WishlistPage());
        stage.hands().waitFor("Nothing on your wishlist");
    }

    @Test
    void aWishMovesToTheCartAndBothAreTakenBack() throws Exception {
        wish(TEE);
        stage.go(new Route.WishlistPage());
        stage.hands().waitFor("8 left");
        press("Move Tide tee to the cart");
        stage.hands().waitFor("Nothing on your wishlist");
        assertEquals(
                1, stage.world().store().carts().of(stage.world().shop().id()).count());
        Fx.run(() -> stage.frame().undo());
        stage.hands().waitFor("8 left");
        assertEquals(
                0, stage.world().store().carts().of(stage.world().shop().id()).count());
    }

    @Test
    void soldOutAndBackInStockAreSaidOnlyWhenTheyAreTrue() throws Exception {
        wish(TEE);
        stage.world().rewrite("hs-tide-tee-s,", ",EUR,8,", ",EUR,0,");
        stage.go(new Route.WishlistPage());
        stage.hands().waitFor("Sold out");
        assertTrue(Fx.call(() -> button("Move Tide tee to the cart").isDisabled()));
        Fx.until("it is kept that it was sold out", () -> wished().seenOut().isPresent());
        stage.world().rewrite("hs-tide-tee-s,", ",EUR,0,", ",EUR,40,");
        stage.go(new Route.WishlistPage());
        stage.hands().waitFor("Back in stock");
        wish("hs-long-tide-lp");
        wish("ob-pocket-weather-lp");
        stage.hands().waitFor("The Long Tide, 2×LP");
        stage.look("wishlist");
    }

    @Test
    void withoutTheShopThePricesOfThenAreShownAsSuchAndTheListCanBeChanged() throws Exception {
        wish(TEE);
        stage.world().remoteGoesAway();
        stage.go(new Route.WishlistPage());
        Fx.until(
                "the age of the price",
                () -> Fx.find(
                                stage.frame().scene().getRoot(),
                                Fx.textWith("The shop cannot be reached; the price is from "))
                        .isPresent());
        press("Take Tide tee off your wishlist");
        stage.hands().waitFor("Nothing on your wishlist");
    }

    @Test
    void whoeverTakesThingsOffByKeyboardGoesOnAtTheNextOne() throws Exception {
        wish(TEE);
        wish("hs-long-tide-lp");
        wish("ob-pocket-weather-lp");
        stage.go(new Route.WishlistPage());
        stage.hands().waitFor("The Long Tide, 2×LP");
        stage.hands().tabTo("the second", isCalled("Take " + titles().get(1) + " off your wishlist"));
        List<String> all = titles();
        stage.hands().key(KeyCode.SPACE);
        Fx.until("the keyboard is at the one that came up", isOn("Take " + all.get(2) + " off your wishlist"));
        stage.hands().key(KeyCode.SPACE);
        Fx.until("the keyboard is at what is left", isOn("Take " + all.getFirst() + " off your wishlist"));
        stage.hands().key(KeyCode.SPACE);
        Fx.until("the keyboard is at the way on", isOn("Go to your artists"));
    }

    private Callable<Boolean> isOn(String name) {
        return () -> Optional.ofNullable(stage.frame().scene().getFocusOwner())
                .filter(isCalled(name))
                .isPresent();
    }

    private static Predicate<Node> isCalled(String name) {
        return node -> node instanceof ButtonBase button
                && (name.equals(button.getAccessibleText()) || name.equals(button.getText()));
    }

    private Wished wished() {
        return stage.world().store().wishlist().all().getFirst();
    }

    private void wish(String id) throws Exception {
        stage.world()
                .store()
                .wishlist()
                .add(stage.product(id), stage.product(id).featured());
    }

    private List<String> titles() {
        return stage.world().store().wishlist().all().stream()
                .map(wished -> wished.line().title())
                .toList();
    }

    private ButtonBase button(String name) {
        Node found = Fx.find(
                        stage.frame().scene().getRoot(),
                        node -> node instanceof ButtonBase && name.equals(node.getAccessibleText()))
                .orElseThrow();
        return (ButtonBase) found;
    }

    private void press(String name) throws Exception {
        Fx.until(
                name,
                () -> Fx.find(
                                stage.frame().scene().getRoot(),
                                node -> node instanceof ButtonBase && name.equals(node.getAccessibleText()))
                        .isPresent());
        Fx.run(() -> button(name).fire());
    }
}
