package org.gatefold.app.shop;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
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
