package org.gatefold.store.port;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import org.gatefold.store.catalogue.ArtistProfile;
import org.gatefold.store.catalogue.ArtistRef;
import org.gatefold.store.catalogue.Concert;
import org.gatefold.store.catalogue.Product;
import org.gatefold.store.catalogue.ProductId;
import org.gatefold.store.checkout.PaymentChoice;
import org.gatefold.store.order.OrderId;
import org.gatefold.store.shop.ShopException;

/**
 * One shop. Every method blocks until the shop answered, sends each request once and may be called from any thread but
 * the JavaFX one. {@link ShopException.Kind#UNREACHABLE} means that no whole answer came: the shop may have acted all the same.
 */
public interface ShopConnection {
    /** The artist's things; empty when the shop has none. */
    List<Product> products(ArtistRef artist) throws ShopException;

    /** What the shop says about the artist; empty where it says nothing. */
    Optional<ArtistProfile> artist(ArtistRef artist) throws ShopException;

    /** Concerts to come, of the artist or, where empty, of all; none where the shop knows no concerts. */
    List<Concert> concerts(Optional<ArtistRef> artist) throws ShopException;

    List<Product> search(String query, int limit) throws ShopException;

    Product product(ProductId id) throws ShopException;

    /**
     * Begins a checkout, or replaces the one given, and settles its delivery. Harmless: nothing is charged.
     *
     * @param opened told the session's id before anything else is asked
     */
    CheckoutSession open(Wanted wanted, Optional<SessionId> replace, Consumer<SessionId> opened) throws ShopException;

    CheckoutSession read(SessionId session) throws ShopException;

    /** The exact bytes that {@link #complete} sends to pay so. */
    byte[] completion(PaymentChoice payment) throws ShopException;

    /** How long the shop surely knows the key of a payment again: a day unless it says something else. */
    Duration keyLife() throws ShopException;

    /**
     * Pays: the only request that can charge. Sends exactly these bytes with this key.
     *
     * @throws ShopException UNREACHABLE when the outcome is open and the same bytes with the same key may be sent again;
     *     every other kind when only {@link #read} can tell
     */
    CheckoutSession complete(SessionId session, UUID key, byte[] body) throws ShopException;

    /** Gives a checkout up. @throws ShopException REFUSED where it is completed already */
    CheckoutSession cancel(SessionId session) throws ShopException;

    /** @param placedAt for an order whose shop does not say when it was placed */
    OrderAnswer order(OrderId id, Instant placedAt) throws ShopException;

    /** One page of the orders of the listener's account; empty where the shop has no such list or there is no account. */
    OrderPage orders(OrderPage.Place from) throws ShopException;
}
