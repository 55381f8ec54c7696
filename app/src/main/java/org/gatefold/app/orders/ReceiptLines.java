package org.gatefold.app.orders;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.gatefold.app.part.Bill;
import org.gatefold.app.part.ProductTexts;
import org.gatefold.app.ui.Texts;
import org.gatefold.store.checkout.Address;
import org.gatefold.store.checkout.Intent;
import org.gatefold.store.checkout.PaymentChoice;
import org.gatefold.store.order.Receipt;
import org.gatefold.store.order.Seal;
import org.gatefold.store.order.TotalLine;
import org.gatefold.store.shop.Shop;

/** Everything a receipt says, as texts: the same on the screen, on paper and in a file. */
record ReceiptLines(
        String shop,
        String address,
        String title,
        String placed,
        List<Item> items,
        List<Sum> sums,
        List<String> about,
        Optional<String> seal,
        boolean sealBroken) {
    /** A thing bought. */
    record Item(String quantity, String title, String price, String amount) {}

    /** A line of the bill. */
    record Sum(String name, String amount, boolean total) {}

    static ReceiptLines of(ReceiptModel.View view, ProductTexts texts) {
        Texts words = texts.words();
        List<Item> items = view.order().lines().stream()
                .map(l -> new Item(
                        String.valueOf(l.quantity()),
                        l.title(),
                        texts.price(l.price()),
                        texts.price(l.price().times(l.quantity()))))
                .toList();
        List<Sum> sums = view.order().totals().stream()
                .map(t -> new Sum(
                        Bill.label(t, texts), texts.price(t.amount()), t.type().equals(TotalLine.TOTAL)))
                .toList();
        Optional<Seal> seal = view.receipt().map(Receipt::seal);
        return new ReceiptLines(
                view.shop().map(Shop::name).orElse(words.get("shop.forgotten")),
                view.shop().map(s -> s.base().host()).orElse(""),
                words.format("receipt.of", view.order().label()),
                words.format("receipt.placed", words.moment(view.order().placedAt())),
                items,
                sums,
                about(view, words),
                seal.flatMap(s -> said(s, words)),
                seal.equals(Optional.of(Seal.DOES_NOT_MATCH)));
    }

    /** Nothing where the shop signs nothing. */
    private static Optional<String> said(Seal seal, Texts words) {
        return switch (seal) {
            case SIGNED -> Optional.of(words.get("receipt.signed"));
            case DOES_NOT_MATCH -> Optional.of(words.get("receipt.does-not-match"));
            case NONE -> Optional.empty();
        };
    }

    private static List<String> about(ReceiptModel.View view, Texts words) {
        List<String> about = new ArrayList<>();
        view.intent().ifPresent(intent -> {
            about.add(words.format("receipt.to", inOneLine(intent.address())));
            about.add(words.format("purchase.pay-by", payment(intent, words)));
        });
        view.shop().filter(Shop::demo).ifPresent(demo -> about.add(words.get("shop.demo")));
        view.receipt().ifPresent(r -> about.add(words.format("receipt.kept", words.moment(r.keptAt()))));
        return about;
    }

    private static String payment(Intent intent, Texts words) {
        return switch (intent.payment()) {
            case PaymentChoice.Token token -> token.label();
            case PaymentChoice.InBrowser _ -> words.get("checkout.pay-in-browser");
        };
    }

    private static String inOneLine(Address address) {
        List<String> parts = new ArrayList<>(List.of(address.fullName(), address.street()));
        parts.add(address.extra());
        parts.add((address.postalCode() + " " + address.city()).strip());
        parts.add(address.region());
        parts.add(address.country());
        return String.join(", ", parts.stream().filter(p -> !p.isBlank()).toList());
    }
}
