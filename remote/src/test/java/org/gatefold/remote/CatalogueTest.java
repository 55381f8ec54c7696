package org.gatefold.remote;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.gatefold.remote.support.Reply;
import org.gatefold.remote.support.Shop;
import org.gatefold.remote.support.ShopFolder;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Looking through the shelves over UCP. */
final class CatalogueTest {
    @TempDir
    private Path home;

    private Shop shop;

    @BeforeEach
    void open() throws Exception {
        shop = Shop.open(home);
    }

    @AfterEach
    void close() {
        shop.close();
    }

    @Test
    void anArtistIsFoundInAnySpelling() {
        for (String name : List.of("Harbour Static", "the harbour  STATIC", "Hárbour Static")) {
            assertEquals(
                    4,
                    search("{\"filters\":{\"org.gatefold.artist\":{\"name\":\"" + name + "\"}}}")
                            .size(),
                    name);
        }
        assertEquals(List.of("nuit"), search("{\"filters\":{\"org.gatefold.artist\":{\"name\":\"Ebene and sons\"}}}"));
    }

    @Test
    void theMusicBrainzIdWinsOverTheName() {
        assertEquals(
                4,
                search("{\"filters\":{\"org.gatefold.artist\":{\"name\":\"Somebody else\",\"mbid\":\"" + ShopFolder.MBID
                                + "\"}}}")
                        .size());
        String other = "11111111-fbe1-4f50-aa9b-94c450ec0f11";
        assertEquals(
                List.of(),
                search("{\"filters\":{\"org.gatefold.artist\":{\"name\":\"Harbour Static\",\"mbid\":\"" + other
                        + "\"}}}"));
        assertEquals(
                List.of("nuit"),
                search("{\"filters\":{\"org.gatefold.artist\":{\"name\":\"Ébène & Sons\",\"mbid\":\"" + other
                        + "\"}}}"),
                "a product without an id is still found by name");
    }

    @Test
    void wordsBeginWordsAndFoldAccents() {
        assertEquals(List.of("tide-lp", "tide-tee", "soon"), search("{\"query\":\"tid\"}"));
        assertEquals(List.of("nuit"), search("{\"query\":\"ebene nui\"}"));
        assertEquals(List.of(), search("{\"query\":\"tide accordion\"}"));
        assertEquals(List.of(), search("{\"query\":\"\\\"*:^\"}"));
    }

    @Test
    void categoriesAndPricesNarrowTheList() {
        assertEquals(List.of("tide-lp", "nuit"), search("{\"filters\":{\"categories\":[\"vinyl\"]}}"));
        assertEquals(
                List.of("tide-lp"),
                search("{\"filters\":{\"price\":{\"min\":2600,\"max\":3000}},\"context\":{\"currency\":\"EUR\"}}"));
        Reply ignored = shop.wire().post("/ucp/catalog/search", "{\"filters\":{\"price\":{\"max\":1}}}");
        assertEquals(List.of("price_filter_ignored"), ignored.codes());
    }

    @Test
    void pagesFollowEachOtherWithoutGapOrRepeat() throws Exception {
        shop.folder().many(123);
        shop.remote().importFolder(shop.folder().path());
        List<String> seen = new ArrayList<>();
        String cursor = "";
        do {
            String page = cursor.isEmpty() ? "{\"limit\":50}" : "{\"limit\":50,\"cursor\":\"" + cursor + "\"}";
            Reply reply = shop.wire()
                    .post(
                            "/ucp/catalog/search",
                            "{\"filters\":{\"org.gatefold.artist\":{\"name\":\"Many Things\"}},\"pagination\":" + page
                                    + "}");
            seen.addAll(ids(reply));
            cursor = reply.at("pagination.cursor");
            assertEquals("123", reply.at("pagination.total_count"));
        } while (!cursor.isEmpty());
        assertEquals(123, seen.size());
        assertEquals(123, seen.stream().distinct().count());
    }

    @Test
    void variantsSayWhetherTheyCanBeBought() {
        Reply reply = shop.wire().post("/ucp/catalog/lookup", "{\"ids\":[\"tee-m\",\"tee-l\",\"soon-cd\"]}");
        assertEquals("out_of_stock", reply.at("products.0.variants.0.availability.status"));
        assertEquals("in_stock", reply.at("products.0.variants.1.availability.status"));
        assertEquals("preorder", reply.at("products.1.variants.0.availability.status"));
        assertEquals("true", reply.at("products.1.variants.0.availability.available"));
    }

    @Test
    void aLookupSaysWhichIdLedToWhichVariantAndWhatIsMissing() {
        Reply reply = shop.wire().post("/ucp/catalog/lookup", "{\"ids\":[\"tide-lp\",\"HS-2\",\"nothing\"]}");
        assertEquals("{\"id\":\"tide-lp\",\"match\":\"featured\"}", reply.at("products.0.variants.0.inputs.0"));
        assertEquals("{\"id\":\"HS-2\",\"match\":\"exact\"}", reply.at("products.0.variants.1.inputs.0"));
        assertEquals(List.of("not_found"), reply.codes());
    }

    @Test
    void aProductOpensAtTheVariantAskedFor() {
        Reply black = shop.wire()
                .post(
                        "/ucp/catalog/product",
                        "{\"id\":\"tide-lp\",\"selected\":[{\"name\":\"Colour\",\"label\":\"Black\"}]}");
        assertEquals("tide-black", black.at("product.variants.0.id"));
        assertEquals("Black", black.at("product.selected.0.label"));
        Reply tee = shop.wire().post("/ucp/catalog/product", "{\"id\":\"tide-tee\"}");
        assertEquals("tee-l", tee.at("product.variants.0.id"), "the first that is not sold out");
        assertEquals("false", tee.at("product.options.0.values.0.available"));
        assertEquals(
                "not_found",
                shop.wire()
                        .post("/ucp/catalog/product", "{\"id\":\"x\"}")
                        .codes()
                        .getFirst());
    }

    @Test
    void aProductTellsItsArtistAlbumAndLimit() {
        String product =
                shop.wire().post("/ucp/catalog/product", "{\"id\":\"tide-lp\"}").at("product.metadata");
        assertTrue(product.contains("\"album\":\"The Long Tide\""), product);
        assertTrue(product.contains("\"limited_to\":500"), product);
        assertTrue(product.contains("\"mbid\":\"" + ShopFolder.MBID + "\""), product);
    }

    @Test
    void picturesAreServedForGoodAndNothingElseIs() {
        String url =
                shop.wire().post("/ucp/catalog/product", "{\"id\":\"tide-lp\"}").at("product.media.0.url");
        Reply picture = shop.wire().raw("GET", url, "");
        assertEquals(200, picture.status());
        assertEquals("image/png", picture.header("Content-Type"));
        assertTrue(picture.header("Cache-Control").contains("immutable"));
        assertEquals(
                304,
                shop.wire()
                        .raw("GET", url, "", "If-None-Match", picture.header("ETag"))
                        .status());
        for (String name : List.of(
                "..%2Fremote.db",
                "%2e%2e%2fremote.db", "..", ".", "remote.db", "..%5cremote.db", "%00.png", "none.png")) {
            assertEquals(404, shop.wire().raw("GET", "/images/" + name, "").status(), name);
        }
    }

    @Test
    void concertsComeSoonestFirstWithoutThePast() {
        Reply all = shop.wire().get("/gatefold/concerts");
        assertEquals("kiln", all.at("concerts.0.id"));
        assertEquals("dock", all.at("concerts.1.id"));
        assertEquals("", all.at("concerts.2"));
        assertEquals("kiln-ticket", all.at("concerts.0.variant_id"));
        assertEquals("38.7071", all.at("concerts.0.latitude"));
        assertEquals("-9.13549", all.at("concerts.0.longitude"));
        assertEquals("", all.at("concerts.1.latitude"));
        assertTrue(all.at("concerts.0.starts_at").endsWith("T21:00:00Z"), all.at("concerts.0.starts_at"));
        assertEquals("", shop.wire().get("/gatefold/concerts?name=Nobody").at("concerts.0"));
        assertEquals(
                "kiln",
                shop.wire()
                        .get("/gatefold/concerts?name=x&mbid=" + ShopFolder.MBID)
                        .at("concerts.0.id"));
    }

    @Test
    void anArtistPageIsFoundByNameOrId() {
        assertEquals(
                "Coastal folk, slow synths",
                shop.wire().get("/gatefold/artists?name=harbour%20static").at("artist.about"));
        assertEquals(
                "Lisboa",
                shop.wire().get("/gatefold/artists?mbid=" + ShopFolder.MBID).at("artist.city"));
        Reply unknown = shop.wire().get("/gatefold/artists?name=Nobody");
        assertEquals(404, unknown.status());
        assertEquals("not_found", unknown.at("code"));
    }

    private List<String> search(String body) {
        return ids(shop.wire().post("/ucp/catalog/search", body));
    }

    private static List<String> ids(Reply reply) {
        return reply.json().getAsJsonArray("products").asList().stream()
                .map(each -> Reply.find(each.getAsJsonObject(), "id"))
                .toList();
    }
}
