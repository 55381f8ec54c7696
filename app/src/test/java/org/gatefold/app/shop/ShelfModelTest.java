package org.gatefold.app.shop;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.gatefold.app.fakes.FakeOrders;
import org.gatefold.app.fakes.FakeShops;
import org.gatefold.app.fakes.Goods;
import org.gatefold.app.fakes.Steps;
import org.gatefold.app.ui.Load;
import org.gatefold.store.catalogue.ArtistRef;
import org.gatefold.store.catalogue.Catalogue;
import org.gatefold.store.catalogue.Concert;
import org.gatefold.store.catalogue.Dated;
import org.gatefold.store.catalogue.Matches;
import org.gatefold.store.catalogue.Product;
import org.gatefold.store.catalogue.ProductId;
import org.gatefold.store.catalogue.Shelf;
import org.gatefold.store.shop.ShopId;
import org.gatefold.store.suggest.Reason;
import org.gatefold.store.suggest.Taste;
import org.junit.jupiter.api.Test;

/** What the shelf of the first page asks of the shops, and what it makes of their answers. */
final class ShelfModelTest {
    private final Steps steps = new Steps();
    private final Questions questions = new Questions();

    /** Shops that write down word for word what they are asked; one artist has a record and a shirt. */
    private static final class Questions implements Catalogue {
        private final List<String> asked = new ArrayList<>();

        @Override
        public Optional<Dated<Shelf>> known(ArtistRef artist) {
            return Optional.empty();
        }

        @Override
        public Dated<Shelf> shelf(ArtistRef artist) {
            asked.add("shelf " + artist);
            List<Product> products = artist.isSameAs(Goods.ARTIST) ? List.of(Goods.RECORD, Goods.TEE) : List.of();
            return Dated.fresh(new Shelf(artist, Optional.empty(), products, List.of()), Goods.NOON);
        }

        @Override
        public Dated<Shelf> shelf(ArtistRef artist, Duration age) {
            assertTrue(age.compareTo(Duration.ofHours(1)) < 0, "nothing older is shown as new");
            return shelf(artist);
        }

        @Override
        public Dated<Product> product(ShopId shop, ProductId product) {
            throw new AssertionError("a shelf asks for no single product");
        }

        @Override
        public Matches remembered(String words, int limit) {
            throw new AssertionError("a shelf searches for nothing");
        }

        @Override
        public Matches search(String words, int limit) {
            throw new AssertionError("a shelf searches for nothing");
        }

        @Override
        public Dated<List<Concert>> concerts(List<ArtistRef> artists) {
            throw new AssertionError("concerts come with the shelves");
        }
    }

    @Test
    void whatAShopIsAskedSaysNothingOfHowOrWhatWasHeardMost() {
        for (int seed = 0; seed < 100; seed++) {
            List<String> often = asked(listener(new Random(seed)));
            List<String> seldom = asked(listener(new Random(seed + 1000L)));
            assertEquals(often, seldom);
            assertEquals(5, often.size());
        }
    }

    @Test
    void theReasonComesWithTheThing() {
        ShelfModel model = shelf(List.of(new Taste(Goods.ARTIST, 48, 0, false, 0, List.of())));
        assertTrue(model.shelfProperty().get() instanceof Load.Ready<ShelfModel.Offers>(var offers, var _)
                && offers.products()
                        .equals(List.of(
                                new ShelfModel.Offer(
                                        Goods.RECORD, Optional.of(new Reason.Played("Harbour Static", 48))),
                                new ShelfModel.Offer(
                                        Goods.TEE, Optional.of(new Reason.Played("Harbour Static", 48))))));
    }

    @Test
    void nobodyHeardMeansNobodyAsked() {
        shelf(List.of());
        assertEquals(List.of(), questions.asked);
    }

    private List<String> asked(List<Taste> tastes) {
        questions.asked.clear();
        shelf(tastes);
        return List.copyOf(questions.asked);
    }

    private ShelfModel shelf(List<Taste> tastes) {
        ShelfModel model = ShelfModel.of(
                tastes, new ShelfModel.Services(questions, new FakeShops(), new FakeOrders()), steps.background());
        steps.all();
        return model;
    }

    /** Always the same five artists, heard in ever other ways. */
    private static List<Taste> listener(Random random) {
        List<Taste> tastes = new ArrayList<>();
        for (String name : List.of("Harbour Static", "Okta Bloom", "Vinterlys", "Paper Atlas", "Kasbah Modular")) {
            int plays = random.nextInt(1000);
            tastes.add(new Taste(
                    ArtistRef.named(name),
                    plays,
                    random.nextInt(1 + plays),
                    random.nextBoolean(),
                    random.nextInt(9),
                    List.of(new Taste.OnAlbum("The Long Tide", plays))));
        }
        Collections.shuffle(tastes, random);
        return tastes;
    }
}
