package org.gatefold.remote.catalogue;

import com.google.gson.JsonObject;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.gatefold.remote.account.Callers;
import org.gatefold.remote.http.Answer;
import org.gatefold.remote.http.Request;
import org.gatefold.remote.http.Route;
import org.gatefold.remote.json.Doc;
import org.gatefold.remote.json.Fields;
import org.gatefold.remote.json.InvalidRequest;
import org.gatefold.remote.sql.Database;
import org.gatefold.remote.ucp.Message;
import org.gatefold.remote.ucp.Ucp;

/** UCP catalogue search: by words, artist, category and price, page by page. */
public final class Catalogue {
    private static final int DEFAULT_PAGE = 50;
    private static final int LARGEST_PAGE = 100;

    private final Database database;
    private final Clock clock;
    private final Callers callers;

    public Catalogue(Database database, Clock clock, Callers callers) {
        this.database = database;
        this.clock = clock;
        this.callers = callers;
    }

    public List<Route> routes() {
        Lookup lookup = new Lookup(database, clock, callers);
        return List.of(
                Route.post("/ucp/catalog/search", this::search),
                Route.post("/ucp/catalog/lookup", lookup::lookup),
                Route.post("/ucp/catalog/product", lookup::product));
    }

    private Answer search(Request request) {
        callers.shop(request);
        Fields fields = Fields.of(request.json());
        List<Message> messages = new ArrayList<>();
        Search search = read(fields, messages);
        Optional<Fields> pagination = fields.optionalObject("pagination");
        int limit = (int) Math.min(
                LARGEST_PAGE,
                pagination
                        .map(page -> page.optionalInteger("limit", 1, 1_000_000).orElse(DEFAULT_PAGE))
                        .orElse((long) DEFAULT_PAGE));
        long after = pagination
                .flatMap(page -> page.optionalText("cursor").map(Catalogue::place))
                .orElse(0L);
        ProductView view = new ProductView(request.base(), LocalDate.now(clock));
        return database.read(tx -> {
            List<ProductTable.Placed> found = ProductTable.page(tx, search, after, limit + 1);
            List<ProductTable.Placed> page = found.subList(0, Math.min(limit, found.size()));
            Doc pages = new Doc().put("has_next_page", found.size() > limit);
            if (found.size() > limit) {
                pages.put("cursor", cursor(page.getLast().seq()));
            }
            pages.put("total_count", ProductTable.count(tx, search));
            Doc body = new Doc()
                    .put("ucp", Ucp.success("dev.ucp.shopping.catalog.search"))
                    .put("products", page, placed -> whole(view, placed.product()))
                    .put("pagination", pages);
            if (!messages.isEmpty()) {
                body.put("messages", messages, Message::json);
            }
            return Answer.ok(body);
        });
    }

    private static JsonObject whole(ProductView view, Product product) {
        return view.product(
                        product,
                        product.variants(),
                        variant -> view.variant(product, variant).json())
                .json();
    }

    private static Search read(Fields fields, List<Message> messages) {
        Optional<Fields> filters = fields.optionalObject("filters");
        Optional<Fields> artist = filters.flatMap(all -> all.optionalObject("org.gatefold.artist"));
        return new Search(
                fields.optionalText("query").orElse(""),
                artist.flatMap(one -> one.optionalText("name")),
                artist.flatMap(one -> one.optionalText("mbid")),
                filters.map(all -> all.texts("categories")).orElse(List.of()),
                filters.flatMap(all -> all.optionalObject("price")).flatMap(price -> price(fields, price, messages)));
    }

    private static Optional<Search.PriceFilter> price(Fields fields, Fields price, List<Message> messages) {
        Optional<String> currency =
                fields.optionalObject("context").flatMap(context -> context.optionalText("currency"));
        if (currency.isEmpty()) {
            messages.add(Message.info("price_filter_ignored", "The price filter needs context.currency"));
            return Optional.empty();
        }
        return Optional.of(new Search.PriceFilter(
                price.optionalInteger("min", 0, Long.MAX_VALUE),
                price.optionalInteger("max", 0, Long.MAX_VALUE),
                currency.get().toUpperCase(Locale.ROOT)));
    }

    private static String cursor(long seq) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(("p" + seq).getBytes(StandardCharsets.US_ASCII));
    }

    private static long place(String cursor) {
        try {
            String text = new String(Base64.getUrlDecoder().decode(cursor), StandardCharsets.US_ASCII);
            if (text.matches("p\\d{1,18}")) {
                return Long.parseLong(text.substring(1));
            }
        } catch (IllegalArgumentException e) {
            // not one of ours: refused below
        }
        throw new InvalidRequest("$.pagination.cursor", "This cursor is not one that this shop gave out");
    }
}
