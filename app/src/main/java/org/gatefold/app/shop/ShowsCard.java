package org.gatefold.app.shop;

import java.util.List;
import java.util.Optional;
import javafx.scene.layout.VBox;
import org.gatefold.app.control.Labels;
import org.gatefold.app.part.ProductTexts;
import org.gatefold.app.part.ShowLine;
import org.gatefold.app.route.Navigator;
import org.gatefold.app.route.Route;
import org.gatefold.app.ui.Load;
import org.gatefold.store.catalogue.Concert;

/** Concerts to come of artists the listener hears; takes no room when there are none, and says nothing when it failed. */
public final class ShowsCard extends VBox {
    private final ProductTexts texts;
    private final Navigator navigator;

    public ShowsCard(ShelfModel model, ProductTexts texts, Navigator navigator) {
        this.texts = texts;
        this.navigator = navigator;
        getStyleClass().addAll("card", "shows-card");
        model.shelfProperty().addListener((_, _, now) -> show(now));
        show(model.shelfProperty().get());
    }

    private void show(Load<ShelfModel.Offers> load) {
        getChildren().clear();
        if (load instanceof Load.Ready<ShelfModel.Offers>(var offers, var _)
                && !offers.concerts().isEmpty()) {
            getChildren().add(Labels.of(texts.words().get("shop.shows"), "small-title"));
            getChildren().addAll(lines(offers.concerts()));
        }
        setVisible(!getChildren().isEmpty());
        setManaged(!getChildren().isEmpty());
    }

    private List<ShowLine> lines(List<Concert> concerts) {
        return concerts.stream()
                .map(concert -> new ShowLine(concert, texts, tickets(concert)))
                .toList();
    }

    private Optional<Runnable> tickets(Concert concert) {
        return concert.product().map(product -> () -> navigator.go(new Route.ProductPage(concert.shop(), product)));
    }
}
