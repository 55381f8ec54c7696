package org.gatefold.remote.catalogue;

import com.google.gson.JsonObject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.gatefold.remote.account.Callers;
import org.gatefold.remote.http.Answer;
import org.gatefold.remote.http.Request;
import org.gatefold.remote.json.Doc;
import org.gatefold.remote.json.Fields;
import org.gatefold.remote.json.InvalidRequest;
import org.gatefold.remote.sql.Database;
import org.gatefold.remote.sql.Tx;
import org.gatefold.remote.ucp.Message;
import org.gatefold.remote.ucp.Ucp;

/** UCP catalogue by id: many at once, or one product in full. */
final class Lookup {
    private static final int MOST_IDS = 100;

    private final Database database;
    private final Clock clock;
    private final Callers callers;

    Lookup(Database database, Clock clock, Callers callers) {
        this.database = database;
        this.clock = clock;
        this.callers = callers;
    }

    /** A product and which of the asked ids led to which of its variants. */
    private record Hit(Product product, Map<String, List<JsonObject>> inputs) {
        private void add(Variant variant, String id, String match) {
            inputs.computeIfAbsent(variant.id(), _ -> new ArrayList<>())
                    .add(new Doc().put("id", id).put("match", match).json());
        }
    }

    Answer lookup(Request request) {
        callers.shop(request);
        List<String> ids =
                Fields.of(request.json()).texts("ids").stream().distinct().toList();
        if (ids.isEmpty() || ids.size() > MOST_IDS) {
            throw new InvalidRequest("$.ids", "Send 1 to " + MOST_IDS + " ids");
        }
        ProductView view = new ProductView(request.base(), LocalDate.now(clock));
        return database.read(tx -> {
            Map<String, Hit> hits = new LinkedHashMap<>();
            List<Message> messages = new ArrayList<>();
            for (String id : ids) {
                if (!resolve(tx, id, hits)) {
                    messages.add(Message.info("not_found", "There is no product or variant " + id));
                }
            }
            Doc body = new Doc()
                    .put("ucp", Ucp.success("dev.ucp.shopping.catalog.lookup"))
                    .put("products", hits.values(), hit -> json(view, hit));
            if (!messages.isEmpty()) {
                body.put("messages", messages, Message::json);
            }
            return Answer.ok(body);
        });
    }

    private static boolean resolve(Tx tx, String id, Map<String, Hit> hits) {
        Optional<Product> whole = ProductTable.product(tx, id);
        if (whole.isPresent()) {
            hit(hits, whole.get()).add(whole.get().variants().getFirst(), id, "featured");
            return true;
        }
        String variantId = ProductTable.ofVariant(tx, id).isPresent()
                ? id
                : ProductTable.variantOfSku(tx, id).orElse(id);
        Optional<Product> product = ProductTable.ofVariant(tx, variantId);
        product.ifPresent(found ->
                found.variant(variantId).ifPresent(variant -> hit(hits, found).add(variant, id, "exact")));
        return product.isPresent();
    }

    private static Hit hit(Map<String, Hit> hits, Product product) {
        return hits.computeIfAbsent(product.id(), _ -> new Hit(product, new LinkedHashMap<>()));
    }

    private static JsonObject json(ProductView view, Hit hit) {
        List<Variant> shown = hit.product().variants().stream()
                .filter(variant -> hit.inputs().containsKey(variant.id()))
                .toList();
        return view.product(
                        hit.product(),
                        shown,
                        variant -> view.variant(hit.product(), variant)
                                .put("inputs", hit.inputs().getOrDefault(variant.id(), List.of()), input -> input)
                                .json())
                .json();
    }

    Answer product(Request request) {
        callers.shop(request);
        Fields fields = Fields.of(request.json());
        String id = fields.text("id");
        ProductView view = new ProductView(request.base(), LocalDate.now(clock));
        Optional<Product> found =
                database.read(tx -> ProductTable.product(tx, id).or(() -> ProductTable.ofVariant(tx, id)));
        if (found.isEmpty()) {
            return Ucp.failure(List.of(Message.unrecoverable("not_found", "$.id", "There is no product " + id)));
        }
        Product product = found.get();
        Variant chosen = chosen(product, id, fields);
        List<Variant> shown = new ArrayList<>(product.variants());
        shown.remove(chosen);
        shown.addFirst(chosen);
        Doc doc = view.product(
                product, shown, variant -> view.variant(product, variant).json());
        product.about()
                .optionName()
                .ifPresent(name -> doc.put(
                                "selected",
                                List.of(chosen),
                                variant -> new Doc()
                                        .put("name", name)
                                        .put("label", ProductView.labelOf(product, variant))
                                        .json())
                        .put("options", List.of(name), option -> options(product, option)));
        return Answer.ok(new Doc()
                .put("ucp", Ucp.success("dev.ucp.shopping.catalog.lookup"))
                .put("product", doc));
    }

    /** The variant asked for by id or by its option, else the first that can be bought, else the first. */
    private Variant chosen(Product product, String id, Fields fields) {
        List<String> labels = fields.objects("selected").stream()
                .map(option -> option.text("label"))
                .toList();
        LocalDate today = LocalDate.now(clock);
        return product.variant(id)
                .or(() -> product.variants().stream()
                        .filter(variant -> labels.contains(variant.label()))
                        .findFirst())
                .or(() -> product.variants().stream()
                        .filter(variant -> !variant.supply().status(today).equals("out_of_stock"))
                        .findFirst())
                .orElse(product.variants().getFirst());
    }

    private JsonObject options(Product product, String option) {
        LocalDate today = LocalDate.now(clock);
        return new Doc()
                .put("name", option)
                .put(
                        "values",
                        product.variants(),
                        variant -> new Doc()
                                .put("label", ProductView.labelOf(product, variant))
                                .put(
                                        "available",
                                        !variant.supply().status(today).equals("out_of_stock"))
                                .put("exists", true)
                                .json())
                .json();
    }
}
