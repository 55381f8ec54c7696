package org.gatefold.app.shop;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import org.gatefold.app.looks.Fx;
import org.gatefold.app.looks.ShopStage;
import org.gatefold.app.looks.StubShop;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** The place that the listener set stays here: no request to any shop is another one because of it. */
@Timeout(180)
final class NearShowsPrivacyTest {
    private static final String CONCERTS = """
        {"concerts":[{"id":"c1","artist":{"name":"Foals"},"starts_at":"2099-01-02T20:00:00Z","venue":"Dvorana","city":"Split",
        "country":"HR"}]}""";

    @TempDir
    private Path folder;

    private ShopStage stage;
    private StubShop odd;

    @BeforeEach
    void openTheShop() throws Exception {
        stage = new ShopStage(folder);
        odd = new StubShop();
        odd.on("GET /.well-known/ucp", StubShop.json(200, profile()));
        odd.on("GET /api/gatefold/concerts", StubShop.json(200, CONCERTS));
        stage.world().store().shops().add(odd.base());
    }

    @AfterEach
    void closeTheShop() throws Exception {
        stage.close();
        odd.close();
    }

    @Test
    void noRequestCarriesThePlaceOrChangesForIt() throws Exception {
        Fx.run(() -> stage.frame().home(List.of("Foals")));
        stage.hands().waitFor("Dvorana, Split");
        int before = odd.heard().size();
        stage.hands().click("Set a place");
        Fx.until("the field", () -> stage.frame().scene().getFocusOwner() instanceof javafx.scene.control.TextField);
        stage.type("zagreb");
        stage.hands().waitFor("Zagreb, Croatia");
        stage.hands().click("Zagreb, Croatia");
        stage.hands().waitFor("Zagreb · 60 mi");
        stage.hands().waitFor("No shows within 60 mi of Zagreb.");
        assertEquals(before, odd.heard().size(), "a place is set without a word to a shop");
        Fx.run(() -> stage.frame().home(List.of("Bonobo")));
        Fx.until("the shop is asked again", () -> odd.heard().stream().anyMatch(heard -> heard.contains("Bonobo")));
        for (String heard : odd.heard()) {
            assertTrue(
                    List.of("zagreb", "croatia", "458", "45.8", "1598", "15.98", "60 mi", "96").stream()
                            .noneMatch(told -> about(heard).contains(told)),
                    heard);
        }
    }

    /** Without dates and ports, whose digits are those of chance. */
    private String about(String heard) {
        return heard.toLowerCase(java.util.Locale.ROOT)
                .replace(odd.base().substring("http://".length()), "")
                .replaceAll("[0-9a-f]{8}-[0-9a-f-]{27}", "");
    }

    private String profile() {
        return odd.profile("org.gatefold.testpay")
                .replace(
                        "\"capabilities\":{",
                        "\"capabilities\":{\"org.gatefold.concerts\":[{\"version\":\"2026-04-08\",\"config\":{\"endpoint\":\""
                                + odd.base() + "/api/gatefold\"}}],");
    }
}
