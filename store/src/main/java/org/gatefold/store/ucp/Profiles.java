package org.gatefold.store.ucp;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import okhttp3.HttpUrl;
import org.gatefold.store.shop.Shop;
import org.gatefold.store.shop.ShopException;

/** The profiles of the shops we talk to, asked anew after ten minutes. */
final class Profiles {
    private static final Duration FRESH = Duration.ofMinutes(10);

    private record Read(UcpProfile profile, Instant at) {}

    private final Discovery discovery;
    private final Clock clock;
    private final Map<HttpUrl, Read> known = new ConcurrentHashMap<>();

    Profiles(Discovery discovery, Clock clock) {
        this.discovery = discovery;
        this.clock = clock;
    }

    UcpProfile of(Shop shop) throws ShopException {
        Instant now = clock.instant();
        Read read = known.get(shop.base());
        if (read != null && Duration.between(read.at(), now).abs().compareTo(FRESH) < 0) {
            return read.profile();
        }
        UcpProfile profile = discovery.profile(shop.base());
        known.put(shop.base(), new Read(profile, now));
        return profile;
    }
}
