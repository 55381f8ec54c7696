package org.gatefold.remote;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.google.gson.JsonObject;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.gatefold.remote.support.Basket;
import org.gatefold.remote.support.Reply;
import org.gatefold.remote.support.Shop;
import org.gatefold.remote.support.Stranger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a stranger can prove with nothing but an answer's bytes, its headers and the shop's profile. */
final class SignedAnswersTest {
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
    void aPurchaseIsSignedAtEveryStepThatProvesIt() throws Exception {
        String[] key = Shop.as(Shop.ANA);
        String id = shop.wire()
                .post("/ucp/checkout-sessions", Basket.ready("tide-oxblood").json(), Shop.as(Shop.ANA))
                .at("id");
        String complete = "/ucp/checkout-sessions/" + id + "/complete";
        Reply paid = shop.pay(id, "tok_success", key);
        assertTrue(trusts("POST", complete, paid));
        Reply again = shop.pay(id, "tok_success", key);
        assertArrayEquals(paid.bytes(), again.bytes());
        assertTrue(trusts("POST", complete, again));
        String order = "/ucp/orders/" + paid.at("order.id");
        for (String path : List.of("/ucp/checkout-sessions/" + id, order, "/gatefold/orders")) {
            assertTrue(trusts("GET", path, shop.wire().get(path, Shop.as(Shop.ANA))), path);
        }
    }

    @Test
    void nothingCanBeChangedUnseen() throws Exception {
        String id = shop.checkout(Basket.ready("tide-oxblood"));
        String path = "/ucp/checkout-sessions/" + id + "/complete";
        Reply paid = shop.pay(id, "tok_success");
        byte[] cheaper = paid.text().replace("3850", "0850").getBytes(StandardCharsets.UTF_8);
        assertNotEquals(paid.text(), new String(cheaper, StandardCharsets.UTF_8));
        assertFalse(trusts("POST", path, new Reply(paid.status(), paid.headers(), cheaper)));
        assertFalse(trusts("POST", path, new Reply(201, paid.headers(), paid.bytes())));
        assertFalse(trusts("POST", path + "x", paid));
        assertFalse(trusts("GET", path, paid));
    }

    @Test
    void theKeyIsThereAfterARestartAndNobodyElseCanReadIt() throws Exception {
        String id = shop.checkout(Basket.ready("tide-oxblood"));
        Reply paid = shop.pay(id, "tok_success");
        String keys = profile().get("signing_keys").toString();
        shop.restart();
        assertEquals(keys, profile().get("signing_keys").toString());
        assertTrue(trusts("POST", "/ucp/checkout-sessions/" + id + "/complete", paid));
        assertFalse(keys.contains("\"d\""), "no private part is published");
        assumeTrue(
                FileSystems.getDefault().supportedFileAttributeViews().contains("posix"),
                "Skipped: this file system knows no owners");
        try (Stream<Path> files = Files.list(shop.data().resolve("signing-keys"))) {
            for (Path file : files.toList()) {
                assertEquals(
                        PosixFilePermissions.fromString("rw-------"), Files.getPosixFilePermissions(file), "" + file);
            }
        }
    }

    @Test
    void anOldReceiptIsStillTrueAfterTheKeyWasReplaced() throws Exception {
        String id = shop.checkout(Basket.ready("tide-oxblood"));
        String path = "/ucp/checkout-sessions/" + id + "/complete";
        Reply before = shop.pay(id, "tok_success");
        shop.close();
        try (Shop renewed = Shop.open(
                home.resolve("csv-again"),
                config -> RemoteConfig.loopback(shop.data()).withNewSigningKey(true))) {
            JsonObject profile = renewed.wire().get("/.well-known/ucp").json();
            assertEquals(2, profile.getAsJsonArray("signing_keys").size());
            assertTrue(Stranger.trusts(profile, "POST", path, before));
            String session = "/ucp/checkout-sessions/" + id;
            Reply after = renewed.session(id);
            assertTrue(Stranger.trusts(profile, "GET", session, after));
            assertEquals(2, Set.of(keyId(before), keyId(after)).size());
            assertEquals(
                    "\"" + keyId(after) + "\"",
                    profile.getAsJsonArray("signing_keys")
                            .get(0)
                            .getAsJsonObject()
                            .get("kid")
                            .toString());
        }
    }

    private static String keyId(Reply reply) {
        return reply.header("Signature-Input").replaceAll(".*keyid=\"([^\"]+)\".*", "$1");
    }

    private boolean trusts(String method, String path, Reply reply) throws Exception {
        return Stranger.trusts(profile(), method, path, reply);
    }

    private JsonObject profile() {
        return shop.wire().get("/.well-known/ucp").json();
    }
}
