package org.gatefold.app.shop;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.gatefold.app.looks.Fx;
import org.gatefold.app.looks.ShopStage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A receipt of the real remote: read, checked, printed and saved. */
final class ReceiptScreenTest {
    @TempDir
    private Path folder;

    private ShopStage stage;

    @BeforeEach
    void buyATote() throws Exception {
        stage = new ShopStage(folder);
        stage.knowTheListener();
        stage.putTotes(2);
        stage.go(stage.checkout());
        stage.hands().click("Test payment tok_success");
        stage.hands().click("Place order");
        stage.hands().waitFor(ShopStage.THANKS);
    }

    @AfterEach
    void closeTheShop() throws Exception {
        stage.close();
    }

    @Test
    void withoutAPrinterThatIsSaidAndTheReceiptIsSavedAsAPageThatNeedsNothingElse() throws Exception {
        Path file = folder.resolve("receipt.html");
        Fx.run(() -> stage.frame().paper().saveTo(file));
        open();
        stage.hands().waitFor("There is no printer on this computer. Save the receipt as a file instead.");
        assertTrue(
                Fx.call(() -> stage.hands().find(Fx.text("Print")).orElseThrow().isDisabled()));
        stage.hands().click("Save as…");
        Fx.until("the file is there", () -> stage.frame().told().contains("The receipt is in receipt.html"));
        String html = Files.readString(file);
        for (String said : List.of(
                "Ferry tote", "€32.00", "€38.50", "Rua do Cais 12", "Signed by the shop", "data:application/json")) {
            assertTrue(html.contains(said), said + " in " + html);
        }
        assertFalse(html.contains("http://") || html.contains("<script"), "nothing is fetched or run");
    }

    @Test
    void withAPrinterTheSheetIsPrinted() throws Exception {
        stage.frame().paper().printer(true);
        open();
        stage.hands().click("Print");
        Fx.until("it is told", () -> stage.frame().told().contains("The receipt is on its way to the printer"));
        assertEquals(1, stage.frame().paper().printed().size());
    }

    @Test
    void aPrinterThatRefusesIsSaid() throws Exception {
        stage.frame().paper().printer(true);
        stage.frame().paper().jam();
        open();
        stage.hands().click("Print");
        Fx.until("it is told", () -> stage.frame().told().contains("The printer did not take the receipt."));
    }

    /** Once the shop's own record is here. */
    private void open() throws Exception {
        Fx.until(
                "the order is fetched",
                () -> stage.world().store().orders().all(1).stream()
                        .anyMatch(o -> stage.world()
                                .store()
                                .orders()
                                .receipt(o.shop(), o.id())
                                .isPresent()));
        stage.hands().click("Receipt");
        stage.hands().waitFor("Signed by the shop");
    }
}
