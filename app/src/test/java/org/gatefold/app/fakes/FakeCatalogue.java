package org.gatefold.app.fakes;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.gatefold.store.catalogue.ArtistRef;
import org.gatefold.store.catalogue.Catalogue;
import org.gatefold.store.catalogue.Concert;
import org.gatefold.store.catalogue.Dated;
import org.gatefold.store.catalogue.Matches;
import org.gatefold.store.catalogue.Product;
import org.gatefold.store.catalogue.ProductId;
import org.gatefold.store.catalogue.Shelf;
import org.gatefold.store.shop.ShopException;
import org.gatefold.store.shop.ShopId;
import org.gatefold.store.shop.ShopSaying;

/** A shelf that is known, a shelf that is answered, or no answer at all; counts how often it is asked. */
public final class FakeCatalogue implements Catalogue {
    private Optional<Dated<Shelf>> known = Optional.empty();
    private Optional<Dated<Shelf>> answer = Optional.empty();
    private int asked;

    public FakeCatalogue knows(Shelf shelf) {
        known = Optional.of(Dated.fresh(shelf, Goods.NOON));
        return this;
    }

    public FakeCatalogue answers(Dated<Shelf> shelf) {
        answer = Optional.of(shelf);
        return this;
    }

    public FakeCatalogue answers(Shelf shelf) {
        return answers(Dated.fresh(shelf, Goods.NOON));
    }

    public int asked() {
        return asked;
    }

    @Override
    public Optional<Dated<Shelf>> known(ArtistRef artist) {
        return known;
    }

    @Override
    public Dated<Shelf> shelf(ArtistRef artist) throws ShopException {
        asked++;
        return answer.orElseThrow(FakeCatalogue::away);
    }

    @Override
    public Dated<Shelf> shelf(ArtistRef artist, Duration age) throws ShopException {
        return shelf(artist);
    }

    @Override
    public Dated<Product> product(ShopId shop, ProductId product) throws ShopException {
        asked++;
        Product found = answer.orElseThrow(FakeCatalogue::away).value().products().stream()
                .filter(p -> p.id().equals(product))
                .findFirst()
                .orElseThrow(() -> new ShopException(ShopException.Kind.NOT_FOUND, ShopSaying.GONE.with()));
        return Dated.fresh(found, java.time.Instant.EPOCH);
    }

    @Override
    public Matches remembered(String words, int limit) {
        return new Matches(List.of(), List.of());
    }

    @Override
    public Matches search(String words, int limit) throws ShopException {
        throw away();
    }

    @Override
    public Dated<List<Concert>> concerts(List<ArtistRef> artists) throws ShopException {
        throw away();
    }

    private static ShopException away() {
        return new ShopException(ShopException.Kind.UNREACHABLE, ShopSaying.UNREACHABLE.with());
    }
}
