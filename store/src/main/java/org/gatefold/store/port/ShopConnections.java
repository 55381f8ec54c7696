package org.gatefold.store.port;

import java.util.Optional;
import okhttp3.HttpUrl;
import org.gatefold.store.shop.Shop;
import org.gatefold.store.shop.ShopException;
import org.gatefold.sync.account.SignedIn;

/** Finds shops and talks to those the listener has. */
public interface ShopConnections {
    /**
     * Asks an address what shop is there. Blocks.
     *
     * @throws ShopException UNREACHABLE, UNSUPPORTED_VERSION or BAD_ANSWER
     */
    FoundShop find(HttpUrl base) throws ShopException;

    /** The connection to a shop in the name of whoever is signed in there at each request; asks nobody yet. */
    ShopConnection to(Shop shop);

    /** The connection to a shop in the name of this account and no other, or of nobody; asks nobody yet. */
    ShopConnection to(Shop shop, Optional<SignedIn> inNameOf);

    /** What a shop says of itself when it is found. */
    record FoundShop(String name, boolean demo) {}
}
