package org.gatefold.app.artist;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import javafx.beans.property.SimpleBooleanProperty;
import org.gatefold.app.fakes.FakeCatalogue;
import org.gatefold.app.fakes.FakeShops;
import org.gatefold.app.fakes.Goods;
import org.gatefold.app.fakes.Steps;
import org.gatefold.app.ui.Freshness;
import org.gatefold.app.ui.Load;
import org.gatefold.store.catalogue.Category;
import org.gatefold.store.catalogue.Dated;
import org.gatefold.store.catalogue.Product;
import org.junit.jupiter.api.Test;

final class MerchModelTest {
    private final Steps steps = new Steps();
    private final FakeCatalogue catalogue = new FakeCatalogue();
    private final SimpleBooleanProperty shopVisible = new SimpleBooleanProperty(true);
    private final MerchModel model =
            new MerchModel(Goods.ARTIST, catalogue, new FakeShops(), _ -> 48, steps.background());

    private List<Product> shown() {
        return model.merchProperty().get() instanceof Load.Ready<MerchShelf>(var merch, var _)
                ? merch.products(Optional.empty())
                : List.of();
    }

    @Test
    void whatTheCacheKnowsShowsBeforeTheShopAnswers() {
        catalogue.knows(Goods.shelf(Goods.TEE)).answers(Goods.shelf(Goods.TEE, Goods.RECORD));
        model.start(shopVisible);
        steps.workOne();
        steps.hearOne();
        assertEquals(List.of(Goods.TEE), shown());
        steps.all();
        assertEquals(List.of(Goods.TEE, Goods.RECORD), shown());
    }

    @Test
    void aSlowCacheNeverTakesThePlaceOfAnAnswer() {
        catalogue.knows(Goods.shelf(Goods.TEE)).answers(Goods.shelf(Goods.RECORD));
        model.start(shopVisible);
        steps.workLast();
        steps.hearOne();
        steps.all();
        assertEquals(List.of(Goods.RECORD), shown());
    }

    @Test
    void aShopThatIsAwayWithNothingKnownHasFailed() {
        model.start(shopVisible);
        steps.all();
        assertInstanceOf(Load.Failed.class, model.merchProperty().get());
        catalogue.answers(Goods.shelf(Goods.RECORD));
        model.retry();
        assertInstanceOf(Load.Busy.class, model.merchProperty().get());
        steps.all();
        assertEquals(List.of(Goods.RECORD), shown());
    }

    @Test
    void pricesOfADayBeforeSaySo() {
        catalogue.answers(
                new Dated<>(Goods.shelf(Goods.RECORD), Goods.NOON, Optional.of("The shop cannot be reached.")));
        model.start(shopVisible);
        steps.all();
        assertTrue(model.merchProperty().get() instanceof Load.Ready<MerchShelf>(var _, Freshness(var since))
                && since.equals(Optional.of(Goods.NOON)));
    }

    @Test
    void whileShopsAreSwitchedOffNobodyIsAsked() {
        shopVisible.set(false);
        catalogue.answers(Goods.shelf(Goods.RECORD));
        model.start(shopVisible);
        steps.all();
        assertEquals(0, catalogue.asked());
        assertFalse(model.openProperty().get());
        shopVisible.set(true);
        steps.all();
        assertEquals(1, catalogue.asked());
        assertTrue(model.openProperty().get());
    }

    @Test
    void anAnswerAfterThePageIsLeftIsDropped() {
        catalogue.answers(Goods.shelf(Goods.RECORD));
        model.start(shopVisible);
        model.close();
        steps.all();
        assertEquals(List.of(), shown());
    }

    @Test
    void aKindThatIsGoneIsNoLongerChosen() {
        catalogue.answers(Goods.shelf(Goods.TEE, Goods.RECORD));
        model.start(shopVisible);
        steps.all();
        model.show(Optional.of(Category.APPAREL));
        catalogue.answers(Goods.shelf(Goods.RECORD));
        model.retry();
        steps.all();
        assertEquals(Optional.empty(), model.kindProperty().get());
    }
}
