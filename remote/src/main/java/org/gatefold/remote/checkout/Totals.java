package org.gatefold.remote.checkout;

import com.google.gson.JsonArray;
import org.gatefold.remote.json.Doc;

/** A list of amounts, each with its kind and the words to show. */
final class Totals {
    private final JsonArray entries = new JsonArray();

    static Totals list() {
        return new Totals();
    }

    Totals add(String type, String text, long amount) {
        entries.add(new Doc()
                .put("type", type)
                .put("display_text", text)
                .put("amount", amount)
                .json());
        return this;
    }

    Totals addUnlessZero(String type, String text, long amount) {
        return amount == 0 ? this : add(type, text, amount);
    }

    JsonArray json() {
        return entries;
    }
}
