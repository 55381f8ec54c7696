package org.gatefold.gallery;

import static org.gatefold.gallery.Specimens.as;
import static org.gatefold.gallery.Specimens.section;
import static org.gatefold.gallery.Specimens.shown;

import java.net.URI;
import java.time.Duration;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import javafx.scene.Node;
import javafx.scene.layout.Region;
import org.gatefold.app.PartsDesk;
import org.gatefold.app.cart.CartButton;
import org.gatefold.app.control.Labels;
import org.gatefold.app.part.Bill;
import org.gatefold.app.part.ConcertRow;
import org.gatefold.app.part.DistanceWords;
import org.gatefold.app.part.FeaturedProduct;
import org.gatefold.app.part.OrderView;
import org.gatefold.app.part.PriceText;
import org.gatefold.app.part.ProductCard;
import org.gatefold.app.part.QuantityStepper;
import org.gatefold.app.part.RatingLine;
import org.gatefold.app.part.ShowLine;
import org.gatefold.app.part.VariantChooser;
import org.gatefold.store.catalogue.Concert;
import org.gatefold.store.catalogue.Price;
import org.gatefold.store.catalogue.Product;
import org.gatefold.store.catalogue.Rating;
import org.gatefold.store.near.Show;
import org.gatefold.store.order.Order;
import org.gatefold.store.order.OrderEvent;
import org.gatefold.store.order.TotalLine;

/** Parts that know the shop: products, money, quantities, shows, bills and orders. */
final class ShopPage {
    private final PartsDesk desk;
    private final Goods goods;

    private ShopPage(PartsDesk desk, Goods goods) {
        this.desk = desk;
        this.goods = goods;
    }

    static Region of(PartsDesk desk, Goods goods) {
        ShopPage page = new ShopPage(desk, goods);
        return Specimens.page(page.products(), page.choices(), page.money(), page.shows(), page.bills());
    }

    private Node products() {
        var acts = new FeaturedProduct.Acts(_ -> {}, _ -> {}, _ -> {}, new NoWishes());
        ProductCard because = card(goods.shirt(), "T-shirt", ProductCard.Lay.NARROW);
        because.because("You played Harbour Static 56 times");
        Product sold = stripped(goods.ticket(), "A tote that has a name too long for any card that it could stand on");
        return section(
                "Products",
                shown(
                        "featured",
                        new FeaturedProduct(goods.record(), 24, desk.pictures(), desk.shopTexts(), acts),
                        334),
                shown("narrow", card(goods.shirt(), "T-shirt", ProductCard.Lay.NARROW), 160),
                shown("narrow, hover", as(card(goods.shirt(), "T-shirt", ProductCard.Lay.NARROW), "hover"), 160),
                shown(
                        "narrow, focus",
                        as(card(goods.shirt(), "T-shirt", ProductCard.Lay.NARROW), "focus-visible"),
                        160),
                shown("with its reason", because, 200),
                shown("wide", card(goods.record(), "Vinyl", ProductCard.Lay.WIDE), 276),
                shown("long words, no picture", card(sold, "Other", ProductCard.Lay.NARROW), 160));
    }

    private Node choices() {
        return section(
                "Choices",
                shown(
                        "forms, one chosen, one sold out",
                        new VariantChooser(goods.record(), goods.record().featured(), desk.shopTexts(), _ -> {}),
                        280),
                shown("at least one", stepper(1)),
                shown("more", stepper(3)),
                shown("no more", stepper(9)),
                shown("focus", as(stepper(2), "focus-visible")),
                shown("rated", new RatingLine(Optional.of(new Rating(49, 212)), 0, desk.shopTexts())),
                shown("rated and played", new RatingLine(Optional.of(new Rating(30, 1)), 24, desk.shopTexts())),
                shown("the cart", new CartButton(desk.cart(), _ -> {}, desk.texts())));
    }

    private Node money() {
        return section(
                "Money",
                shown("British, euros", money(Locale.UK, 3200, "EUR")),
                shown("British, a reduction", money(Locale.UK, -570, "EUR")),
                shown("British, yen", money(Locale.UK, 1200, "JPY")),
                shown("German, euros", money(Locale.GERMANY, 123_456, "EUR")),
                shown("French, pounds", money(Locale.FRANCE, 1999, "GBP")),
                shown("Spanish, dollars", money(Locale.of("es"), 990, "USD")));
    }

    private Node shows() {
        List<Concert> concerts = goods.concerts();
        Concert first = concerts.getFirst();
        return section(
                "Shows",
                shown("with tickets", new ConcertRow(first, desk.shopTexts(), () -> {}), 360),
                shown("in a line", line(first, OptionalInt.of(12), Optional.of(() -> {})), 420),
                shown("without tickets", line(concerts.getLast(), OptionalInt.empty(), Optional.empty()), 420));
    }

    private Node bills() {
        Currency euro = Currency.getInstance("EUR");
        List<TotalLine> lines = List.of(
                new TotalLine(TotalLine.SUBTOTAL, "", new Price(5700, euro)),
                new TotalLine(TotalLine.DISCOUNT, "TIDE10", new Price(-570, euro)),
                new TotalLine(TotalLine.DELIVERY, "Pick up", new Price(0, euro)),
                new TotalLine(TotalLine.TAX, "", new Price(1180, euro)),
                new TotalLine(TotalLine.TOTAL, "", new Price(5130, euro)));
        return section(
                "Bills and orders",
                shown("bill", new Bill(lines, desk.shopTexts()), 300),
                shown("order", order(desk.order()), 520),
                shown("order, on its way and in part paid back", order(travelled(desk.order())), 520));
    }

    private OrderView order(Order order) {
        return new OrderView(order, desk.pictures(), desk.shopTexts(), new OrderView.Acts(_ -> {}, () -> {}));
    }

    /** The same order with all that can happen to one. */
    private static Order travelled(Order o) {
        Currency euro = Currency.getInstance("EUR");
        URI parcel = URI.create("https://parcels.example/GF100200300PT");
        return new Order(
                o.id(),
                o.shop(),
                o.label(),
                o.placedAt(),
                "partial",
                o.lines(),
                o.totals(),
                o.permalink(),
                List.of(
                        event(o, 1, "shipped", "", Optional.of(parcel), Optional.empty(), ""),
                        event(o, 2, "delivered", "Left with a neighbour", Optional.empty(), Optional.empty(), ""),
                        event(o, 3, "refund", "", Optional.empty(), Optional.of(new Price(-650, euro)), "completed")),
                List.of());
    }

    private static OrderEvent event(
            Order o, int day, String type, String told, Optional<URI> page, Optional<Price> amount, String standing) {
        return new OrderEvent(
                o.placedAt().plus(Duration.ofDays(day)),
                type,
                told,
                page,
                page.isPresent() ? "CTT" : "",
                page.isPresent() ? "GF100200300PT" : "",
                amount,
                standing);
    }

    private ProductCard card(Product product, String second, ProductCard.Lay lay) {
        return new ProductCard(product, second, lay, desk.pictures(), desk.shopTexts(), () -> {});
    }

    private QuantityStepper stepper(int value) {
        return new QuantityStepper(9, desk.texts(), "How many", _ -> {}).show(value);
    }

    private static Node money(Locale locale, long minor, String currency) {
        return Labels.of(new PriceText(locale).of(new Price(minor, Currency.getInstance(currency))), "line-amount");
    }

    private static Product stripped(Product p, String title) {
        return new Product(
                p.id(),
                p.shop(),
                title,
                p.description(),
                p.category(),
                p.artist(),
                p.album(),
                Optional.empty(),
                p.optionName(),
                p.variants().stream()
                        .map(v -> new org.gatefold.store.catalogue.Variant(
                                v.id(),
                                v.title(),
                                v.price(),
                                v.listPrice(),
                                v.availability(),
                                Optional.empty(),
                                v.barcode()))
                        .toList(),
                p.rating(),
                OptionalInt.empty());
    }

    private ShowLine line(Concert concert, OptionalInt km, Optional<Runnable> tickets) {
        return new ShowLine(
                new Show(concert, km),
                desk.shopTexts(),
                new DistanceWords(desk.shopTexts().words()),
                tickets);
    }
}
