package org.gatefold.remote;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.gatefold.remote.support.Basket;
import org.gatefold.remote.support.Reply;
import org.gatefold.remote.support.Shop;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Every step of a purchase may be sent again with its key, at any time, and happens once. */
final class RepeatedRequestsTest {
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

    /** A request of a purchase with its key. */
    private record Step(String method, String path, String body, String[] headers) {
        private Reply send(Shop shop) {
            return method.equals("PUT")
                    ? shop.wire().put(path, body, headers)
                    : shop.wire().post(path, body, headers);
        }
    }

    @Test
    void everyAnswerIsReplayedByteForByteEvenAfterARestart() throws Exception {
        List<Step> steps = new ArrayList<>();
        List<Reply> answers = new ArrayList<>();
        Step create = post("", Basket.of("tide-oxblood", 1).json());
        steps.add(create);
        answers.add(create.send(shop));
        String one = "/" + answers.getFirst().at("id");
        String other = "/" + shop.checkout(Basket.ready("tide-black"));
        for (Step step : List.of(
                new Step(
                        "PUT",
                        "/ucp/checkout-sessions" + one,
                        Basket.ready("tide-oxblood").update(),
                        Shop.guest()),
                post(one + "/complete", Basket.payment("tok_decline")),
                post(one + "/complete", Basket.payment("tok_challenge")),
                post(one + "/complete", Basket.payment("tok_success")),
                post(one + "/cancel", "{}"),
                post(other + "/cancel", "{}"))) {
            steps.add(step);
            answers.add(step.send(shop));
        }
        for (boolean restarted : List.of(false, true)) {
            if (restarted) {
                shop.restart();
            }
            for (int i = 0; i < steps.size(); i++) {
                Reply again = steps.get(i).send(shop);
                assertEquals(answers.get(i).status(), again.status());
                assertArrayEquals(
                        answers.get(i).bytes(), again.bytes(), steps.get(i).path() + " " + i);
            }
        }
        assertEquals("9", shop.stock("tide-oxblood"));
    }

    @Test
    void manyRequestsWithOneKeyMakeOneCheckout() throws Exception {
        Step create = post("", Basket.ready("tide-oxblood").json());
        try (ExecutorService threads = Executors.newFixedThreadPool(20)) {
            List<Future<Reply>> replies = threads.invokeAll(Collections.nCopies(20, () -> create.send(shop)));
            String first = replies.getFirst().get().text();
            for (Future<Reply> reply : replies) {
                assertEquals(first, reply.get().text());
            }
        }
    }

    @Test
    void aKeyOfAnAccountIsItsOwnWhateverTokenIsUsed() {
        String key = UUID.randomUUID().toString();
        String body = Basket.ready("tide-oxblood").json();
        Reply ana = shop.wire().post("/ucp/checkout-sessions", body, as(Shop.ANA, key));
        Reply ben = shop.wire().post("/ucp/checkout-sessions", body, as(Shop.BEN, key));
        Reply guest = shop.wire().post("/ucp/checkout-sessions", body, Shop.guest(key));
        assertEquals(
                3,
                List.of(ana.at("id"), ben.at("id"), guest.at("id")).stream()
                        .distinct()
                        .count());
        assertEquals(
                ana.text(),
                shop.wire()
                        .post("/ucp/checkout-sessions", body, as(Shop.ANA, key))
                        .text());
    }

    @Test
    void aChangedBodyIsAConflictEvenByOneByte() {
        Step create = post("", Basket.ready("tide-oxblood").json());
        create.send(shop);
        Reply conflict = new Step("POST", create.path(), create.body() + " ", create.headers()).send(shop);
        assertEquals(409, conflict.status());
        assertEquals("idempotency_conflict", conflict.at("code"));
    }

    private static String[] as(String token, String key) {
        String[] headers = Shop.as(token);
        headers[5] = key;
        return headers;
    }

    private static Step post(String path, String body) {
        return new Step("POST", "/ucp/checkout-sessions" + path, body, Shop.guest());
    }
}
