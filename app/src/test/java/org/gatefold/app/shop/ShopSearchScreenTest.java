package org.gatefold.app.shop;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import org.gatefold.app.looks.Fx;
import org.gatefold.app.looks.ShopStage;
import org.gatefold.app.route.Route;
import org.gatefold.store.catalogue.ArtistRef;
import org.gatefold.store.catalogue.ProductId;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** What a search finds in shops: what they told before, and what they say when the listener lets them be asked. */
@Timeout(180)
final class ShopSearchScreenTest {
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
    void whatAShopToldBeforeIsFoundWhileItIsAway() throws Exception {
        stage.world().shop();
        stage.world().store().catalogue().shelf(ArtistRef.named("Harbour Static"));
        stage.world().remoteGoesAway();
        search("tide");
        stage.hands().waitFor("Tide tee");
        stage.look("search-shops-known");
        stage.hands().click("Tide tee");
        assertEquals(
                new Route.ProductPage(stage.world().shop().id(), new ProductId("hs-tide-tee")),
                stage.frame().route().orElseThrow());
    }

    @Test
    void shopsAreAskedOnlyWhenTheListenerSaysSo() throws Exception {
        stage.world().shop();
        search("okta");
        stage.hands().waitFor("Asking sends “okta” to the shop you added.");
        assertTrue(stage.hands().find(Fx.text("Okta Bloom")).isEmpty(), "nothing is known and nobody was asked");
        stage.hands().click("Ask the shops");
        Fx.until(
                "something of Okta Bloom's",
                () -> stage.hands().find(Fx.text("Okta Bloom")).isPresent());
        assertTrue(stage.hands().find(Fx.text("Ask the shops")).isEmpty(), "it has been said");
        stage.look("search-shops-asked");
    }

    @Test
    void aShopThatHasNothingAndOneThatIsAwaySaySo() throws Exception {
        stage.world().shop();
        search("zyzzyva");
        stage.hands().click("Ask the shops");
        stage.hands().waitFor("The shops have nothing for “zyzzyva”.");
        stage.world().remoteGoesAway();
        search("zyzzyva");
        stage.hands().click("Ask the shops");
        stage.hands().waitFor("Retry");
        stage.world().remoteComesBack();
        stage.hands().click("Retry");
        stage.hands().waitFor("The shops have nothing for “zyzzyva”.");
    }

    @Test
    void whoeverSwitchedShopsOffSeesNothingOfThem() throws Exception {
        stage.world().shop();
        Fx.run(() -> stage.frame().shopVisible(false));
        assertTrue(Fx.call(() -> stage.frame().wiring().found("tide").isEmpty()));
    }

    private void search(String words) throws Exception {
        Fx.run(() -> stage.frame().search(words));
    }
}
