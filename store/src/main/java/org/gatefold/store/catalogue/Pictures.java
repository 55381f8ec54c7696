package org.gatefold.store.catalogue;

import java.net.URI;
import java.nio.file.Path;
import org.gatefold.store.shop.ShopException;

/** Pictures of products and artists, downloaded once into the cache folder. */
public interface Pictures {
    /**
     * A PNG, JPEG, GIF or WebP file on this computer with the picture. Blocks; any thread but the JavaFX one.
     *
     * @throws ShopException REFUSED for an address that is neither https nor of one of the listener's shops, BAD_ANSWER
     *     for what is no picture or beyond 8 MiB, UNREACHABLE
     */
    Path picture(URI address) throws ShopException;
}
