package org.gatefold.store.support;

import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import org.gatefold.store.cart.CartLine;
import org.gatefold.store.catalogue.ArtistRef;
import org.gatefold.store.catalogue.Price;
import org.gatefold.store.catalogue.Product;
import org.gatefold.store.catalogue.ProductId;
import org.gatefold.store.catalogue.Variant;
import org.gatefold.store.catalogue.VariantId;
import org.gatefold.store.checkout.Address;
import org.gatefold.store.checkout.Buyer;
import org.gatefold.store.checkout.Consent;
import org.gatefold.store.checkout.Draft;
import org.gatefold.store.checkout.Intent;
import org.gatefold.store.checkout.PaymentChoice;
import org.gatefold.store.checkout.PaymentWay;
import org.gatefold.store.checkout.Quote;
import org.gatefold.store.shop.Shop;
import org.gatefold.store.shop.ShopException;

/** What a listener does at the counter: picks things, asks the price, agrees. */
public final class Buying {
    public static final Address LISBON =
            new Address(0, "Ana Maria Dias", "Rua do Cais 12", "3.º", "1200-109", "Lisboa", "", "PT", "");
    public static final Buyer ANA = new Buyer("ana@example.org", "Ana Maria Dias");

    private final World world;
    private final Shop shop;
    private final List<CartLine> lines = new ArrayList<>();
    private Address address = LISBON;
    private Optional<String> delivery = Optional.empty();
    private List<String> coupons = List.of();
    private Consent consent = new Consent.AskFirst();
    private String token = "tok_success";

    public Buying(World world) throws ShopException {
        this.world = world;
        shop = world.shop();
    }

    public Buying of(String variantId, int quantity) throws ShopException {
        for (Product product : world.store()
                .catalogue()
                .shelf(ArtistRef.named(World.ARTIST))
                .value()
                .products()) {
            for (Variant variant : product.variants()) {
                if (variant.id().value().equals(variantId)) {
                    lines.add(new CartLine(
                            product.id(),
                            variant.id(),
                            product.artist(),
                            product.title(),
                            variant.title(),
                            variant.price(),
                            quantity,
                            variant.picture()));
                }
            }
        }
        return this;
    }

    public Buying to(Address changed) {
        address = changed;
        return this;
    }

    public Buying by(String deliveryOption) {
        delivery = Optional.of(deliveryOption);
        return this;
    }

    public Buying with(String coupon) {
        coupons = List.of(coupon);
        return this;
    }

    public Buying agreeing(Consent changed) {
        consent = changed;
        return this;
    }

    public Buying paying(String changed) {
        token = changed;
        return this;
    }

    public Draft draft() {
        return new Draft(
                world.store().checkout().newDraft(),
                shop.id(),
                lines,
                Optional.of(ANA),
                Optional.of(address),
                delivery,
                coupons);
    }

    /** Agrees to what the shop says it costs now. */
    public Intent agreed() throws ShopException {
        Draft draft = draft();
        return agreed(draft, world.store().checkout().quote(draft));
    }

    public Intent agreed(Draft draft, Quote quote) {
        return new Intent(
                draft.id(),
                draft.shop(),
                draft.lines(),
                ANA,
                address,
                quote.delivery(),
                draft.coupons(),
                quote.total().orElseThrow(),
                consent,
                token(quote));
    }

    public PaymentChoice token(Quote quote) {
        return quote.payments().stream()
                .filter(PaymentWay.ByToken.class::isInstance)
                .map(PaymentWay.ByToken.class::cast)
                .map(way ->
                        (PaymentChoice) new PaymentChoice.Token(way.handlerId(), way.instrument(), token, "Test card"))
                .findFirst()
                .orElseThrow();
    }

    public static PaymentChoice page(Quote quote) {
        return quote.payments().stream()
                .filter(PaymentWay.OnPage.class::isInstance)
                .map(PaymentWay.OnPage.class::cast)
                .map(way -> new PaymentChoice.InBrowser(way.handlerId()))
                .findFirst()
                .orElseThrow();
    }

    /** A tape at an odd shop for 1000 yen, paid with this token. */
    public static Intent aTape(World world, OddShop odd, String token) throws ShopException {
        Price price = new Price(1000, Currency.getInstance("JPY"));
        CartLine line = new CartLine(
                new ProductId("P-1"),
                new VariantId("gid://shop/V-1"),
                ArtistRef.named("Foals"),
                "A tape",
                "",
                price,
                1,
                Optional.empty());
        return new Intent(
                world.store().checkout().newDraft(),
                world.store().shops().add(odd.base()).id(),
                List.of(line),
                ANA,
                LISBON,
                Optional.empty(),
                List.of(),
                price,
                new Consent.AskFirst(),
                new PaymentChoice.Token("a-token-handler", "token", token, "Test card"));
    }
}
