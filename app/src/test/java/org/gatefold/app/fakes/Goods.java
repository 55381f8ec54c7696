package org.gatefold.app.fakes;

import java.time.Instant;
import java.time.ZoneId;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import okhttp3.HttpUrl;
import org.gatefold.app.part.Chosen;
import org.gatefold.app.ui.Texts;
import org.gatefold.store.cart.CartLine;
import org.gatefold.store.catalogue.ArtistRef;
import org.gatefold.store.catalogue.Availability;
import org.gatefold.store.catalogue.Category;
import org.gatefold.store.catalogue.Price;
import org.gatefold.store.catalogue.Product;
import org.gatefold.store.catalogue.ProductId;
import org.gatefold.store.catalogue.Shelf;
import org.gatefold.store.catalogue.Variant;
import org.gatefold.store.catalogue.VariantId;
import org.gatefold.store.checkout.Address;
import org.gatefold.store.checkout.Buyer;
import org.gatefold.store.shop.Shop;
import org.gatefold.store.shop.ShopId;

/** Things to sell and people to buy them, for tests. */
public final class Goods {
    public static final Currency EUR = Currency.getInstance("EUR");
    public static final ShopId SHOP = new ShopId("harbour");
    public static final ArtistRef ARTIST = ArtistRef.named("Harbour Static");
    public static final Instant NOON = Instant.parse("2026-11-14T12:00:00Z");
    public static final Buyer ANA = new Buyer("ana@example.com", "Ana Duarte");
    public static final Address LISBON =
            new Address(1, "Ana Duarte", "Rua do Cais 12", "", "1200-109", "Lisboa", "", "PT", "");
    public static final Product RECORD = product("lp", "The Long Tide", Category.VINYL, EUR, 3200);
    public static final Product TEE = product("tee", "Tide tee", Category.APPAREL, EUR, 2500);

    private Goods() {}

    public static Texts texts() {
        return new Texts(Locale.UK, ZoneId.of("UTC"));
    }

    public static Price euro(long cents) {
        return new Price(cents, EUR);
    }

    public static Shop shop() {
        return new Shop(SHOP, "Harbour Static, official store", HttpUrl.get("http://127.0.0.1:1/"), false);
    }

    public static Product product(String id, String title, Category category, Currency currency, long minor) {
        Variant variant = new Variant(
                new VariantId(id + "-1"),
                "Black",
                new Price(minor, currency),
                Optional.empty(),
                Availability.inStock(),
                Optional.empty(),
                Optional.empty());
        return new Product(
                new ProductId(id),
                SHOP,
                title,
                "",
                category,
                ARTIST,
                "",
                Optional.empty(),
                "Colour",
                List.of(variant),
                Optional.empty(),
                OptionalInt.empty());
    }

    public static Chosen one(Product product) {
        return new Chosen(product, product.featured(), 1);
    }

    public static CartLine line(Product product, int quantity) {
        return new Chosen(product, product.featured(), quantity).line();
    }

    public static Shelf shelf(Product... products) {
        return new Shelf(ARTIST, Optional.empty(), List.of(products), List.of());
    }
}
