package org.gatefold.app.orders;

import java.util.Optional;
import org.gatefold.app.part.ProductTexts;
import org.gatefold.app.ui.Texts;
import org.gatefold.store.catalogue.Price;
import org.gatefold.store.order.Order;
import org.gatefold.store.shop.Shop;

/** What was charged for a confirmed purchase, and how that stands to what was agreed. */
final class Charge {
    private Charge() {}

    /** Empty before there is an order with a total. */
    static Optional<String> of(PurchaseModel.View view, ProductTexts texts) {
        Price agreed = view.purchase().intent().totalSeen();
        return view.order().flatMap(Order::total).map(paid -> said(paid, agreed, view.shop(), texts));
    }

    private static String said(Price paid, Price agreed, Optional<Shop> shop, ProductTexts texts) {
        Texts words = texts.words();
        String total = texts.price(paid);
        String line;
        if (paid.equals(agreed)) {
            line = words.format("purchase.charged", total);
        } else if (paid.isAtMost(agreed)) {
            line = words.format("purchase.charged-less", total, texts.price(agreed));
        } else {
            line = words.format("purchase.charged-more", total, texts.price(agreed));
        }
        return shop.filter(Shop::demo).isPresent() ? words.format("purchase.charged-demo", line) : line;
    }
}
