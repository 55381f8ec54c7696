package org.gatefold.app.part;

import java.math.BigDecimal;
import java.text.NumberFormat;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.gatefold.app.ui.Texts;
import org.gatefold.store.catalogue.Availability;
import org.gatefold.store.catalogue.Category;
import org.gatefold.store.catalogue.Concert;
import org.gatefold.store.catalogue.Price;
import org.gatefold.store.catalogue.Product;
import org.gatefold.store.catalogue.Rating;
import org.gatefold.store.catalogue.Variant;

/** What is said of products and concerts in words: prices, stock, editions, ratings, dates. All figures are the shop's own. */
public final class ProductTexts {
    private static final int FEW = 20;

    private final Texts texts;
    private final PriceText prices;
    private final Countries countries;

    public ProductTexts(Texts texts) {
        this.texts = texts;
        countries = new Countries(texts.locale());
        this.prices = new PriceText(texts.locale());
    }

    public Texts words() {
        return texts;
    }

    /** Where things can be sent. */
    public Countries countries() {
        return countries;
    }

    public String price(Price price) {
        return prices.of(price);
    }

    public String priceOrFree(Price price) {
        return price.minor() == 0 ? texts.get("shop.free") : prices.of(price);
    }

    /** “4.9”. */
    public String stars(Rating rating) {
        NumberFormat format = NumberFormat.getNumberInstance(texts.locale());
        format.setMinimumFractionDigits(1);
        return format.format(BigDecimal.valueOf(rating.tenths(), 1));
    }

    /** “Limited to 500 · 12 left”, as far as the shop says so; empty where there is nothing special. */
    public Optional<String> badge(Product product, Variant variant) {
        List<String> said = new ArrayList<>();
        product.limitedTo().ifPresent(size -> said.add(texts.format("product.limited", size)));
        switch (variant.availability().state()) {
            case OUT_OF_STOCK -> said.add(texts.get("product.sold-out"));
            case PREORDER -> said.add(texts.get("product.pre-order"));
            case IN_STOCK -> {
                if (product.limitedTo().isPresent()
                        || variant.availability().left().orElse(Integer.MAX_VALUE) <= FEW) {
                    variant.availability().left().ifPresent(left -> said.add(texts.format("product.left", left)));
                }
            }
        }
        return said.isEmpty() ? Optional.empty() : Optional.of(String.join(" · ", said));
    }

    /** “In stock”, “12 left”, “Sold out”, “Pre-order, sent from 20 Dec 2026”. */
    public String stock(Availability availability) {
        return switch (availability.state()) {
            case OUT_OF_STOCK -> texts.get("product.sold-out");
            case IN_STOCK ->
                availability.left().isPresent() && availability.left().getAsInt() <= FEW
                        ? texts.format("product.left", availability.left().getAsInt())
                        : texts.get("product.in-stock");
            case PREORDER ->
                availability
                        .from()
                        .map(day -> texts.format("product.pre-order-from", texts.date(day)))
                        .orElse(texts.get("product.pre-order"));
        };
    }

    /** The second line of a small card: sizes of clothes, else the stock of what is shown. */
    public String second(Product product) {
        List<String> there = product.variants().stream()
                .filter(v -> v.availability().canBeBought())
                .map(Variant::title)
                .toList();
        if (product.category() == Category.APPAREL && there.size() > 1) {
            return there.getFirst() + "–" + there.getLast();
        }
        return stock(
                product.featured().availability().state() == Availability.State.PREORDER
                        ? new Availability(
                                Availability.State.PREORDER,
                                product.featured().availability().left(),
                                Optional.empty())
                        : product.featured().availability());
    }

    public String category(Category category) {
        return texts.get(
                switch (category) {
                    case VINYL -> "merch.vinyl";
                    case CD -> "merch.cd";
                    case CASSETTE -> "merch.cassette";
                    case APPAREL -> "merch.apparel";
                    case POSTER -> "merch.poster";
                    case BOOK -> "merch.book";
                    case TICKET -> "merch.ticket";
                    case OTHER -> "merch.other";
                });
    }

    public String day(OffsetDateTime at) {
        return String.valueOf(at.getDayOfMonth());
    }

    public String month(OffsetDateTime at) {
        return DateTimeFormatter.ofPattern("MMM", texts.locale()).format(at);
    }

    /** “Kiln Hall, Lisbon”. */
    public String place(Concert concert) {
        return concert.city().isBlank()
                ? concert.venue()
                : texts.format("concert.place", concert.venue(), concert.city());
    }

    /** “Doors 20:00 · from €18.00”, as far as it is known. */
    public String details(Concert concert) {
        List<String> said = new ArrayList<>();
        DateTimeFormatter clock =
                DateTimeFormatter.ofLocalizedTime(FormatStyle.SHORT).withLocale(texts.locale());
        said.add(concert.doors()
                .map(t -> texts.format("concert.doors", clock.format(t)))
                .orElseGet(() -> clock.format(concert.startsAt())));
        concert.from().ifPresent(from -> said.add(texts.format("concert.from", price(from))));
        return String.join(" · ", said);
    }
}
