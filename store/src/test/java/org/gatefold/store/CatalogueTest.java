package org.gatefold.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.gatefold.store.catalogue.ArtistProfile;
import org.gatefold.store.catalogue.ArtistRef;
import org.gatefold.store.catalogue.Availability;
import org.gatefold.store.catalogue.Category;
import org.gatefold.store.catalogue.Concert;
import org.gatefold.store.catalogue.Dated;
import org.gatefold.store.catalogue.Product;
import org.gatefold.store.catalogue.ProductId;
import org.gatefold.store.catalogue.Rating;
import org.gatefold.store.catalogue.Shelf;
import org.gatefold.store.catalogue.Spot;
import org.gatefold.store.catalogue.Variant;
import org.gatefold.store.shop.Shop;
import org.gatefold.store.shop.ShopException;
import org.gatefold.store.shop.ShopException.Kind;
import org.gatefold.store.support.World;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the artist screen asks of shops, with the real remote. */
final class CatalogueTest {
    private static final Duration LATELY = Duration.ofDays(1);

    @TempDir
    Path folder;

    private World world;

    @BeforeEach
    void open() throws Exception {
        world = new World(folder);
    }

    @AfterEach
    void close() {
        world.close();
    }

    @Test
    void theDemoShopSaysThatItIsOneAndIsKeptOnce() throws Exception {
        Shop shop = world.shop();
        assertTrue(shop.demo());
        assertEquals(shop, world.store().shops().add(world.wire().base() + "/"));
        world.reopenStore();
        assertEquals(List.of(shop), world.store().shops().all());
        world.store().shops().remove(shop.id());
        assertTrue(world.store().shops().all().isEmpty());
    }

    @Test
    void anArtistIsFoundByMusicBrainzIdWhateverTheName() throws Exception {
        world.shop();
        Shelf shelf = world.store()
                .catalogue()
                .shelf(new ArtistRef("Someone Else", Optional.of(World.MBID)))
                .value();
        assertEquals(2, shelf.products().size());
        assertEquals(
                Optional.of(new ArtistProfile("Coastal folk, slow synths", "Lisbon", Optional.empty(), true)),
                shelf.profile());
    }

    @Test
    void anArtistIsFoundByNameWithoutCaseAndThe() throws Exception {
        world.shop();
        Shelf shelf = world.store()
                .catalogue()
                .shelf(ArtistRef.named("the HARBOUR static"))
                .value();
        Product lp = shelf.products().stream()
                .filter(p -> p.category() == Category.VINYL)
                .findFirst()
                .orElseThrow();
        assertEquals("The Long Tide, 2×LP", lp.title());
        assertEquals("Colour", lp.optionName());
        assertEquals(Optional.of(new Rating(49, 212)), lp.rating());
        assertEquals(OptionalInt.of(500), lp.limitedTo());
        Variant oxblood = lp.variants().getFirst();
        assertEquals("Oxblood", oxblood.title());
        assertEquals(
                new Availability(Availability.State.IN_STOCK, OptionalInt.of(12), Optional.empty()),
                oxblood.availability());
        Concert concert = shelf.concerts().getFirst();
        assertEquals("Kiln Hall", concert.venue());
        assertEquals(1800, concert.from().orElseThrow().minor());
        assertEquals(Optional.of(new Spot(387_071, -91_355)), concert.spot());
    }

    @Test
    void whoToldLatelyIsNotAskedAgainUntilThatIsOld() throws Exception {
        world.shop();
        ArtistRef artist = ArtistRef.named(World.ARTIST);
        Shelf told = world.store().catalogue().shelf(artist, LATELY).value();
        world.remoteGoesAway();
        world.clock().advance(Duration.ofHours(12));
        Dated<Shelf> later = world.store().catalogue().shelf(artist, LATELY);
        assertEquals(told, later.value());
        assertFalse(later.isStale(), "nobody was asked in vain");
        assertTrue(world.store().catalogue().shelf(artist).isStale(), "whoever wants it new asks");
        world.clock().advance(Duration.ofHours(12));
        assertTrue(world.store().catalogue().shelf(artist, LATELY).isStale(), "it is old, and the shop was asked");
    }

    @Test
    void whatWasKnownShowsAtOnceAndSaysItsAgeWhenTheShopIsAway() throws Exception {
        world.shop();
        ArtistRef artist = ArtistRef.named(World.ARTIST);
        assertTrue(world.store().catalogue().known(artist).isEmpty());
        Dated<Shelf> fresh = world.store().catalogue().shelf(artist);
        assertFalse(fresh.isStale());
        world.remoteGoesAway();
        world.reopenStore();
        assertEquals(
                fresh.value(),
                world.store().catalogue().known(artist).orElseThrow().value());
        Dated<Shelf> stale = world.store().catalogue().shelf(artist);
        assertEquals(fresh.value(), stale.value());
        assertEquals(fresh.asOf().toEpochMilli(), stale.asOf().toEpochMilli());
        assertTrue(stale.staleBecause().orElseThrow().length() > 10);
        assertThrows(ShopException.class, () -> world.store().catalogue().shelf(ArtistRef.named("Never Asked")));
    }

    @Test
    void aProductSeenOnAShelfOpensWhileTheShopIsAway() throws Exception {
        Shop shop = world.shop();
        world.store().catalogue().shelf(ArtistRef.named(World.ARTIST));
        world.remoteGoesAway();
        Dated<Product> known = world.store().catalogue().product(shop.id(), new ProductId("tee"));
        assertEquals("Tide tee", known.value().title());
        assertTrue(known.isStale());
        assertEquals(
                Kind.UNREACHABLE,
                assertThrows(
                                ShopException.class,
                                () -> world.store().catalogue().product(shop.id(), new ProductId("never seen")))
                        .kind());
    }

    @Test
    void withoutAnyShopTheShelfIsEmptyAndFresh() throws Exception {
        Dated<Shelf> shelf = world.store().catalogue().shelf(ArtistRef.named(World.ARTIST));
        assertTrue(shelf.value().isEmpty());
        assertFalse(shelf.isStale());
    }

    @Test
    void whatShopsToldBeforeIsFoundByItsWordsWithoutAskingAnybody() throws Exception {
        Shop shop = world.shop();
        assertTrue(world.store().catalogue().remembered("tide", 5).isEmpty(), "nothing was told yet");
        world.store().catalogue().shelf(ArtistRef.named(World.ARTIST));
        world.remoteGoesAway();
        assertEquals(List.of("tee"), remembered("TÉE tid"));
        assertEquals(List.of("tee"), remembered("tee harbour"), "the artist's name counts too");
        assertEquals(List.of(), remembered("ide"), "a word is found by how it begins");
        assertEquals(List.of(), remembered("tide piano"), "every word has to be there");
        assertEquals(List.of(), remembered(" … "));
        assertEquals(
                1, world.store().catalogue().remembered("harbour", 5).concerts().size());
        assertEquals(
                1, world.store().catalogue().remembered("harbour", 1).products().size());
        world.store().shops().remove(shop.id());
        assertEquals(List.of(), remembered("tee"), "a shop that was removed is silent");
    }

    private List<String> remembered(String words) {
        return world.store().catalogue().remembered(words, 5).products().stream()
                .map(product -> product.id().value())
                .toList();
    }

    @Test
    void wordsFindProductsAndConcertsComeForAllOrSome() throws Exception {
        Shop shop = world.shop();
        assertEquals(
                List.of("tee"),
                world.store().catalogue().search("tide tee", 5).products().stream()
                        .map(p -> p.id().value())
                        .toList());
        assertEquals(
                1,
                world.store().catalogue().search("harbour lisb", 5).concerts().size(),
                "a concert is found by its artist and city");
        assertEquals(1, world.store().catalogue().concerts(List.of()).value().size());
        assertEquals(
                0,
                world.store()
                        .catalogue()
                        .concerts(List.of(ArtistRef.named("Okta Bloom")))
                        .value()
                        .size());
        assertEquals(
                "Tide tee",
                world.store()
                        .catalogue()
                        .product(shop.id(), new ProductId("tee"))
                        .value()
                        .title());
        assertEquals(
                Kind.NOT_FOUND,
                assertThrows(
                                ShopException.class,
                                () -> world.store().catalogue().product(shop.id(), new ProductId("nothing")))
                        .kind());
    }

    @Test
    void aDamagedCacheFolderIsNoReasonToFail() throws Exception {
        world.shop();
        world.store().catalogue().shelf(ArtistRef.named(World.ARTIST));
        world.closeStore();
        Files.writeString(folder.resolve("cache/shops.db"), "no database at all ".repeat(1000));
        world.openStore();
        assertTrue(
                world.store().catalogue().known(ArtistRef.named(World.ARTIST)).isEmpty());
        assertEquals(
                2,
                world.store()
                        .catalogue()
                        .shelf(ArtistRef.named(World.ARTIST))
                        .value()
                        .products()
                        .size());
    }
}
