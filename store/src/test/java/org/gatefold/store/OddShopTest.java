package org.gatefold.store;

import static org.gatefold.store.support.OddShop.json;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import org.gatefold.store.catalogue.ArtistRef;
import org.gatefold.store.catalogue.Dated;
import org.gatefold.store.catalogue.Product;
import org.gatefold.store.catalogue.Shelf;
import org.gatefold.store.shop.Shop;
import org.gatefold.store.shop.ShopException;
import org.gatefold.store.shop.ShopException.Kind;
import org.gatefold.store.support.OddShop;
import org.gatefold.store.support.World;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Shops that are not our remote: other versions, other capabilities, worse manners. */
final class OddShopTest {
    @TempDir
    Path folder;

    private World world;
    private OddShop odd;

    @BeforeEach
    void open() throws Exception {
        world = new World(folder);
        odd = new OddShop();
    }

    @AfterEach
    void close() {
        world.close();
        odd.close();
    }

    @Test
    void aShopOfAnotherVersionIsRefusedPolitely() {
        odd.on("GET /.well-known/ucp", json(200, odd.profile("2026-01-11")));
        ShopException refusal =
                assertThrows(ShopException.class, () -> world.store().shops().add(odd.base()));
        assertEquals(Kind.UNSUPPORTED_VERSION, refusal.kind());
        assertTrue(refusal.said().english().contains("2026-01-11"));
        assertTrue(world.store().shops().all().isEmpty());
    }

    @Test
    void aNewerShopThatStillSpeaksOurVersionIsTaken() throws Exception {
        odd.on(
                "GET /.well-known/ucp",
                json(
                        200,
                        odd.profile("2027-01-01")
                                .replace(
                                        "\"unheard_of\"",
                                        "\"supported_versions\":{\"2026-04-08\":\"" + odd.base()
                                                + "/old-profile\"},\"unheard_of\"")));
        odd.on("GET /old-profile", json(200, odd.profile("2026-04-08")));
        assertEquals("127.0.0.1", world.store().shops().add(odd.base()).name());
    }

    @Test
    void whatIsNoShopIsSaidToBeNone() {
        odd.on("GET /.well-known/ucp", json(200, "<html>hello</html>"));
        assertEquals(
                Kind.BAD_ANSWER,
                assertThrows(ShopException.class, () -> world.store().shops().add(odd.base()))
                        .kind());
        odd.on("GET /.well-known/ucp", json(404, "no"));
        assertEquals(
                Kind.BAD_ANSWER,
                assertThrows(ShopException.class, () -> world.store().shops().add(odd.base()))
                        .kind());
        odd.on("GET /.well-known/ucp", json(200, "[".repeat(100_000)));
        assertEquals(
                Kind.BAD_ANSWER,
                assertThrows(ShopException.class, () -> world.store().shops().add(odd.base()))
                        .kind());
        assertEquals(
                Kind.BAD_ANSWER,
                assertThrows(ShopException.class, () -> world.store().shops().add("http://shop.example"))
                        .kind());
    }

    @Test
    void anEndlessOrSilentShopDelaysNothingBeyondItsLimit() throws Exception {
        Shop shop = world.store().shops().add(odd.base());
        odd.on("POST /api/catalog/search", OddShop.endless());
        assertEquals(
                Kind.UNREACHABLE,
                assertThrows(
                                ShopException.class,
                                () -> world.store().catalogue().shelf(ArtistRef.named("Anyone")))
                        .kind());
        world.shop();
        odd.on("POST /api/catalog/search", odd.silent());
        Dated<Shelf> shelf = world.store().catalogue().shelf(ArtistRef.named(World.ARTIST));
        assertTrue(shelf.isStale());
        assertEquals(2, shelf.value().products().size());
        assertEquals(shop, world.store().shops().all().getFirst());
    }

    @Test
    void withoutOurArtistCapabilityOnlyWhatIsTheArtistsOwnIsShown() throws Exception {
        world.store().shops().add(odd.base());
        odd.on("POST /api/catalog/search", json(200, """
            {"ucp":{"version":"2026-04-08"},"products":[
              {"id":7,"title":"The Foals – live tape","description":{"html":"<b>Loud</b><script>alert(1)</script>"},"variants":[{"id":"a","price":{"amount":1200,"currency":"USD"}}]},
              {"id":"8","title":"Mug","brand":"FOALS","description":{"plain":"A mug"},"variants":[{"id":"b","title":"Blue","price":{"amount":900,"currency":"USD"},"availability":{"available":false}}]},
              {"id":"9","title":"Foalshire calendar","variants":[{"id":"c","price":{"amount":900,"currency":"USD"}}]},
              {"id":"10","title":"Foals broken price","variants":[{"id":"d","price":{"amount":9.5,"currency":"USD"}}]},
              {"id":"11","title":"Foals no variants","variants":[]}, 5, null]}
            """));
        List<Product> products = world.store()
                .catalogue()
                .shelf(ArtistRef.named("Foals"))
                .value()
                .products();
        assertEquals(
                List.of("7", "8"), products.stream().map(p -> p.id().value()).toList());
        assertEquals("Loud", products.getFirst().description());
        assertEquals(
                List.of("a"),
                products.getFirst().variants().stream().map(v -> v.id().value()).toList());
        assertFalse(products.getLast().featured().availability().canBeBought());
    }
}
