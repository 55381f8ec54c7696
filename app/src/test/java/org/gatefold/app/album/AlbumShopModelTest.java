package org.gatefold.app.album;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import javafx.beans.property.SimpleBooleanProperty;
import org.gatefold.app.fakes.FakeCatalogue;
import org.gatefold.app.fakes.FakeOrders;
import org.gatefold.app.fakes.FakeShops;
import org.gatefold.app.fakes.Goods;
import org.gatefold.app.fakes.Steps;
import org.gatefold.store.catalogue.Availability;
import org.gatefold.store.catalogue.Category;
import org.gatefold.store.catalogue.Product;
import org.gatefold.store.catalogue.ProductId;
import org.gatefold.store.catalogue.Variant;
import org.gatefold.store.catalogue.VariantId;
import org.gatefold.store.order.Order;
import org.gatefold.store.order.OrderId;
import org.gatefold.store.order.OrderLine;
import org.junit.jupiter.api.Test;

/** What shops have of one album, what of it is bought and what can be, without a window. */
final class AlbumShopModelTest {
    private static final Product LP = product("lp", Category.VINYL, "The Long Tide", Availability.inStock());
    private static final Product CD = product("cd", Category.CD, "the long tidé", Availability.inStock());
    private static final Product TAPE = product("tape", Category.CASSETTE, "The Long Tide", Availability.outOfStock());
    private static final Product TEE = product("tee", Category.APPAREL, "The Long Tide", Availability.inStock());
    private static final Product OTHER = product("other", Category.VINYL, "Night Ferries", Availability.inStock());

    private final Steps steps = new Steps();
    private final FakeCatalogue catalogue = new FakeCatalogue();
    private final FakeOrders orders = new FakeOrders();
    private final SimpleBooleanProperty shopVisible = new SimpleBooleanProperty(true);

    private AlbumShopModel open() {
        AlbumShopModel model = new AlbumShopModel(
                Goods.ARTIST,
                "The Long Tide",
                new AlbumShopModel.Services(catalogue, new FakeShops(), orders),
                steps.background(),
                shopVisible);
        steps.all();
        return model;
    }

    private static List<Product> products(AlbumShopModel model) {
        return model.goodsProperty().get().offers().stream()
                .map(AlbumGoods.Offer::product)
                .toList();
    }

    @Test
    void onlyRecordsDiscsAndTapesOfThatAlbumStandBesideIt() {
        catalogue.answers(Goods.shelf(TEE, TAPE, OTHER, CD, LP));
        assertEquals(List.of(LP, CD, TAPE), products(open()));
    }

    @Test
    void whatIsBoughtAndWhatCanBeBoughtAreToldApart() {
        orders.has(order(LP));
        catalogue.answers(Goods.shelf(LP, CD, TAPE));
        AlbumGoods goods = open().goodsProperty().get();
        assertEquals(List.of(Category.VINYL), goods.bought());
        assertEquals(List.of(Category.CD), goods.buyable(), "the tape is sold out, the record is there already");
    }

    @Test
    void whatIsKnownStaysWhileTheShopIsAway() {
        catalogue.knows(Goods.shelf(LP));
        assertEquals(List.of(LP), products(open()));
    }

    @Test
    void nobodyIsAskedWhileTheShopIsSwitchedOffAndThenNothingIsShown() {
        catalogue.answers(Goods.shelf(LP));
        shopVisible.set(false);
        AlbumShopModel model = open();
        assertEquals(0, catalogue.asked());
        assertTrue(products(model).isEmpty());
        shopVisible.set(true);
        steps.all();
        assertEquals(List.of(LP), products(model));
        shopVisible.set(false);
        assertTrue(products(model).isEmpty());
        model.close();
    }

    private static Order order(Product product) {
        OrderLine line = new OrderLine(
                product.featured().id(), product.title(), product.featured().price(), 1, 0, Optional.empty());
        return new Order(
                new OrderId("o-1"),
                Goods.SHOP,
                "1",
                Goods.NOON,
                "processing",
                List.of(line),
                List.of(),
                Optional.empty(),
                List.of(),
                List.of());
    }

    private static Product product(String id, Category category, String album, Availability availability) {
        Variant variant = new Variant(
                new VariantId(id + "-1"),
                "One",
                Goods.euro(2000),
                Optional.empty(),
                availability,
                Optional.empty(),
                Optional.empty());
        return new Product(
                new ProductId(id),
                Goods.SHOP,
                id,
                "",
                category,
                Goods.ARTIST,
                album,
                Optional.empty(),
                "",
                List.of(variant),
                Optional.empty(),
                OptionalInt.empty());
    }
}
