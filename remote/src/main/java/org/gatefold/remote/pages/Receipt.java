package org.gatefold.remote.pages;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.math.BigDecimal;
import java.util.Currency;
import java.util.Locale;

/** The list of items and amounts that a payment page and an order page share; made from UCP JSON. */
public final class Receipt {
    private Receipt() {}

    /** @param document anything with {@code line_items}, {@code totals} and {@code currency}; pictures already absolute */
    public static String html(JsonObject document) {
        String currency = document.get("currency").getAsString();
        StringBuilder html = new StringBuilder("<section class=\"card\">\n<ul class=\"items\">\n");
        for (JsonElement each : document.getAsJsonArray("line_items")) {
            JsonObject line = each.getAsJsonObject();
            JsonObject item = line.getAsJsonObject("item");
            String picture = item.has("image_url")
                    ? "<img src=\"" + Html.escape(item.get("image_url").getAsString())
                            + "\" alt=\"\" width=\"56\" height=\"56\">"
                    : "";
            html.append("<li>")
                    .append(picture)
                    .append("<span class=\"what\">")
                    .append(Html.escape(item.get("title").getAsString()))
                    .append("</span>")
                    .append("<span class=\"count\">")
                    .append(quantity(line))
                    .append("</span>")
                    .append("<span class=\"money\">")
                    .append(money(amount(line, "subtotal"), currency))
                    .append("</span></li>\n");
        }
        html.append("</ul>\n<dl>\n");
        for (JsonElement each : document.getAsJsonArray("totals")) {
            JsonObject total = each.getAsJsonObject();
            String type = total.get("type").getAsString();
            html.append("<div class=\"")
                    .append(Html.escape(type))
                    .append("\"><dt>")
                    .append(Html.escape(total.get("display_text").getAsString()))
                    .append("</dt><dd>")
                    .append(money(total.get("amount").getAsLong(), currency))
                    .append("</dd></div>\n");
        }
        return html.append("</dl>\n</section>\n").toString();
    }

    private static long quantity(JsonObject line) {
        JsonElement quantity = line.get("quantity");
        return quantity instanceof JsonObject counted ? counted.get("total").getAsLong() : quantity.getAsLong();
    }

    /** The entry of a kind among the totals of a checkout, an order or a line. */
    public static long amount(JsonObject document, String type) {
        for (JsonElement each : document.getAsJsonArray("totals")) {
            if (each.getAsJsonObject().get("type").getAsString().equals(type)) {
                return each.getAsJsonObject().get("amount").getAsLong();
            }
        }
        throw new IllegalArgumentException(type);
    }

    /** Minor units as "€32.00". */
    public static String money(long minor, String code) {
        Currency currency = Currency.getInstance(code);
        String amount = BigDecimal.valueOf(Math.abs(minor), Math.max(0, currency.getDefaultFractionDigits()))
                .toPlainString();
        String symbol = switch (code) {
            case "EUR" -> "€";
            case "GBP" -> "£";
            case "USD" -> "$";
            default -> currency.getSymbol(Locale.ROOT) + " ";
        };
        return (minor < 0 ? "−" : "") + Html.escape(symbol) + amount;
    }
}
