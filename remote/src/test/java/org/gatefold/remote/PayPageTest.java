package org.gatefold.remote;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.gatefold.remote.support.Basket;
import org.gatefold.remote.support.Reply;
import org.gatefold.remote.support.Shop;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Paying on the shop's own page, pressing the buttons of the real form. */
final class PayPageTest {
    private static final Pattern FORM =
            Pattern.compile("<form method=\"post\" action=\"([^\"]+)\">(.*?)</form>", Pattern.DOTALL);
    private static final Pattern FIELD = Pattern.compile("name=\"([^\"]+)\" value=\"([^\"]*)\"");
    private static final String FORM_TYPE = "application/x-www-form-urlencoded";

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
    void theHostedPageShowsTheOrderAndPaysIt() {
        Reply escalated = hosted();
        assertEquals("requires_escalation", escalated.at("status"));
        assertEquals("requires_buyer_input", escalated.at("messages.0.severity"));
        Reply page = shop.wire().raw("GET", escalated.at("continue_url"), "");
        assertTrue(page.text().contains("The Long Tide, 2×LP, Oxblood"), page.text());
        assertTrue(page.text().contains("€38.50"), page.text());
        assertFalse(page.text().contains("<script"), page.text());
        Reply thanks = press(page, "Pay");
        assertEquals(200, thanks.status());
        assertTrue(thanks.text().contains("Thank you"), thanks.text());
        Reply session = shop.session(escalated.at("id"));
        assertEquals("completed", session.at("status"));
        assertEquals(
                session.at("order.id"),
                shop.wire()
                        .get("/ucp/orders/" + session.at("order.id"), Shop.guest())
                        .at("id"));
        assertTrue(press(page, "Pay").text().contains("Thank you"), "a second press changes nothing");
        assertEquals("9", shop.stock("tide-oxblood"));
    }

    @Test
    void cancelGoesBackToTheCheckout() {
        Reply escalated = hosted();
        Reply page = press(shop.wire().raw("GET", escalated.at("continue_url"), ""), "Cancel");
        assertTrue(page.text().contains("Nothing was charged"), page.text());
        Reply session = shop.session(escalated.at("id"));
        assertEquals("ready_for_complete", session.at("status"));
        assertEquals(List.of("payment_canceled"), session.codes());
        assertEquals("completed", shop.pay(escalated.at("id"), "tok_success").at("status"));
    }

    @Test
    void onlyAPlayerOnThisMachineIsGoneBackTo() {
        Reply first = hosted();
        Reply back = press(
                shop.wire()
                        .raw(
                                "GET",
                                first.at("continue_url") + "?return=http%3A%2F%2F127.0.0.1%3A5050%2Fdone%3Fa%3D1",
                                ""),
                "Pay");
        assertEquals(303, back.status());
        assertEquals("http://127.0.0.1:5050/done?a=1", back.header("Location"));
        for (String elsewhere : List.of(
                "https://evil.example/",
                "http://evil.example/",
                "http://127.0.0.1@evil.example/",
                "javascript:alert(1)",
                "http://127.0.0.1.evil.example/",
                "http://localhost:1/\r\nSet-Cookie: a=b")) {
            Reply other = hosted();
            Reply page = shop.wire()
                    .raw(
                            "GET",
                            other.at("continue_url") + "?return="
                                    + URLEncoder.encode(elsewhere, StandardCharsets.UTF_8),
                            "");
            assertFalse(page.text().contains("name=\"return\""), elsewhere);
            assertEquals(200, press(page, "Cancel").status());
        }
    }

    @Test
    void aFormWithoutItsSecretPaysNothing() {
        Reply escalated = hosted();
        String path = escalated.at("continue_url");
        for (String body : List.of(
                "action=pay", "action=pay&csrf=", "action=pay&csrf=0123456789abcdef0123456789abcdef&total=3850+EUR")) {
            assertEquals(
                    403,
                    shop.wire()
                            .raw("POST", path, body, "Content-Type", FORM_TYPE)
                            .status(),
                    body);
        }
        assertEquals(
                415,
                shop.wire()
                        .raw("POST", path, "{}", "Content-Type", "application/json")
                        .status());
        assertEquals("requires_escalation", shop.session(escalated.at("id")).at("status"));
    }

    @Test
    void aTotalThatChangedIsShownBeforeItIsPaid() throws Exception {
        Reply escalated = hosted();
        Reply page = shop.wire().raw("GET", escalated.at("continue_url"), "");
        shop.folder().products(10, 4000);
        shop.remote().importFolder(shop.folder().path());
        Reply again = press(page, "Pay");
        assertTrue(again.text().contains("The total has changed"), again.text());
        assertTrue(again.text().contains("€46.50"), again.text());
        assertEquals("requires_escalation", shop.session(escalated.at("id")).at("status"));
        assertEquals("10", shop.stock("tide-oxblood"));
    }

    @Test
    void whatSoldOutMeanwhileIsNotPaid() throws Exception {
        Reply escalated = hosted();
        Reply page = shop.wire().raw("GET", escalated.at("continue_url"), "");
        shop.folder().products(0, 3200);
        shop.remote().importFolder(shop.folder().path());
        Reply sorry = press(page, "Pay");
        assertTrue(sorry.text().contains("sold out"), sorry.text());
        assertFalse(shop.session(escalated.at("id")).at("status").equals("completed"));
    }

    @Test
    void aPageShowsWhatPeopleWroteAsText() throws Exception {
        shop.folder()
                .write(
                        "products.csv",
                        shop.folder()
                                .read("products.csv")
                                .replace("Tide tee,", "<script>alert(1)</script> & \"\"co\"\","));
        shop.folder()
                .write(
                        "products.csv",
                        shop.folder()
                                .read("products.csv")
                                .replace(
                                        "<script>alert(1)</script> & \"\"co\"\"",
                                        "\"<script>alert(1)</script> & \"\"co\"\"\""));
        shop.remote().importFolder(shop.folder().path());
        String id = shop.checkout(Basket.ready("tee-l"));
        String url = complete(id).at("continue_url");
        String page = shop.wire().raw("GET", url, "").text();
        assertTrue(page.contains("&lt;script&gt;alert(1)&lt;/script&gt; &amp; &quot;co&quot;"), page);
        assertFalse(page.contains("<script"), page);
    }

    @Test
    void everyPageIsThereAndForbidsEverythingItDoesNotNeed() {
        for (String path : List.of("/legal/terms_of_service", "/legal/privacy_policy", hosted().at("continue_url"))) {
            Reply page = shop.wire().raw("GET", path, "");
            assertEquals(200, page.status(), path);
            assertTrue(page.header("Content-Security-Policy").startsWith("default-src 'none'"), path);
        }
        assertEquals(200, shop.wire().raw("GET", "/assets/page.css", "").status());
        assertEquals(404, shop.wire().raw("GET", "/pay/chk_none", "").status());
        assertEquals(404, shop.wire().raw("GET", "/legal/nothing", "").status());
    }

    private Reply hosted() {
        return complete(shop.checkout(Basket.ready("tide-oxblood")));
    }

    private Reply complete(String id) {
        return shop.wire().post("/ucp/checkout-sessions/" + id + "/complete", Basket.hosted(), Shop.guest());
    }

    /** Sends the form whose button begins with the label, with its hidden fields, as a browser would. */
    private Reply press(Reply page, String button) {
        Matcher forms = FORM.matcher(page.text());
        while (forms.find()) {
            if (forms.group(2).contains(">" + button)) {
                String body = FIELD.matcher(forms.group(2))
                        .results()
                        .map(field -> field.group(1) + "=" + URLEncoder.encode(field.group(2), StandardCharsets.UTF_8))
                        .collect(Collectors.joining("&"));
                return shop.wire().raw("POST", forms.group(1), body, "Content-Type", FORM_TYPE);
            }
        }
        throw new AssertionError("No button " + button + " on\n" + page.text());
    }
}
