package org.gatefold.app.shop;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.gatefold.app.fakes.FakeCarts;
import org.gatefold.app.fakes.FakeCatalogue;
import org.gatefold.app.fakes.FakeShops;
import org.gatefold.app.fakes.FakeToasts;
import org.gatefold.app.fakes.Goods;
import org.gatefold.app.fakes.Steps;
import org.gatefold.app.live.CartActions;
import org.gatefold.app.route.Route;
import org.gatefold.app.ui.Load;
import org.gatefold.store.catalogue.Availability;
import org.gatefold.store.catalogue.Category;
import org.gatefold.store.catalogue.Product;
import org.gatefold.store.catalogue.ProductId;
import org.gatefold.store.catalogue.Variant;
import org.gatefold.store.catalogue.VariantId;
import org.junit.jupiter.api.Test;

final class ProductModelTest {
    private static final Variant SIGNED = variant("signed", Availability.outOfStock());
    private static final Variant BLACK = variant("black", Availability.inStock());
    private static final Product RECORD = new Product(
            new ProductId("lp"),
            Goods.SHOP,
            "The Long Tide",
            "",
            Category.VINYL,
            Goods.ARTIST,
            "",
            Optional.empty(),
            "Colour",
            List.of(SIGNED, BLACK),
            Optional.empty(),
            OptionalInt.of(500));

    private final Steps steps = new Steps();
    private final FakeCarts carts = new FakeCarts();
    private final List<Route> went = new ArrayList<>();
    private final CartActions actions =
            new CartActions(carts, went::add, steps.background(), new FakeToasts(), Goods.texts());

    private static Variant variant(String id, Availability availability) {
        return new Variant(
                new VariantId(id),
                id,
                Goods.euro(3200),
                Optional.empty(),
                availability,
                Optional.empty(),
                Optional.empty());
    }

    private ProductModel open(FakeCatalogue catalogue) {
        ProductModel model = new ProductModel(
                new Route.ProductPage(Goods.SHOP, RECORD.id()),
                catalogue,
                new FakeShops(),
                actions,
                steps.background());
        steps.all();
        return model;
    }

    @Test
    void theFirstThatCanBeBoughtIsLookedAtFirst() {
        assertEquals(
                Optional.of(BLACK),
                open(new FakeCatalogue().answers(Goods.shelf(RECORD)))
                        .variantProperty()
                        .get());
    }

    @Test
    void whatIsSoldOutCanBeLookedAtButNotBought() {
        ProductModel model = open(new FakeCatalogue().answers(Goods.shelf(RECORD)));
        model.choose(SIGNED);
        model.add();
        model.buyNow();
        steps.all();
        assertEquals(List.of(), carts.lines());
        assertEquals(List.of(), went);
    }

    @Test
    void asManyAsChosenGoIntoTheCart() {
        ProductModel model = open(new FakeCatalogue().answers(Goods.shelf(RECORD)));
        model.quantity(3);
        model.add();
        steps.all();
        assertEquals(3, carts.lines().getFirst().quantity());
    }

    @Test
    void aProductThatIsGoneFailsWithTheShopsSentence() {
        ProductModel model = open(new FakeCatalogue().answers(Goods.shelf(Goods.TEE)));
        Load.Failed<ProductModel.Offer> failed =
                assertInstanceOf(Load.Failed.class, model.offerProperty().get());
        assertEquals("The shop does not have this any more.", failed.cause().getMessage());
    }
}
