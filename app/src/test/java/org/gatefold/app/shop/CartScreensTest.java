package org.gatefold.app.shop;

import java.nio.file.Path;
import javafx.scene.control.ButtonBase;
import javafx.scene.input.KeyCode;
import org.gatefold.app.looks.Fx;
import org.gatefold.app.looks.ShopStage;
import org.gatefold.app.route.Route;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The cart in a real scene, with the real store and the real remote behind it. */
final class CartScreensTest {
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
    void whatIsTakenOutOfTheCartComesBack() throws Exception {
        stage.putTotes(2);
        stage.go(new Route.CartPage());
        stage.hands().waitFor("Subtotal €32.00");
        stage.hands()
                .click(
                        "the bin",
                        n -> n instanceof ButtonBase
                                && "Take Ferry tote out of the cart".equals(n.getAccessibleText()));
        stage.hands().waitFor("Nothing in the cart");
        Fx.run(stage.frame()::undo);
        stage.hands().waitFor("Subtotal €32.00");
    }

    @Test
    void theArrowKeysChangeHowManyAndKeepTheKeyboard() throws Exception {
        stage.putTotes(1);
        stage.go(new Route.CartPage());
        stage.hands().tabTo("the number", n -> n.getStyleClass().contains("stepper"));
        stage.hands().key(KeyCode.UP);
        stage.hands().waitFor("Subtotal €32.00");
        stage.hands().key(KeyCode.UP);
        stage.hands().waitFor("Subtotal €48.00");
        stage.hands().key(KeyCode.DOWN);
        stage.hands().waitFor("Subtotal €32.00");
    }
}
