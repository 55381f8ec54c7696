package org.gatefold.remote.catalogue;

import com.google.gson.JsonObject;
import org.gatefold.remote.json.Doc;

/** Money in minor units of a currency. */
public record Price(long amount, String currency) {

    public JsonObject json() {
        return new Doc().put("amount", amount).put("currency", currency).json();
    }
}
