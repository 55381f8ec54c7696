package org.gatefold.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.gatefold.store.catalogue.ArtistRef;
import org.gatefold.store.catalogue.ProductId;
import org.gatefold.store.checkout.Decision;
import org.gatefold.store.checkout.DeliveryOption;
import org.gatefold.store.checkout.Draft;
import org.gatefold.store.checkout.PurchaseId;
import org.gatefold.store.checkout.PurchaseState.Cancelled;
import org.gatefold.store.checkout.PurchaseState.Confirmed;
import org.gatefold.store.checkout.PurchaseState.InBrowser;
import org.gatefold.store.checkout.PurchaseState.NeedsDecision;
import org.gatefold.store.checkout.Quote;
import org.gatefold.store.support.Buying;
import org.gatefold.store.support.UcpSchemas;
import org.gatefold.store.support.Wire.Exchanged;
import org.gatefold.store.support.World;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Everything the store says and the remote answers, held against the published schemas of UCP 2026-04-08. */
final class ContractTest {
    private static final List<String> CHECKOUT = List.of(
            "shopping/checkout.json",
            "shopping/fulfillment.json#/$defs/dev.ucp.shopping.checkout",
            "shopping/discount.json#/$defs/dev.ucp.shopping.checkout");

    @TempDir
    Path folder;

    private World world;

    @BeforeEach
    void open() throws Exception {
        world = new World(folder);
    }

    @AfterEach
    void close() {
        world.close();
    }

    @Test
    void everyRequestAndEveryAnswerHoldsAgainstThePublishedSchemas() throws Exception {
        Optional<Path> schemas = UcpSchemas.folder();
        assumeTrue(schemas.isPresent(), "the UCP schemas are not beside the repository (shared/ucp/2026-04-08)");
        doEverything();
        Judge judge = new Judge(schemas.get());
        List<String> wrong = new ArrayList<>();
        world.wire().log().forEach(exchanged -> wrong.addAll(judge.judge(exchanged)));
        assertEquals(List.of(), wrong);
        assertTrue(
                judge.seen()
                        .containsAll(Set.of(
                                "discovery",
                                "search",
                                "product",
                                "create",
                                "update",
                                "complete",
                                "cancel",
                                "read",
                                "order")),
                "only " + judge.seen() + " were seen");
    }

    @Test
    void aSchemaThatIsBrokenIsNoticed() {
        Optional<Path> schemas = UcpSchemas.folder();
        assumeTrue(schemas.isPresent(), "the UCP schemas are not beside the repository (shared/ucp/2026-04-08)");
        String withTotals = "{\"line_items\":[{\"item\":{\"id\":\"a\"},\"quantity\":1,\"totals\":[]}]}";
        assertFalse(UcpSchemas.requests(schemas.get(), "create")
                .violations("shopping/checkout.json", withTotals)
                .isEmpty());
        assertFalse(UcpSchemas.requests(schemas.get(), "create")
                .violations("shopping/checkout.json", "{}")
                .isEmpty());
        assertFalse(UcpSchemas.answers(schemas.get())
                .violations("shopping/checkout.json", "{\"id\":\"a\"}")
                .isEmpty());
    }

    @Test
    void everyRequestSaysWhoAsksAndEveryWriteHasAKeyOfItsOwn() throws Exception {
        doEverything();
        List<Exchanged> ucp = world.wire().log().stream()
                .filter(e -> e.path().startsWith("/ucp/") || e.path().startsWith("/.well-known"))
                .toList();
        assertFalse(ucp.isEmpty());
        for (Exchanged exchanged : ucp) {
            assertEquals("profile=\"http://127.0.0.1/gatefold-profile.json\"", exchanged.header("UCP-Agent"));
            UUID.fromString(exchanged.header("Request-Id"));
        }
        List<String> keys = ucp.stream()
                .filter(e -> !e.method().equals("GET"))
                .map(e -> e.header("Idempotency-Key"))
                .toList();
        keys.forEach(UUID::fromString);
        assertEquals(keys.size(), Set.copyOf(keys).size());
    }

    /** One of each: search, product, quotes by post and by pick-up with good and bad coupons, paid, declined, on the page, given up. */
    private void doEverything() throws Exception {
        Buying buying = new Buying(world).of("lp-oxblood", 1).of("tee-m", 1).with("TIDE10");
        world.store().catalogue().search("tide", 10);
        world.store().catalogue().shelf(new ArtistRef(World.ARTIST, Optional.of(World.MBID)));
        world.store().catalogue().product(world.shop().id(), new ProductId("lp"));
        Draft draft = buying.draft();
        Quote byPost = world.store().checkout().quote(draft);
        DeliveryOption pickUp = byPost.deliveryOptions().stream()
                .filter(DeliveryOption::pickUp)
                .findFirst()
                .orElseThrow();
        world.store()
                .checkout()
                .quote(new Draft(
                        draft.id(),
                        draft.shop(),
                        draft.lines(),
                        draft.buyer(),
                        draft.address(),
                        Optional.of(pickUp.id()),
                        List.of("SUMMER24", "NOPE")));
        world.await(world.store().purchases().place(buying.agreed()), Confirmed.class);
        PurchaseId declined = world.store()
                .purchases()
                .place(new Buying(world).of("tee-m", 1).paying("tok_decline").agreed());
        world.await(declined, NeedsDecision.class);
        Buying onPage = new Buying(world).of("tee-m", 2);
        Draft pageDraft = onPage.draft();
        Quote quote = world.store().checkout().quote(pageDraft);
        PurchaseId page =
                world.store().purchases().place(onPage.agreed(pageDraft, quote).withPayment(Buying.page(quote)));
        world.await(page, InBrowser.class);
        world.store().purchases().wake();
        world.store().purchases().decide(page, new Decision.Cancel());
        world.await(page, Cancelled.class);
        world.store().orders().refresh();
    }

    /** Knows which schema an exchange falls under. */
    private static final class Judge {
        private final UcpSchemas answers;
        private final Path folder;
        private final Set<String> seen = new java.util.TreeSet<>();

        Judge(Path folder) {
            this.folder = folder;
            answers = UcpSchemas.answers(folder);
        }

        Set<String> seen() {
            return seen;
        }

        List<String> judge(Exchanged exchanged) {
            String path = exchanged.path().replaceFirst("\\?.*", "");
            if (path.equals("/.well-known/ucp")) {
                seen.add("discovery");
                JsonObject profile = JsonParser.parseString(exchanged.answer()).getAsJsonObject();
                return answers.violations(
                        "ucp.json#/$defs/business_schema", profile.get("ucp").toString());
            }
            if (path.startsWith("/ucp/catalog/")) {
                return catalogue(path.substring("/ucp/catalog/".length()), exchanged);
            }
            if (path.startsWith("/ucp/orders/")) {
                seen.add("order");
                return answers.violations("shopping/order.json", exchanged.answer());
            }
            return path.startsWith("/ucp/checkout-sessions") ? checkout(path, exchanged) : List.of();
        }

        private List<String> catalogue(String operation, Exchanged exchanged) {
            seen.add(operation);
            String schema = operation.equals("search")
                    ? "shopping/catalog_search.json#/$defs/search_"
                    : "shopping/catalog_lookup.json#/$defs/get_product_";
            List<String> wrong = new ArrayList<>(
                    UcpSchemas.requests(folder, "read").violations(schema + "request", exchanged.body()));
            wrong.addAll(answers.violations(schema + "response", exchanged.answer()));
            return wrong;
        }

        private List<String> checkout(String path, Exchanged exchanged) {
            String operation = switch (exchanged.method()) {
                case "GET" -> "read";
                case "PUT" -> "update";
                default -> path.endsWith("/complete") ? "complete" : path.endsWith("/cancel") ? "cancel" : "create";
            };
            seen.add(operation);
            List<String> wrong = new ArrayList<>();
            for (String schema : CHECKOUT) {
                if (!Set.of("read", "cancel").contains(operation)) {
                    wrong.addAll(UcpSchemas.requests(folder, operation).violations(schema, exchanged.body()));
                }
                wrong.addAll(answers.violations(schema, exchanged.answer()));
            }
            return wrong.stream().map(w -> operation + ": " + w).collect(Collectors.toList());
        }
    }
}
