package org.gatefold.store.ucp;

import java.net.URI;
import java.util.ArrayList;
import java.util.Currency;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.gatefold.store.catalogue.Price;
import org.gatefold.store.catalogue.VariantId;
import org.gatefold.store.checkout.PaymentWay;
import org.gatefold.store.checkout.Quote;
import org.gatefold.store.order.OrderId;
import org.gatefold.store.port.CheckoutSession;
import org.gatefold.store.port.CheckoutSession.Message;
import org.gatefold.store.port.CheckoutSession.Status;
import org.gatefold.store.port.CheckoutSession.Topic;
import org.gatefold.store.port.SessionId;
import org.gatefold.store.shop.ShopException;
import org.gatefold.store.shop.ShopException.Kind;
import org.gatefold.store.shop.ShopSaying;

/** Reads a checkout answer. */
record SessionReader(UcpProfile profile) {
    private static final Pattern LINE = Pattern.compile("^\\$\\.line_items\\[(\\d{1,4})]");

    /** @throws ShopException BAD_ANSWER when the essentials are missing: id, status, currency */
    CheckoutSession read(Json json, List<String> codesSent) throws ShopException {
        String id = json.id("id").orElseThrow(() -> bad());
        Status status = json.text("status").flatMap(SessionReader::status).orElseThrow(() -> bad());
        Currency currency = Money.currency(json).orElseThrow(() -> bad());
        List<Message> messages = json.items("messages").stream()
                .flatMap(m -> message(m).stream())
                .toList();
        Delivery delivery = Delivery.read(json.get("fulfillment"), currency);
        Optional<URI> page = json.address("continue_url").filter(this::mayBeOpened);
        return new CheckoutSession(
                new SessionId(id),
                status,
                lines(json, currency),
                delivery.options(),
                delivery.selected(),
                Money.totals(json.get("totals"), currency),
                coupons(json, codesSent, messages),
                messages,
                payments(json, page),
                links(json),
                page,
                order(json.get("order")));
    }

    private static Optional<Status> status(String word) {
        return switch (word) {
            case "incomplete" -> Optional.of(Status.INCOMPLETE);
            case "ready_for_complete" -> Optional.of(Status.READY);
            case "requires_escalation" -> Optional.of(Status.ESCALATED);
            case "complete_in_progress" -> Optional.of(Status.IN_PROGRESS);
            case "completed" -> Optional.of(Status.COMPLETED);
            case "canceled" -> Optional.of(Status.CANCELED);
            default -> Optional.empty();
        };
    }

    private static List<CheckoutSession.Line> lines(Json json, Currency currency) {
        List<CheckoutSession.Line> lines = new ArrayList<>();
        for (Json line : json.items("line_items")) {
            Json item = line.get("item");
            long quantity = line.number("quantity").orElse(0);
            if (item.id("id").isPresent()
                    && item.number("price").isPresent()
                    && quantity >= 0
                    && quantity <= Integer.MAX_VALUE) {
                lines.add(new CheckoutSession.Line(
                        new VariantId(item.id("id").orElseThrow()),
                        item.text("title").orElse(""),
                        new Price(item.number("price").getAsLong(), currency),
                        (int) quantity,
                        item.address("image_url")));
            }
        }
        return lines;
    }

    private static Optional<Message> message(Json json) {
        Optional<String> content = json.text("content");
        String type = json.text("type").orElse("");
        String code = json.text("code").orElse("");
        String path = json.text("path").orElse("");
        Quote.Weight weight = switch (type) {
            case "error" -> Quote.Weight.BLOCKING;
            case "warning" -> Quote.Weight.WARNING;
            default -> Quote.Weight.INFO;
        };
        Matcher line = LINE.matcher(path);
        OptionalInt at = line.find() ? OptionalInt.of(Integer.parseInt(line.group(1))) : OptionalInt.empty();
        return content.map(text -> new Message(weight, topic(code, path, weight), text, at));
    }

    /** The codes of the specification first, else what the message points at. */
    private static Topic topic(String code, String path, Quote.Weight weight) {
        return switch (code) {
            case "out_of_stock", "item_unavailable" -> Topic.STOCK;
            case "address_undeliverable" -> Topic.ADDRESS;
            case "payment_failed", "payment_declined" -> Topic.PAYMENT;
            case String c when c.startsWith("discount_code_") -> Topic.COUPON;
            case String c when path.startsWith("$.discounts") -> Topic.COUPON;
            case String c when path.startsWith("$.payment") -> Topic.PAYMENT;
            case String c when weight == Quote.Weight.BLOCKING && path.contains("destination") -> Topic.ADDRESS;
            case String c when weight == Quote.Weight.BLOCKING && path.startsWith("$.line_items[") -> Topic.LINE;
            default -> Topic.OTHER;
        };
    }

    /** A code counts as accepted when the shop applied it; otherwise its message about coupons says why not. */
    private static List<Quote.Coupon> coupons(Json json, List<String> sent, List<Message> messages) {
        List<Json> applied = json.get("discounts").items("applied");
        List<Message> refusals = messages.stream()
                .filter(m -> m.topic() == Topic.COUPON && m.weight() != Quote.Weight.INFO)
                .toList();
        List<Quote.Coupon> coupons = new ArrayList<>();
        Set<String> seen = new HashSet<>();
        int refused = 0;
        for (String code : sent) {
            if (!seen.add(code.toUpperCase(Locale.ROOT))) {
                continue;
            }
            Optional<Json> hit = applied.stream()
                    .filter(a -> a.text("code").filter(code::equalsIgnoreCase).isPresent())
                    .findFirst();
            if (hit.isPresent()) {
                coupons.add(new Quote.Coupon(code, true, hit.get().text("title").orElse(code)));
            } else {
                coupons.add(new Quote.Coupon(
                        code,
                        false,
                        refused < refusals.size()
                                ? refusals.get(refused++).text()
                                : ShopSaying.NO_CODE.with(code).kept()));
            }
        }
        return coupons;
    }

    private List<PaymentWay> payments(Json json, Optional<URI> page) {
        List<UcpProfile.Handler> named = Discovery.handlers(json.get("ucp").get("payment_handlers"));
        List<UcpProfile.Handler> handlers = named.isEmpty() ? profile.handlers() : named;
        List<PaymentWay> ways =
                new ArrayList<>(handlers.stream().flatMap(h -> h.way().stream()).toList());
        boolean hasPage = ways.stream().anyMatch(PaymentWay.OnPage.class::isInstance);
        if (page.isPresent() && !hasPage) {
            ways.add(new PaymentWay.OnPage(Optional.empty()));
        }
        return ways;
    }

    private static List<Quote.Link> links(Json json) {
        return json.items("links").stream()
                .filter(l -> l.address("url").isPresent())
                .map(l -> new Quote.Link(
                        l.text("type").orElse(""),
                        l.text("title").orElse(""),
                        l.address("url").orElseThrow()))
                .toList();
    }

    private static Optional<CheckoutSession.Confirmation> order(Json json) {
        return json.id("id")
                .map(id -> new CheckoutSession.Confirmation(
                        new OrderId(id), json.text("label").orElse(""), json.address("permalink_url")));
    }

    /** A page is opened over https only, but for a shop on this machine. */
    private boolean mayBeOpened(URI page) {
        return "https".equalsIgnoreCase(page.getScheme()) || !profile.endpoint().isHttps();
    }

    private static ShopException bad() {
        return new ShopException(Kind.BAD_ANSWER, ShopSaying.CHECKOUT_LACKS.with());
    }
}
