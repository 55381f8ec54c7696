package org.gatefold.store.ucp;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import okhttp3.HttpUrl;
import org.gatefold.store.order.Order;
import org.gatefold.store.port.OrderPage;
import org.gatefold.store.shop.ShopException;
import org.gatefold.store.shop.ShopId;

/** Reads the order list of {@code org.gatefold.orders}, one page at a time. */
record OrderList(UcpHttp http, ShopId shop, HttpUrl list) {
    private static final String PAGE = "50";

    /** An order that cannot be read is left out; it does not keep the others away. */
    OrderPage page(OrderPage.Place from) throws ShopException {
        HttpUrl.Builder url = list.newBuilder()
                .addQueryParameter("updated_after", from.after().toString())
                .addQueryParameter("limit", PAGE);
        from.cursor().ifPresent(c -> url.addQueryParameter("cursor", c));
        Json answer = http.get(url.build());
        List<Order> orders = new ArrayList<>();
        List<Instant> changed = new ArrayList<>();
        for (Json json : answer.items("orders")) {
            Optional<Instant> at = OrderReader.time(json, "updated_at");
            at.ifPresent(changed::add);
            read(json, at.orElse(from.after())).ifPresent(orders::add);
        }
        Optional<String> next =
                answer.id("next_cursor").filter(c -> !from.cursor().equals(Optional.of(c)));
        return new OrderPage(orders, changed.stream().max(Comparator.naturalOrder()), next);
    }

    private Optional<Order> read(Json json, Instant otherwisePlaced) {
        try {
            return Optional.of(new OrderReader(shop).order(json, otherwisePlaced));
        } catch (ShopException e) {
            return Optional.empty();
        }
    }
}
