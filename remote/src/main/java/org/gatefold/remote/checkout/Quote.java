package org.gatefold.remote.checkout;

import com.google.gson.JsonObject;
import java.util.LinkedHashMap;
import java.util.Map;
import org.gatefold.remote.json.Doc;

/** The prices that the buyer was last told: of one copy by variant, and the total, in minor units. */
record Quote(Map<String, Long> prices, long total) {

    Quote {
        prices = Map.copyOf(prices);
    }

    String text() {
        Doc map = new Doc();
        prices.forEach(map::put);
        return new Doc().put("prices", map).put("total", total).json().toString();
    }

    static Quote read(JsonObject stored) {
        Map<String, Long> prices = new LinkedHashMap<>();
        stored.getAsJsonObject("prices").asMap().forEach((variant, price) -> prices.put(variant, price.getAsLong()));
        return new Quote(prices, stored.get("total").getAsLong());
    }
}
