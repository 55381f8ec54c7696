package org.gatefold.store.ucp;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import okhttp3.HttpUrl;
import org.gatefold.store.checkout.PaymentWay;

/** What a business says of itself at {@code /.well-known/ucp}, as far as we use it. */
record UcpProfile(
        HttpUrl endpoint,
        Set<String> capabilities,
        Map<String, HttpUrl> vendorEndpoints,
        List<Handler> handlers,
        Duration keyLife,
        List<String> signingKeys,
        String name,
        boolean demo) {
    static final String VERSION = "2026-04-08";
    static final String CHECKOUT = "dev.ucp.shopping.checkout";
    static final String DISCOUNT = "dev.ucp.shopping.discount";
    static final String FULFILLMENT = "dev.ucp.shopping.fulfillment";
    static final String SEARCH = "dev.ucp.shopping.catalog.search";
    static final String LOOKUP = "dev.ucp.shopping.catalog.lookup";
    static final String ORDER = "dev.ucp.shopping.order";
    static final String ARTIST = "org.gatefold.artist";
    static final String CONCERTS = "org.gatefold.concerts";
    static final String ORDERS = "org.gatefold.orders";

    /** A payment handler: {@code name} is the provider's reverse-domain name, {@code id} what instruments refer to. */
    record Handler(String name, String id, List<String> instruments) {
        private static final String TEST = "org.gatefold.testpay";
        private static final String HOSTED = "org.gatefold.hosted";
        private static final List<String> TEST_TOKENS =
                List.of("tok_success", "tok_decline", "tok_challenge", "tok_review");

        /** How one pays with it, for the providers we know how to pay with. */
        Optional<PaymentWay> way() {
            return switch (name) {
                case TEST -> Optional.of(new PaymentWay.ByToken(id, name, instrument("token"), TEST_TOKENS));
                case HOSTED -> Optional.of(new PaymentWay.OnPage(Optional.of(id)));
                default -> Optional.empty();
            };
        }

        String instrument(String otherwise) {
            return instruments.isEmpty() ? otherwise : instruments.getFirst();
        }
    }

    boolean offers(String capability) {
        return capabilities.contains(capability);
    }

    /** Under the shopping endpoint. */
    HttpUrl at(String... segments) {
        return under(endpoint, segments);
    }

    /** Under the endpoint of a vendor capability; empty where the business does not offer it. */
    Optional<HttpUrl> vendor(String capability, String... segments) {
        return Optional.ofNullable(vendorEndpoints.get(capability)).map(url -> under(url, segments));
    }

    private static HttpUrl under(HttpUrl url, String... segments) {
        HttpUrl.Builder builder = url.newBuilder();
        for (String segment : segments) {
            builder.addPathSegment(segment);
        }
        return builder.build();
    }
}
