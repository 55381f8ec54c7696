package org.gatefold.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.atomic.AtomicInteger;
import org.gatefold.store.catalogue.ArtistRef;
import org.gatefold.store.catalogue.Availability;
import org.gatefold.store.catalogue.Category;
import org.gatefold.store.catalogue.Price;
import org.gatefold.store.catalogue.Product;
import org.gatefold.store.catalogue.ProductId;
import org.gatefold.store.catalogue.Variant;
import org.gatefold.store.catalogue.VariantId;
import org.gatefold.store.shop.ShopId;
import org.gatefold.store.sql.SqlWishlist;
import org.gatefold.store.sql.StoreTables;
import org.gatefold.store.support.MovableClock;
import org.gatefold.store.wish.Wished;
import org.gatefold.store.wish.Wishlist;
import org.gatefold.sync.sql.Database;
import org.gatefold.sync.sql.Durability;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The wishlist, kept in user.db. */
final class WishlistTest {
    private static final ShopId SHOP = new ShopId("shop");

    @TempDir
    Path folder;

    private final MovableClock clock = new MovableClock();
    private Database user;
    private Wishlist wishlist;

    @BeforeEach
    void open() {
        user = new Database(folder.resolve("user.db"), Durability.KEEP);
        StoreTables.migrate(user, clock);
        wishlist = new SqlWishlist(user, clock);
    }

    @AfterEach
    void close() {
        user.close();
    }

    @Test
    void theNewestIsFirstAndOutlivesTheProgram() {
        wishlist.add(thing("record", Availability.inStock()), variant("record", Availability.inStock()));
        clock.advance(Duration.ofHours(1));
        wishlist.add(thing("tape", Availability.inStock()), variant("tape", Availability.inStock()));
        close();
        user = new Database(folder.resolve("user.db"), Durability.KEEP);
        StoreTables.migrate(user, clock);
        assertEquals(List.of("tape", "record"), titles(new SqlWishlist(user, clock)));
    }

    @Test
    void whatWasSoldOutIsKnownToHaveBeenAndWhatNeverWasIsNot() {
        Instant then = Instant.parse("2026-11-20T10:00:00Z");
        Wishlist friday = new SqlWishlist(user, Clock.fixed(then, ZoneOffset.UTC));
        friday.add(thing("record", Availability.outOfStock()), variant("record", Availability.outOfStock()));
        assertEquals(Optional.of(then), wishlist.all().getFirst().seenOut());
        wishlist.remove(SHOP, new ProductId("record"));
        wishlist.add(thing("tape", Availability.inStock()), variant("tape", Availability.inStock()));
        assertEquals(Optional.empty(), wishlist.all().getFirst().seenOut());
        friday.seenOut(SHOP, new ProductId("tape"));
        assertEquals(Optional.of(then), wishlist.all().getFirst().seenOut());
    }

    @Test
    void whatIsTakenOffIsPutBackAsItWas() {
        wishlist.add(thing("record", Availability.outOfStock()), variant("record", Availability.outOfStock()));
        clock.advance(Duration.ofDays(1));
        Wished before = wishlist.all().getFirst();
        wishlist.remove(SHOP, before.line().product());
        assertEquals(List.of(), wishlist.all());
        wishlist.putBack(before);
        assertEquals(List.of(before), wishlist.all());
    }

    @Test
    void anotherVariantOfTheSameThingTakesThePlaceOfTheFirst() {
        AtomicInteger told = new AtomicInteger();
        Product thing = thing("record", Availability.inStock());
        try (var _ = wishlist.onChange(told::incrementAndGet)) {
            wishlist.add(thing, variant("record", Availability.inStock()));
            wishlist.add(thing, variant("record-red", Availability.inStock()));
        }
        assertEquals(2, told.get());
        assertEquals(1, wishlist.all().size());
        assertEquals(
                new VariantId("record-red-v"), wishlist.all().getFirst().line().variant());
    }

    @Test
    void theListHasAnEnd() {
        for (int i = 0; i < Wishlist.MOST; i++) {
            wishlist.add(thing("t" + i, Availability.inStock()), variant("t" + i, Availability.inStock()));
        }
        assertThrows(
                IllegalArgumentException.class,
                () -> wishlist.add(
                        thing("one more", Availability.inStock()), variant("one more", Availability.inStock())));
        wishlist.add(thing("t3", Availability.inStock()), variant("t3", Availability.inStock()));
        assertEquals(Wishlist.MOST, wishlist.all().size());
    }

    private static List<String> titles(Wishlist list) {
        return list.all().stream().map(wished -> wished.line().title()).toList();
    }

    private static Variant variant(String id, Availability availability) {
        return new Variant(
                new VariantId(id + "-v"),
                "Black",
                new Price(2400, Currency.getInstance("EUR")),
                Optional.empty(),
                availability,
                Optional.empty(),
                Optional.empty());
    }

    private static Product thing(String id, Availability availability) {
        return new Product(
                new ProductId(id),
                SHOP,
                id,
                "",
                Category.VINYL,
                ArtistRef.named("Orla Finch"),
                "",
                Optional.empty(),
                "",
                List.of(variant(id, availability)),
                Optional.empty(),
                OptionalInt.empty());
    }
}
