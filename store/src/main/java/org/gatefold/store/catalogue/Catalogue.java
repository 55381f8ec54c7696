package org.gatefold.store.catalogue;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.gatefold.store.shop.ShopException;
import org.gatefold.store.shop.ShopId;

/**
 * What the listener's shops offer. Every method blocks; call it off the JavaFX thread. The shops are asked side by side
 * and a slow or dead one delays no answer beyond its time limit.
 */
public interface Catalogue {
    /** What was last known of the artist, from the cache only: fast, and empty when never asked. */
    Optional<Dated<Shelf>> known(ArtistRef artist);

    /**
     * Asks every shop and keeps the answer. Where some shops fail, their part comes from the cache and the whole is
     * marked stale; with no shop at all the shelf is empty and fresh.
     *
     * @throws ShopException when every shop failed and nothing is known of any
     */
    Dated<Shelf> shelf(ArtistRef artist) throws ShopException;

    /** The same, but of shops that told of the artist within {@code age} what they told counts, and they are not asked again. */
    Dated<Shelf> shelf(ArtistRef artist, Duration age) throws ShopException;

    /**
     * The product as the shop has it now; as it was last seen on a shelf, marked stale, while the shop cannot be reached.
     *
     * @throws ShopException NOT_FOUND when it is gone; UNREACHABLE when it was never seen; and the rest
     */
    Dated<Product> product(ShopId shop, ProductId product) throws ShopException;

    /** What the shops told before that has all the words, from the cache only: nobody is asked. At most {@code limit} of each. */
    Matches remembered(String words, int limit);

    /**
     * Asks every shop for the words, and for its concerts, at most {@code limit} of each. Shops that fail are left out.
     *
     * @throws ShopException when every shop failed
     */
    Matches search(String words, int limit) throws ShopException;

    /**
     * Concerts to come of these artists, soonest first; an empty list asks for all that the shops have.
     *
     * @throws ShopException when every shop failed and nothing is known of any
     */
    Dated<List<Concert>> concerts(List<ArtistRef> artists) throws ShopException;
}
