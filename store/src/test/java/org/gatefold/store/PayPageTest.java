package org.gatefold.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import okhttp3.FormBody;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.Response;
import org.gatefold.store.checkout.Decision;
import org.gatefold.store.checkout.Draft;
import org.gatefold.store.checkout.Intent;
import org.gatefold.store.checkout.PurchaseId;
import org.gatefold.store.checkout.PurchaseState.Cancelled;
import org.gatefold.store.checkout.PurchaseState.Confirmed;
import org.gatefold.store.checkout.PurchaseState.InBrowser;
import org.gatefold.store.checkout.PurchaseState.NeedsDecision;
import org.gatefold.store.checkout.Question;
import org.gatefold.store.checkout.Quote;
import org.gatefold.store.support.Buying;
import org.gatefold.store.support.World;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Paying on the shop's own page, its form pressed as a browser does. */
final class PayPageTest {
    private static final Pattern FORM =
            Pattern.compile("<form method=\"post\" action=\"([^\"]*)\">(.*?)</form>", Pattern.DOTALL);
    private static final Pattern INPUT = Pattern.compile("name=\"([^\"]*)\" value=\"([^\"]*)\"");

    @TempDir
    Path folder;

    private World world;
    private final OkHttpClient browser = new OkHttpClient();

    @BeforeEach
    void open() throws Exception {
        world = new World(folder);
    }

    @AfterEach
    void close() {
        world.close();
    }

    @Test
    void whatIsPaidOnTheShopsPageIsConfirmed() throws Exception {
        PurchaseId id = world.store().purchases().place(onPage());
        InBrowser page = world.await(id, InBrowser.class);
        assertEquals(0, world.ordersAtTheRemote());
        press(page.page(), "pay");
        world.store().purchases().wake();
        world.await(id, Confirmed.class);
        assertEquals(1, world.ordersAtTheRemote());
    }

    @Test
    void thePageIsLookedAfterAgainAfterARestart() throws Exception {
        PurchaseId id = world.store().purchases().place(onPage());
        InBrowser page = world.await(id, InBrowser.class);
        world.closeStore();
        press(page.page(), "pay");
        world.openStore();
        world.await(id, Confirmed.class);
        assertEquals(1, world.ordersAtTheRemote());
    }

    @Test
    void cancellingOnThePageAsksHowToGoOn() throws Exception {
        PurchaseId id = world.store().purchases().place(onPage());
        press(world.await(id, InBrowser.class).page(), "cancel");
        assertInstanceOf(
                Question.Declined.class, world.await(id, NeedsDecision.class).question());
        assertTrue(world.store().purchases().decide(id, new Decision.Retry()));
        press(world.await(id, InBrowser.class).page(), "pay");
        world.await(id, Confirmed.class);
        assertEquals(1, world.ordersAtTheRemote());
    }

    @Test
    void givingUpInTheAppClosesTheCheckoutAtTheShop() throws Exception {
        PurchaseId id = world.store().purchases().place(onPage());
        world.await(id, InBrowser.class);
        assertTrue(world.store().purchases().decide(id, new Decision.Cancel()));
        world.await(id, Cancelled.class);
        assertEquals(1, world.count("select count(*) from checkout where state='canceled'"));
        assertEquals(0, world.ordersAtTheRemote());
    }

    @Test
    void givingUpAfterThePageWasPaidFindsTheOrder() throws Exception {
        PurchaseId id = world.store().purchases().place(onPage());
        InBrowser page = world.await(id, InBrowser.class);
        world.remoteGoesAway();
        assertTrue(world.store().purchases().decide(id, new Decision.Cancel()));
        world.closeStore();
        world.remoteComesBack();
        press(page.page(), "pay");
        world.openStore();
        world.await(id, Confirmed.class);
        assertEquals(1, world.ordersAtTheRemote());
    }

    @Test
    void aCardThatNeedsTheBrowserGoesOnThere() throws Exception {
        PurchaseId id = world.store()
                .purchases()
                .place(new Buying(world).of("tee-m", 1).paying("tok_challenge").agreed());
        press(world.await(id, InBrowser.class).page(), "pay");
        world.await(id, Confirmed.class);
        assertEquals(1, world.ordersAtTheRemote());
    }

    private Intent onPage() throws Exception {
        Buying buying = new Buying(world).of("tee-m", 1);
        Draft draft = buying.draft();
        Quote quote = world.store().checkout().quote(draft);
        return buying.agreed(draft, quote).withPayment(Buying.page(quote));
    }

    private void press(URI page, String action) throws IOException {
        String html = text(new Request.Builder().url(page.toString()).build());
        Matcher form = FORM.matcher(html);
        while (form.find()) {
            if (form.group(2).contains("value=\"" + action + "\"")) {
                FormBody.Builder body = new FormBody.Builder();
                Matcher input = INPUT.matcher(form.group(2));
                while (input.find()) {
                    body.add(input.group(1), input.group(2));
                }
                if (form.group(2).contains("name=\"code\"")) {
                    body.add("code", "1234");
                }
                text(new Request.Builder()
                        .url(page.resolve(form.group(1)).toString())
                        .post(body.build())
                        .build());
                return;
            }
        }
        throw new AssertionError("the page has no button to " + action + ": " + html);
    }

    private String text(Request request) throws IOException {
        try (Response response = browser.newCall(request).execute()) {
            return response.body().string();
        }
    }
}
