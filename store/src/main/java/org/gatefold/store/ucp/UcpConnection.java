package org.gatefold.store.ucp;

import com.google.gson.JsonObject;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Supplier;
import okhttp3.HttpUrl;
import org.gatefold.store.catalogue.ArtistProfile;
import org.gatefold.store.catalogue.ArtistRef;
import org.gatefold.store.catalogue.Concert;
import org.gatefold.store.catalogue.Product;
import org.gatefold.store.catalogue.ProductId;
import org.gatefold.store.checkout.PaymentChoice;
import org.gatefold.store.order.OrderId;
import org.gatefold.store.port.CheckoutSession;
import org.gatefold.store.port.OrderAnswer;
import org.gatefold.store.port.OrderPage;
import org.gatefold.store.port.SessionId;
import org.gatefold.store.port.ShopConnection;
import org.gatefold.store.port.Wanted;
import org.gatefold.store.shop.Shop;
import org.gatefold.store.shop.ShopException;
import org.gatefold.store.shop.ShopException.Kind;
import org.gatefold.store.shop.ShopSaying;
import org.gatefold.sync.account.SignedIn;

/** One UCP business. */
final class UcpConnection implements ShopConnection {
    private static final String SESSIONS = "checkout-sessions";

    private final Shop shop;
    private final UcpHttp http;
    private final Profiles profiles;
    private final Supplier<Optional<SignedIn>> account;
    private final UcpCatalogue catalogue;

    UcpConnection(Shop shop, UcpHttp http, Profiles profiles, Supplier<Optional<SignedIn>> account) {
        this.shop = shop;
        this.http = http.inNameOf(account);
        this.profiles = profiles;
        this.account = account;
        catalogue = new UcpCatalogue(shop.id(), this.http);
    }

    @Override
    public List<Product> products(ArtistRef artist) throws ShopException {
        return catalogue.products(profiles.of(shop), artist);
    }

    @Override
    public Optional<ArtistProfile> artist(ArtistRef artist) throws ShopException {
        return catalogue.artist(profiles.of(shop), artist);
    }

    @Override
    public List<Concert> concerts(Optional<ArtistRef> artist) throws ShopException {
        return catalogue.concerts(profiles.of(shop), artist);
    }

    @Override
    public List<Product> search(String query, int limit) throws ShopException {
        return catalogue.search(profiles.of(shop), query, limit);
    }

    @Override
    public Product product(ProductId id) throws ShopException {
        return catalogue.product(profiles.of(shop), id);
    }

    @Override
    public CheckoutSession open(Wanted wanted, Optional<SessionId> replace, Consumer<SessionId> opened)
            throws ShopException {
        UcpProfile profile = profiles.of(shop);
        SessionWriter writer = new SessionWriter(profile);
        Json answer;
        if (replace.isPresent()) {
            answer = http.send("PUT", session(profile, replace.get()), writer.replace(wanted));
        } else {
            answer = http.send("POST", profile.at(SESSIONS), writer.create(wanted));
        }
        List<String> codes = wanted.coupons();
        SessionReader reader = new SessionReader(profile);
        CheckoutSession first = reader.read(answer, codes);
        opened.accept(first.id());
        if (!profile.offers(UcpProfile.FULFILLMENT)) {
            return first;
        }
        return new DeliverySettling(http, session(profile, first.id()), writer, reader).settle(wanted, answer, first);
    }

    @Override
    public CheckoutSession read(SessionId session) throws ShopException {
        UcpProfile profile = profiles.of(shop);
        Json answer = http.get(session(profile, session));
        return new SessionReader(profile).read(answer, codes(answer));
    }

    @Override
    public byte[] completion(PaymentChoice payment) throws ShopException {
        return new SessionWriter(profiles.of(shop)).complete(payment);
    }

    @Override
    public Duration keyLife() throws ShopException {
        return profiles.of(shop).keyLife();
    }

    @Override
    public CheckoutSession complete(SessionId session, UUID key, byte[] body) throws ShopException {
        UcpProfile profile = profileForPaying();
        Json answer = http.send("POST", session(profile, session, "complete"), key, body);
        return new SessionReader(profile).read(answer, codes(answer));
    }

    /** Whatever is wrong with the profile, the payment was not sent and may be. */
    private UcpProfile profileForPaying() throws ShopException {
        try {
            return profiles.of(shop);
        } catch (ShopException e) {
            throw ShopException.busy(e.said(), e.retryAfter());
        }
    }

    @Override
    public CheckoutSession cancel(SessionId session) throws ShopException {
        UcpProfile profile = profiles.of(shop);
        Json answer = http.send("POST", session(profile, session, "cancel"), new JsonObject());
        return new SessionReader(profile).read(answer, codes(answer));
    }

    @Override
    public OrderAnswer order(OrderId id, Instant placedAt) throws ShopException {
        UcpProfile profile = profiles.of(shop);
        if (!profile.offers(UcpProfile.ORDER)) {
            throw new ShopException(Kind.NOT_FOUND, ShopSaying.OWN_PAGE.with());
        }
        UcpHttp.Exchanged exchanged = http.exchanged(profile.at("orders", id.value()));
        return new OrderAnswer(
                new OrderReader(shop.id()).order(exchanged.json(), placedAt), exchanged.kept(profile.signingKeys()));
    }

    @Override
    public OrderPage orders(OrderPage.Place from) throws ShopException {
        UcpProfile profile = profiles.of(shop);
        Optional<HttpUrl> list = profile.vendor(UcpProfile.ORDERS, "orders");
        return list.isEmpty() || account.get().isEmpty()
                ? OrderPage.EMPTY
                : new OrderList(http, shop.id(), list.get()).page(from);
    }

    private static HttpUrl session(UcpProfile profile, SessionId session, String... action) {
        HttpUrl.Builder url = profile.at(SESSIONS, session.value()).newBuilder();
        for (String segment : action) {
            url.addPathSegment(segment);
        }
        return url.build();
    }

    private static List<String> codes(Json answer) {
        return answer.get("discounts").items("codes").stream()
                .flatMap(c -> c.text().stream())
                .toList();
    }
}
