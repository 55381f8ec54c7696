package org.gatefold.faults;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Random;
import java.util.TreeMap;
import org.gatefold.app.WithoutWindow;
import org.gatefold.store.checkout.Decision;
import org.gatefold.store.checkout.Purchase;
import org.gatefold.store.checkout.PurchaseState;
import org.gatefold.store.shop.ShopException;
import org.gatefold.sync.outbox.Waiting;
import org.gatefold.sync.outbox.WaitingRow;
import org.gatefold.sync.said.Said;
import org.gatefold.sync.sql.StorageException;

/** What the process under test is told to do, each with one answer. */
final class Orders {
    private final WithoutWindow services;
    private final ClientMain.Voice voice;
    private final Doing doing;
    private final Editing editing;
    private final BrowserOrders browserSignIn;

    Orders(WithoutWindow services, ClientMain.Voice voice) {
        this.services = services;
        this.voice = voice;
        doing = new Doing(services, Clock.systemUTC());
        editing = new Editing(services.player(), voice);
        browserSignIn = new BrowserOrders(services);
    }

    JsonObject obey(JsonObject order) {
        JsonObject answer = new JsonObject();
        try {
            switch (order.get("do").getAsString()) {
                case "connect" -> connect(order);
                case "sign-in" -> browserSignIn.begin(text(order, "address"), answer);
                case "signed-in" -> browserSignIn.finish();
                case "export" -> new Exports(services).to(Path.of(text(order, "folder")));
                case "sign-out" -> services.signOut();
                case "plays" -> plays(order, answer);
                case "backlog" ->
                    doing.backlog(
                            order.get("count").getAsInt(),
                            Instant.ofEpochSecond(order.get("from").getAsLong()),
                            Duration.ofSeconds(order.get("step").getAsLong()));
                case "edits" -> edits(order);
                case "fetch" -> services.player().fetchLibraryNow();
                case "oversized" ->
                    voice.kept(
                            "play",
                            doing.oversized(
                                    text(order, "label"), Clock.systemUTC().instant()));
                case "buy" -> buy(order, answer);
                case "storm" -> storm(order);
                case "wake" -> wake();
                case "state" -> state(answer);
                case "rows" -> answer.add("rows", rows());
                case "decide" -> answer.addProperty("decided", decide(text(order, "decision")));
                case "copy" -> services.user().copyDaily();
                default -> throw new IllegalArgumentException("no such order: " + order);
            }
        } catch (IOException | ShopException | StorageException e) {
            answer.addProperty("error", e.getClass().getSimpleName() + ": " + e.getMessage());
        }
        return answer;
    }

    private void connect(JsonObject order) throws IOException, ShopException {
        services.signIn(text(order, "address"), text(order, "user"), text(order, "token"));
        if (services.store().shops().all().isEmpty()) {
            services.store().shops().add(text(order, "address"));
        }
    }

    private void plays(JsonObject order, JsonObject answer) {
        long seconds = order.has("from")
                ? order.get("from").getAsLong()
                : Clock.systemUTC().instant().getEpochSecond();
        int count = order.get("count").getAsInt();
        long step = order.has("step") ? order.get("step").getAsLong() : 0;
        int made = 0;
        try {
            for (; made < count; made++) {
                Instant at = Instant.ofEpochSecond(seconds + made * step);
                voice.kept("play", doing.play(text(order, "label") + " " + made, at));
            }
        } finally {
            answer.addProperty("made", made);
        }
    }

    private void edits(JsonObject order) {
        Random random = new Random(order.get("seed").getAsLong());
        editing.playlist();
        for (int i = 0; i < order.get("count").getAsInt(); i++) {
            editing.one(random, text(order, "label") + " " + i);
        }
    }

    private void buy(JsonObject order, JsonObject answer) {
        int count = order.get("count").getAsInt();
        String payment = order.has("payment") ? text(order, "payment") : "tok_success";
        for (int i = 0; i < count; i++) {
            voice.kept("purchase", doing.buy(text(order, "label") + "-" + i, payment));
        }
        answer.addProperty("made", count);
    }

    /** Makes plays and purchases until the process is killed or the disk fails. */
    private void storm(JsonObject order) {
        Random random = new Random(order.get("seed").getAsLong());
        String label = text(order, "label");
        Thread.ofPlatform().daemon().name("storm").start(() -> {
            for (int i = 0; true; i++) {
                voice.kept("play", doing.play(label + " " + i, Clock.systemUTC().instant()));
                if (random.nextInt(4) == 0) {
                    editing.one(random, label + " " + i);
                }
                if (random.nextInt(25) == 0) {
                    voice.kept("purchase", doing.buy(label + "-" + i, "tok_success"));
                }
            }
        });
    }

    private void wake() {
        services.outbox().tryNow();
        services.store().purchases().wake();
    }

    private void state(JsonObject answer) {
        Waiting waiting = services.outbox().waiting();
        answer.addProperty("waiting", waiting.total());
        answer.addProperty("held", waiting.held());
        answer.addProperty("rejected", waiting.rejected());
        answer.addProperty("error", waiting.lastError().orElse(""));
        answer.addProperty("open", services.store().purchases().waiting());
        TreeMap<String, Integer> states = new TreeMap<>();
        for (Purchase purchase : all()) {
            states.merge(nameOf(purchase.state()), 1, Integer::sum);
        }
        JsonObject purchases = new JsonObject();
        states.forEach(purchases::addProperty);
        answer.add("purchases", purchases);
    }

    private static String nameOf(PurchaseState state) {
        return state instanceof PurchaseState.NeedsDecision(var question)
                ? question.getClass().getSimpleName()
                : state.getClass().getSimpleName();
    }

    private JsonArray rows() {
        JsonArray rows = new JsonArray();
        for (WaitingRow row : services.outbox().rows(100)) {
            JsonObject json = new JsonObject();
            json.addProperty("op_id", row.opId().toString());
            json.addProperty("state", row.state().name());
            json.addProperty(
                    "reason", row.tries().lastError().map(Said::english).orElse(""));
            rows.add(json);
        }
        return rows;
    }

    /** Answers every question that a purchase asks in the same way. */
    private int decide(String decision) {
        int decided = 0;
        for (Purchase purchase : all()) {
            if (purchase.state() instanceof PurchaseState.NeedsDecision) {
                Decision chosen = switch (decision) {
                    case "accept" -> new Decision.Accept();
                    case "retry" -> new Decision.Retry();
                    default -> new Decision.Cancel();
                };
                decided += services.store().purchases().decide(purchase.id(), chosen) ? 1 : 0;
            }
        }
        return decided;
    }

    private List<Purchase> all() {
        return services.store().purchases().all(10_000);
    }

    private static String text(JsonObject order, String name) {
        return order.get(name).getAsString();
    }
}
