package org.gatefold.remote;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.gatefold.remote.support.Basket;
import org.gatefold.remote.support.Reply;
import org.gatefold.remote.support.Shop;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Filling the shelves from csv files. */
final class ImportTest {
    private static final String HEADER =
            "product_id,artist,title,category,variant_id,price,currency,stock,image,available_from,artist_mbid,rating\n";
    private static final String GOOD = "new,Nova,New,cd,new-cd,900,EUR,1,,,,\n";

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
    void everyMistakeIsNamedByFileLineAndColumn() {
        shop.folder()
                .write(
                        "products.csv",
                        HEADER + GOOD
                                + "b,Nova,Bad,cd,bad-cd,12.50,EUR,many,,soon,,6\n"
                                + "c,Nova,\"Two\nlines\",gramophone,x y,1,XXQ,,../../secret.png,,not-an-id,\n"
                                + "d,,Four,cd,new-cd,,,,images/none.png,,,\n"
                                + "new,Nova,Other title,cd,new-2,900,USD,,,,,\n");
        String message = refused();
        for (String expected : List.of(
                "products.csv line 3, column price: '12.50'",
                "products.csv line 3, column stock: 'many'",
                "products.csv line 3, column available_from: 'soon'",
                "products.csv line 3, column rating: '6'",
                "products.csv line 4, column category: 'gramophone'",
                "products.csv line 4, column variant_id",
                "products.csv line 4, column currency: 'XXQ'",
                "products.csv line 4, column image: '../../secret.png' lies outside",
                "products.csv line 4, column artist_mbid",
                "products.csv line 6, column artist: this must not be empty",
                "products.csv line 6, column variant_id: 'new-cd' is there twice",
                "products.csv line 6, column price",
                "products.csv line 6, column image: there is no file 'images/none.png'",
                "products.csv line 7, column title: this differs from line 2",
                "products.csv line 7, column currency")) {
            assertTrue(message.contains(expected), expected + " is missing in\n" + message);
        }
    }

    @Test
    void aFolderWithOneMistakeChangesNothing() {
        shop.folder().write("products.csv", HEADER + GOOD);
        shop.folder().write("coupons.csv", "code,title,kind,value\nNEW,New,percent,101\n");
        assertTrue(refused().contains("coupons.csv line 2, column value: '101'"));
        assertEquals(
                List.of("not_found"),
                shop.wire().post("/ucp/catalog/lookup", "{\"ids\":[\"new\"]}").codes());
    }

    @Test
    void aConcertIsAWholePlaceOnEarthOrNone() {
        shop.folder()
                .write(
                        "concerts.csv",
                        "concert_id,artist,starts_at,venue,city,country,latitude,longitude\n"
                                + "one,Nova,+3d 20:00,Hall,Porto,PT,91,8\ntwo,Nova,+3d 20:00,Hall,Porto,PT,41.1,\n"
                                + "three,Nova,+3d 20:00,Hall,Porto,PT,41.1,here\n");
        String message = refused();
        assertTrue(message.contains("concerts.csv line 2, column latitude: '91'"), message);
        assertTrue(
                message.contains("concerts.csv line 3, column longitude: latitude and longitude belong together"),
                message);
        assertTrue(message.contains("concerts.csv line 4, column longitude: 'here'"), message);
    }

    @Test
    void aConcertCannotSellATicketThatDoesNotExist() {
        shop.folder().write("products.csv", HEADER + GOOD);
        shop.folder()
                .write(
                        "concerts.csv",
                        "concert_id,artist,starts_at,venue,city,country,variant_id\n"
                                + "one,Nova,+3d 20:00,Hall,Porto,PT,none\ntwo,Nova,someday,Hall,Porto,Portugal,\n");
        String first = refused();
        assertTrue(first.contains("concerts.csv line 3, column starts_at: 'someday'"), first);
        assertTrue(first.contains("concerts.csv line 3, column country: 'Portugal'"), first);
        shop.folder()
                .write(
                        "concerts.csv",
                        "concert_id,artist,starts_at,venue,city,country,variant_id\none,Nova,+3d 20:00,Hall,Porto,PT,none\n");
        assertTrue(refused().contains("concerts.csv line 2, column variant_id: there is no variant 'none'"));
        assertEquals(
                List.of("not_found"),
                shop.wire().post("/ucp/catalog/lookup", "{\"ids\":[\"new\"]}").codes());
    }

    @Test
    void brokenFilesAreRefusedWithoutAStackTrace() throws Exception {
        shop.folder().write("products.csv", HEADER + "a,\"never closed,b\n");
        assertTrue(refused().contains("products.csv: a quote is opened and never closed"), refused());
        Files.write(shop.folder().path().resolve("products.csv"), new byte[] {'a', (byte) 0xff, '\n'});
        assertTrue(refused().contains("products.csv: the file is not valid UTF-8"));
        shop.folder().write("products.csv", "product_id,title\nx,y\n");
        assertTrue(refused().contains("products.csv line 1, column price: the column is missing"));
        shop.folder().write("products.csv", HEADER + "a,b,c,cd,d,1,EUR,,,,,,one,too,many\n");
        assertTrue(refused().contains("products.csv line 2: 15 fields, but the header has 12"), refused());
        RemoteFailed missing =
                assertThrows(RemoteFailed.class, () -> shop.remote().importFolder(home.resolve("nowhere")));
        assertTrue(String.valueOf(missing.getMessage()).contains("there is no such folder"));
    }

    @Test
    void importingAgainKeepsWhatWasSold() throws Exception {
        shop.pay(shop.checkout(Basket.ready("tide-oxblood")), "tok_success");
        shop.remote().importFolder(shop.folder().path());
        assertEquals("9", shop.stock("tide-oxblood"), "the file says 10 as before");
        shop.folder().products(20, 3300);
        shop.remote().importFolder(shop.folder().path());
        assertEquals("20", shop.stock("tide-oxblood"), "the file says something new");
        assertEquals(
                "3300",
                shop.wire()
                        .post("/ucp/catalog/lookup", "{\"ids\":[\"tide-oxblood\"]}")
                        .at("products.0.variants.0.price.amount"));
    }

    @Test
    void aChangedTitleIsFoundAndTheOldOneIsNot() throws Exception {
        shop.folder().write("products.csv", shop.folder().read("products.csv").replace("Tide tee", "Harbour shirt"));
        shop.remote().importFolder(shop.folder().path());
        assertEquals(
                "1",
                shop.wire().post("/ucp/catalog/search", "{\"query\":\"shirt\"}").at("pagination.total_count"));
        assertEquals(
                "0",
                shop.wire().post("/ucp/catalog/search", "{\"query\":\"tee\"}").at("pagination.total_count"));
    }

    @Test
    void rowsOfAProductMayLeaveItsColumnsEmptyAndSpreadsheetsMayAddAMark() throws Exception {
        shop.folder().write("products.csv", "\uFEFF" + HEADER + GOOD + "new,,,,new-lp,1900,EUR,2,,,,\r\n");
        shop.remote().importFolder(shop.folder().path());
        Reply reply = shop.wire().post("/ucp/catalog/lookup", "{\"ids\":[\"new-lp\"]}");
        assertEquals("New", reply.at("products.0.title"));
    }

    private String refused() {
        return String.valueOf(assertThrows(
                        RemoteFailed.class,
                        () -> shop.remote().importFolder(shop.folder().path()))
                .getMessage());
    }
}
