package org.gatefold.store.port;

import okhttp3.HttpUrl;
import org.gatefold.store.shop.Shop;
import org.gatefold.store.shop.ShopException;

/** Finds shops and talks to those the listener has. */
public interface ShopConnections {
    /**
     * Asks an address what shop is there. Blocks.
     *
     * @throws ShopException UNREACHABLE, UNSUPPORTED_VERSION or BAD_ANSWER
     */
    FoundShop find(HttpUrl base) throws ShopException;

    /** The connection to a shop; asks nobody yet. */
    ShopConnection to(Shop shop);

    /** What a shop says of itself when it is found. */
    record FoundShop(String name, boolean demo) {}
}
