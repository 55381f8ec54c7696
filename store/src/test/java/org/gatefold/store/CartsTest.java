package org.gatefold.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.atomic.AtomicInteger;
import org.gatefold.store.cart.CartLine;
import org.gatefold.store.cart.Carts;
import org.gatefold.store.catalogue.ArtistRef;
import org.gatefold.store.catalogue.Availability;
import org.gatefold.store.catalogue.Category;
import org.gatefold.store.catalogue.Price;
import org.gatefold.store.catalogue.Product;
import org.gatefold.store.catalogue.ProductId;
import org.gatefold.store.catalogue.Variant;
import org.gatefold.store.catalogue.VariantId;
import org.gatefold.store.checkout.Address;
import org.gatefold.store.checkout.AddressBook;
import org.gatefold.store.checkout.Buyer;
import org.gatefold.store.shop.ShopId;
import org.gatefold.store.sql.SqlAddressBook;
import org.gatefold.store.sql.SqlCarts;
import org.gatefold.store.sql.StoreTables;
import org.gatefold.store.support.MovableClock;
import org.gatefold.sync.event.Subscription;
import org.gatefold.sync.sql.Database;
import org.gatefold.sync.sql.Durability;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The cart and the address book, kept in user.db. */
final class CartsTest {
    private static final ShopId SHOP = new ShopId("shop");

    @TempDir
    Path folder;

    private Database user;
    private Carts carts;
    private AddressBook book;

    @BeforeEach
    void open() {
        user = new Database(folder.resolve("user.db"), Durability.KEEP);
        StoreTables.migrate(user, new MovableClock());
        carts = new SqlCarts(user);
        book = new SqlAddressBook(user);
    }

    @AfterEach
    void close() {
        user.close();
    }

    @Test
    void theSameVariantAddsUpAndZeroRemovesIt() {
        AtomicInteger told = new AtomicInteger();
        Product tee = tee("EUR", SHOP);
        try (Subscription listening = carts.onChange(told::incrementAndGet)) {
            carts.add(tee, tee.variants().getFirst(), 1);
            carts.add(tee, tee.variants().getFirst(), 2);
            assertEquals(3, carts.of(SHOP).count());
            assertEquals(
                    Optional.of(new Price(7500, Currency.getInstance("EUR"))),
                    carts.of(SHOP).subtotal());
            carts.quantity(SHOP, new VariantId("m"), 0);
        }
        carts.clear(SHOP);
        assertTrue(carts.all().isEmpty());
        assertEquals(3, told.get());
    }

    @Test
    void aLineNeverHoldsMoreThanItMay() {
        Product tee = tee("EUR", SHOP);
        carts.add(tee, tee.variants().getFirst(), CartLine.MOST);
        carts.add(tee, tee.variants().getFirst(), 5);
        assertEquals(CartLine.MOST, carts.of(SHOP).count());
    }

    @Test
    void eachShopHasItsCartAndACartOneCurrency() {
        carts.add(tee("EUR", SHOP), tee("EUR", SHOP).variants().getFirst(), 1);
        Product other = tee("USD", new ShopId("other"));
        carts.add(other, other.variants().getFirst(), 1);
        assertEquals(2, carts.all().size());
        Product dollars = tee("USD", SHOP);
        assertThrows(
                IllegalArgumentException.class,
                () -> carts.add(dollars, dollars.variants().getFirst(), 1));
    }

    @Test
    void theAddressSavedOrChosenLastIsPreferred() {
        Address home = book.save(new Address(0, "Ana", "Rua 1", "", "1", "Lisboa", "", "pt", ""));
        Address work = book.save(new Address(0, "Ana", "Rua 2", "", "1", "Lisboa", "", "PT", ""));
        assertEquals("PT", home.country());
        assertEquals(Optional.of(work), book.preferred());
        book.prefer(home.id());
        assertEquals(List.of(home, work), book.all());
        book.remove(home.id());
        assertEquals(List.of(work), book.all());
        book.saveBuyer(new Buyer("ana@example.org", "Ana"));
        book.saveBuyer(new Buyer("ana@example.com", "Ana Dias"));
        assertEquals(Optional.of(new Buyer("ana@example.com", "Ana Dias")), book.buyer());
    }

    private static Product tee(String currency, ShopId shop) {
        Variant m = new Variant(
                new VariantId("m"),
                "M",
                new Price(2500, Currency.getInstance(currency)),
                Optional.empty(),
                Availability.inStock(),
                Optional.empty(),
                Optional.empty());
        return new Product(
                new ProductId("tee"),
                shop,
                "Tee",
                "",
                Category.APPAREL,
                ArtistRef.named("Harbour Static"),
                "",
                Optional.empty(),
                "Size",
                List.of(m),
                Optional.empty(),
                OptionalInt.empty());
    }
}
