package org.gatefold.app.checkout;

import java.net.URI;
import java.util.function.Consumer;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.gatefold.app.control.Buttons;
import org.gatefold.app.control.EmptyState;
import org.gatefold.app.control.Icons;
import org.gatefold.app.control.Labels;
import org.gatefold.app.control.LoadPane;
import org.gatefold.app.control.Pages;
import org.gatefold.app.control.Skeleton;
import org.gatefold.app.part.ProductPictures;
import org.gatefold.app.part.ProductTexts;
import org.gatefold.app.route.Navigator;
import org.gatefold.app.route.Route;
import org.gatefold.app.route.Screen;
import org.gatefold.app.ui.Errors;
import org.gatefold.app.ui.Texts;
import org.gatefold.store.shop.Shop;
import org.kordamp.ikonli.feather.Feather;

/** From cart to order on one page: choices at the left, what it comes to at the right. */
public final class CheckoutScreen implements Screen {
    private static final double NARROW = 800;

    private final CheckoutModel model;
    private final Navigator navigator;
    private final ProductPictures pictures;
    private final ProductTexts texts;
    private final Consumer<URI> browse;
    private final Parent node;

    public CheckoutScreen(
            CheckoutModel model,
            Navigator navigator,
            ProductPictures pictures,
            ProductTexts texts,
            Consumer<URI> browse) {
        this.model = model;
        this.navigator = navigator;
        this.pictures = pictures;
        this.texts = texts;
        this.browse = browse;
        Texts words = texts.words();
        LoadPane<Start> pane =
                new LoadPane<>(this::page, new Errors(words)::sentence, words.get("error.retry"), model::retry);
        node = Pages.scrolled(pane.waiting(() -> Skeleton.cards(4)).follow(model.startProperty()));
    }

    @Override
    public Parent node() {
        return node;
    }

    @Override
    public String title() {
        return texts.words().get("checkout.title");
    }

    @Override
    public void close() {
        model.close();
    }

    private Node page(Start start) {
        Texts words = texts.words();
        if (start.lines().isEmpty() || start.shop().isEmpty()) {
            return new EmptyState(
                    Icons.line(Feather.SHOPPING_BAG),
                    words.get("checkout.empty"),
                    words.get("checkout.empty-text"),
                    Buttons.plain(words.get("checkout.to-cart"), () -> navigator.go(new Route.CartPage())));
        }
        VBox head = new VBox(
                4,
                Labels.of(words.get("checkout.title"), "page-title"),
                Labels.of(start.shop().get().name(), "muted"));
        start.shop()
                .filter(Shop::demo)
                .ifPresent(_ -> head.getChildren().add(Labels.of(words.get("shop.demo"), "demo-line")));
        VBox choices = new VBox(new ShipToCard(model, texts.countries(), words), new ChoiceCards(model, texts));
        choices.getStyleClass().add("checkout-choices");
        SummaryCard summary = new SummaryCard(
                model,
                start.lines(),
                pictures,
                texts,
                new SummaryCard.Leads(browse, () -> navigator.go(new Route.SettingsPage())));
        VBox page = new VBox(head);
        page.getStyleClass().add("checkout-page");
        page.widthProperty().addListener((_, before, now) -> {
            if (before.doubleValue() == 0 || before.doubleValue() < NARROW != now.doubleValue() < NARROW) {
                lay(page, choices, summary, now.doubleValue() < NARROW);
            }
        });
        lay(page, choices, summary, false);
        return page;
    }

    /** Side by side, or below each other where there is no room. */
    private static void lay(VBox page, VBox choices, SummaryCard summary, boolean narrow) {
        page.getChildren().remove(1, page.getChildren().size());
        if (narrow) {
            page.getChildren().addAll(choices, summary);
        } else {
            HBox columns = new HBox(choices, summary);
            columns.getStyleClass().add("checkout-columns");
            columns.setFillHeight(false);
            HBox.setHgrow(choices, Priority.ALWAYS);
            page.getChildren().add(columns);
        }
    }
}
