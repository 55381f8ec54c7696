package org.gatefold.store.ucp;

import java.net.URI;
import java.time.Clock;
import java.util.Optional;
import okhttp3.HttpUrl;
import org.gatefold.store.port.ShopConnection;
import org.gatefold.store.port.ShopConnections;
import org.gatefold.store.shop.Shop;
import org.gatefold.store.shop.ShopAccounts;
import org.gatefold.store.shop.ShopException;
import org.gatefold.sync.account.SignedIn;
import org.gatefold.sync.http.Http;

/** Finds and connects UCP businesses. */
public final class UcpConnections implements ShopConnections {
    private final UcpHttp http;
    private final Discovery discovery;
    private final Profiles profiles;
    private final ShopAccounts accounts;

    public UcpConnections(Http http, Clock clock, URI platformProfile, ShopAccounts accounts) {
        this.http = new UcpHttp(http, clock, platformProfile);
        this.accounts = accounts;
        discovery = new Discovery(this.http);
        profiles = new Profiles(discovery, clock);
    }

    @Override
    public FoundShop find(HttpUrl base) throws ShopException {
        UcpProfile profile = discovery.profile(base);
        return new FoundShop(profile.name(), profile.demo());
    }

    @Override
    public ShopConnection to(Shop shop) {
        return new UcpConnection(shop, http, profiles, () -> accounts.at(shop));
    }

    @Override
    public ShopConnection to(Shop shop, Optional<SignedIn> inNameOf) {
        return new UcpConnection(shop, http, profiles, () -> inNameOf);
    }
}
