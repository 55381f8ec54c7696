package org.gatefold.store.sql;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.google.gson.JsonParseException;
import java.net.URI;
import java.time.Instant;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import org.gatefold.store.cart.CartLine;
import org.gatefold.store.catalogue.ArtistRef;
import org.gatefold.store.catalogue.Price;
import org.gatefold.store.catalogue.ProductId;
import org.gatefold.store.catalogue.VariantId;
import org.gatefold.store.checkout.Address;
import org.gatefold.store.checkout.Buyer;
import org.gatefold.store.checkout.Consent;
import org.gatefold.store.checkout.DraftId;
import org.gatefold.store.checkout.Intent;
import org.gatefold.store.checkout.PaymentChoice;
import org.gatefold.store.checkout.PurchaseState;
import org.gatefold.store.checkout.Question;
import org.gatefold.store.order.OrderId;
import org.gatefold.store.shop.ShopId;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What the store writes into a column it reads back equal. */
final class StoreJsonTest {
    private static final Price PRICE = new Price(-570, Currency.getInstance("EUR"));
    private static final CartLine LINE = new CartLine(
            new ProductId("p"),
            new VariantId("v \"ü\""),
            new ArtistRef("A", Optional.of("mbid")),
            "T",
            "",
            PRICE,
            2,
            Optional.of(URI.create("https://x.example/a.png")));

    private final StoreJson json = new StoreJson();

    static List<PurchaseState> everyState() {
        List<Question> questions = List.of(
                new Question.PriceChanged(PRICE, PRICE),
                new Question.SoldOut(List.of(LINE)),
                new Question.FewerLeft(LINE, 1),
                new Question.CouponRefused("c", "m", Optional.empty()),
                new Question.Undeliverable("m"),
                new Question.Declined("m"),
                new Question.SessionExpired(),
                new Question.OutcomeUnknown("m"),
                new Question.KeyTooOld(Instant.parse("2026-12-01T10:00:00Z")),
                new Question.PaymentUnreadable(Optional.of(Instant.parse("2026-12-01T10:00:00Z"))),
                new Question.SignIn("m", Optional.of("ann@shop")),
                new Question.SignIn("m", Optional.empty()),
                new Question.ShopSays("m"));
        List<PurchaseState> asking = questions.stream()
                .map(q -> (PurchaseState) new PurchaseState.NeedsDecision(q))
                .toList();
        List<PurchaseState> others = List.of(
                new PurchaseState.Kept("r", Optional.of(Instant.parse("2026-12-01T10:00:00.123Z"))),
                new PurchaseState.Kept("", Optional.empty()),
                new PurchaseState.Sending(),
                new PurchaseState.InBrowser(URI.create("https://x.example/pay?a=b"), "Confirm at your bank"),
                new PurchaseState.Unanswered("r", Instant.parse("2026-12-01T10:00:00.123Z")),
                new PurchaseState.GivingUp(),
                new PurchaseState.Cancelled(true),
                new PurchaseState.Confirmed(new OrderId("o")),
                new PurchaseState.Cancelled());
        return java.util.stream.Stream.concat(asking.stream(), others.stream()).toList();
    }

    @ParameterizedTest
    @MethodSource("everyState")
    void everyStateIsReadBackEqual(PurchaseState state) {
        assertEquals(state, json.read(json.write(state, PurchaseState.class), PurchaseState.class));
    }

    @Test
    void anIntentIsReadBackEqual() {
        Intent intent = new Intent(
                new DraftId("d"),
                new ShopId("s"),
                List.of(LINE),
                new Buyer("a@b", ""),
                new Address(3, "A", "S", "", "P", "C", "", "PT", ""),
                Optional.of("shipping||standard"),
                List.of("TIDE10"),
                PRICE,
                new Consent.GoAheadUpTo(PRICE),
                new PaymentChoice.Token("h", "token", "tok", "Card"));
        assertEquals(intent, json.read(json.write(intent, Intent.class), Intent.class));
        Intent page = intent.withPayment(new PaymentChoice.InBrowser(Optional.empty()))
                .withoutDelivery();
        assertEquals(page, json.read(json.write(page, Intent.class), Intent.class));
    }

    @Test
    void aChoiceThatDoesNotExistIsNotReadAsAnother() {
        Assertions.assertThrows(
                JsonParseException.class, () -> json.read("{\"is\":\"Nonsense\",\"value\":{}}", PurchaseState.class));
    }
}
