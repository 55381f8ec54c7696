package org.gatefold.store.order;

import org.gatefold.store.catalogue.Price;

/**
 * One line of a bill exactly as the shop says it, in its order. {@code type} is one of the constants here or a word of the
 * shop's own; {@code label} may be empty for those with a constant; {@code amount} is negative for a reduction.
 */
public record TotalLine(String type, String label, Price amount) {
    public static final String SUBTOTAL = "subtotal";
    public static final String ITEMS_DISCOUNT = "items_discount";
    public static final String DISCOUNT = "discount";
    public static final String DELIVERY = "fulfillment";
    public static final String TAX = "tax";
    public static final String FEE = "fee";
    public static final String TOTAL = "total";
}
