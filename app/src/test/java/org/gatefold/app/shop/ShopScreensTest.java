package org.gatefold.app.shop;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.TextInputControl;
import org.gatefold.app.looks.Fx;
import org.gatefold.app.looks.ShopStage;
import org.gatefold.app.route.Route;
import org.gatefold.store.catalogue.ProductId;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What holds for all of the shop's screens. */
final class ShopScreensTest {
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
    void anArtistWithoutMerchHasNoPanelAndSoHasAnyWhenShopsAreOff() throws Exception {
        Fx.run(() -> stage.frame().artist("Nobody Knows Them", 0));
        Fx.frames(30);
        assertFalse(Fx.call(() -> stage.hands().find(Fx.text("Official store")).isPresent()));
        Fx.run(() -> stage.frame().artist("Harbour Static", 0));
        stage.hands().waitFor("Official store");
        Fx.run(() -> stage.frame().shopVisible(false));
        assertFalse(Fx.call(() -> stage.hands().find(Fx.text("Official store")).isPresent()));
    }

    @Test
    void everyControlHasANameForAScreenReader() throws Exception {
        stage.knowTheListener();
        stage.world()
                .store()
                .carts()
                .add(stage.product("hs-tide-tee"), stage.product("hs-tide-tee").featured(), 1);
        List<String> nameless = new ArrayList<>();
        for (Route route : List.of(
                new Route.ProductPage(stage.world().shop().id(), new ProductId("hs-long-tide-lp")),
                new Route.CartPage(),
                stage.checkout(),
                new Route.OrdersPage())) {
            stage.go(route);
            Fx.frames(60);
            Fx.run(() ->
                    nameless(stage.frame().scene().getRoot(), route.getClass().getSimpleName(), nameless));
        }
        Fx.run(() -> stage.frame().artist("Harbour Static", 48));
        stage.hands().waitFor("Official store");
        Fx.run(() -> nameless(stage.frame().scene().getRoot(), "MerchPanel", nameless));
        assertEquals(List.of(), nameless);
    }

    private static void nameless(Node node, String where, List<String> found) {
        boolean control = node instanceof ButtonBase || node instanceof TextInputControl || node.isFocusTraversable();
        boolean container = node instanceof javafx.scene.control.ScrollPane;
        String text = node instanceof ButtonBase button ? button.getText() : "";
        String name = node.getAccessibleText() == null ? text : node.getAccessibleText();
        if (control && !container && node.isVisible() && (name == null || name.isBlank())) {
            found.add(where + ": " + node);
        }
        if (node instanceof Parent parent) {
            parent.getChildrenUnmodifiable().forEach(child -> nameless(child, where, found));
        }
    }
}
