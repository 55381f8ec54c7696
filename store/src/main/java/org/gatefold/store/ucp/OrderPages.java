package org.gatefold.store.ucp;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import okhttp3.HttpUrl;
import org.gatefold.store.order.Order;
import org.gatefold.store.shop.ShopException;
import org.gatefold.store.shop.ShopId;

/** Reads the order list of {@code org.gatefold.orders}, page by page, at most twenty. */
record OrderPages(UcpHttp http, ShopId shop, HttpUrl list) {
    private static final int MOST_PAGES = 20;

    List<Order> since(Instant since) throws ShopException {
        List<Order> orders = new ArrayList<>();
        Optional<String> cursor = Optional.empty();
        for (int page = 0; page < MOST_PAGES; page++) {
            HttpUrl.Builder url = list.newBuilder()
                    .addQueryParameter("updated_after", since.toString())
                    .addQueryParameter("limit", "50");
            cursor.ifPresent(c -> url.addQueryParameter("cursor", c));
            Json answer = http.get(url.build());
            for (Json order : answer.items("orders")) {
                orders.add(new OrderReader(shop).order(order, since));
            }
            Optional<String> next = answer.id("next_cursor");
            if (next.isEmpty() || next.equals(cursor)) {
                break;
            }
            cursor = next;
        }
        return orders;
    }
}
