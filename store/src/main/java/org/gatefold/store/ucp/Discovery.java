package org.gatefold.store.ucp;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import okhttp3.HttpUrl;
import org.gatefold.store.shop.ShopException;
import org.gatefold.store.shop.ShopException.Kind;
import org.gatefold.store.shop.ShopSaying;
import org.gatefold.sync.http.Http;

/** Reads a business profile and refuses what we do not speak. */
final class Discovery {
    private static final String SHOPPING = "dev.ucp.shopping";
    private static final int LONGEST_KEY = 2_000;
    private static final int MOST_KEYS = 20;
    private static final long MOST_HOURS = 24L * 366 * 10;
    private final UcpHttp http;

    Discovery(UcpHttp http) {
        this.http = http;
    }

    /** @throws ShopException UNREACHABLE, UNSUPPORTED_VERSION or BAD_ANSWER */
    UcpProfile profile(HttpUrl base) throws ShopException {
        Json document = document(
                base.newBuilder()
                        .addPathSegment(".well-known")
                        .addPathSegment("ucp")
                        .build(),
                base);
        String version = version(document, base);
        if (!version.equals(UcpProfile.VERSION)) {
            HttpUrl other = document.get("ucp")
                    .get("supported_versions")
                    .text(UcpProfile.VERSION)
                    .flatMap(address -> allowed(address, base))
                    .orElseThrow(() -> unsupported(base, version));
            document = document(other, base);
            if (!version(document, base).equals(UcpProfile.VERSION)) {
                throw unsupported(base, version);
            }
        }
        return read(document, base);
    }

    private Json document(HttpUrl url, HttpUrl base) throws ShopException {
        try {
            return http.get(url);
        } catch (ShopException e) {
            throw e.kind() == Kind.UNREACHABLE || e.kind() == Kind.UNSUPPORTED_VERSION ? e : noShop(base, e);
        }
    }

    private static String version(Json document, HttpUrl base) throws ShopException {
        return document.get("ucp").text("version").orElseThrow(() -> noShop(base, null));
    }

    private static UcpProfile read(Json document, HttpUrl base) throws ShopException {
        Json ucp = document.get("ucp");
        HttpUrl endpoint = endpoint(ucp, base)
                .orElseThrow(() -> new ShopException(Kind.BAD_ANSWER, ShopSaying.NO_COUNTER.with(base.host())));
        Set<String> capabilities = new HashSet<>();
        Map<String, HttpUrl> vendor = new HashMap<>();
        Json offered = ucp.get("capabilities");
        for (String name : offered.names()) {
            for (Json entry : offered.items(name)) {
                if (entry.text("version").filter(UcpProfile.VERSION::equals).isPresent()) {
                    capabilities.add(name);
                    vendorEndpoint(name, entry, base).ifPresent(url -> vendor.put(name, url));
                }
            }
        }
        boolean demo = document.items("messages").stream()
                .anyMatch(m -> m.text("code").filter("demo"::equals).isPresent());
        return new UcpProfile(
                endpoint,
                capabilities,
                vendor,
                handlers(ucp.get("payment_handlers")),
                keyLife(ucp),
                signingKeys(document),
                name(document, base, demo),
                demo);
    }

    private static Optional<HttpUrl> endpoint(Json ucp, HttpUrl base) {
        return ucp.get("services").items(SHOPPING).stream()
                .filter(s -> s.text("transport").filter("rest"::equals).isPresent())
                .filter(s ->
                        s.text("version").filter(UcpProfile.VERSION::equals).isPresent())
                .flatMap(s -> s.text("endpoint").stream())
                .flatMap(address -> allowed(address, base).stream())
                .findFirst();
    }

    private static Optional<HttpUrl> vendorEndpoint(String name, Json entry, HttpUrl base) {
        return name.startsWith("org.gatefold.")
                ? entry.get("config").text("endpoint").flatMap(address -> allowed(address, base))
                : Optional.empty();
    }

    static List<UcpProfile.Handler> handlers(Json registry) {
        List<UcpProfile.Handler> handlers = new ArrayList<>();
        for (String name : registry.names()) {
            for (Json entry : registry.items(name)) {
                List<String> instruments = entry.items("available_instruments").stream()
                        .flatMap(i -> i.text("type").stream())
                        .toList();
                entry.id("id").ifPresent(id -> handlers.add(new UcpProfile.Handler(name, id, instruments)));
            }
        }
        return handlers;
    }

    /** The keys of signed answers, as JSON Web Keys; beside {@code ucp} in the profile, or in it. */
    private static List<String> signingKeys(Json document) {
        List<Json> keys = document.items("signing_keys");
        return (keys.isEmpty() ? document.get("ucp").items("signing_keys") : keys)
                .stream()
                        .map(k -> k.element().toString())
                        .filter(k -> k.length() <= LONGEST_KEY)
                        .limit(MOST_KEYS)
                        .toList();
    }

    /** A day, as the protocol promises, unless the checkout's configuration says how many hours a key is known. */
    private static Duration keyLife(Json ucp) {
        return ucp.get("capabilities").items(UcpProfile.CHECKOUT).stream()
                .flatMapToLong(entry -> entry.get("config").number("idempotency_key_hours").stream())
                .filter(hours -> hours > 0)
                .mapToObj(hours -> Duration.ofHours(Math.min(hours, MOST_HOURS)))
                .findFirst()
                .orElse(Duration.ofHours(24));
    }

    /** The protocol has no name for a business: our capability may carry one, else it is known by its host. */
    private static String name(Json document, HttpUrl base, boolean demo) {
        return document.get("ucp").get("capabilities").items(UcpProfile.ARTIST).stream()
                .flatMap(entry -> entry.get("config").text("name").stream())
                .findFirst()
                .or(() -> document.text("name"))
                .orElse(demo ? "Demo shop" : base.host());
    }

    /** An address the shop names for itself: https, and only a shop on this machine may name this machine. */
    private static Optional<HttpUrl> allowed(String address, HttpUrl base) {
        try {
            HttpUrl url = Http.trusted(address);
            return url.isHttps() || !base.isHttps() ? Optional.of(url) : Optional.empty();
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    private static ShopException unsupported(HttpUrl base, String version) {
        return new ShopException(
                Kind.UNSUPPORTED_VERSION, ShopSaying.OTHER_VERSION.with(base.host(), version, UcpProfile.VERSION));
    }

    private static ShopException noShop(HttpUrl base, @org.jspecify.annotations.Nullable ShopException cause) {
        return new ShopException(Kind.BAD_ANSWER, ShopSaying.NO_SHOP.with(base.host()), cause);
    }
}
