package org.gatefold.app.wishlist;

import java.util.List;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.layout.VBox;
import org.gatefold.app.control.Buttons;
import org.gatefold.app.control.EmptyState;
import org.gatefold.app.control.Icons;
import org.gatefold.app.control.Labels;
import org.gatefold.app.control.LoadPane;
import org.gatefold.app.control.Pages;
import org.gatefold.app.part.ProductPictures;
import org.gatefold.app.part.ProductTexts;
import org.gatefold.app.route.Navigator;
import org.gatefold.app.route.Route;
import org.gatefold.app.route.Screen;
import org.gatefold.app.ui.Errors;
import org.gatefold.app.ui.Texts;
import org.gatefold.app.wishlist.WishlistModel.Item;
import org.kordamp.ikonli.feather.Feather;

/** What the listener wants to have one day. Where the list is kept is said on the page. */
public final class WishlistScreen implements Screen {
    private final WishlistModel model;
    private final Navigator navigator;
    private final ProductPictures pictures;
    private final ProductTexts texts;
    private final Texts words;
    private final Parent node;

    public WishlistScreen(WishlistModel model, Navigator navigator, ProductPictures pictures, ProductTexts texts) {
        this.model = model;
        this.navigator = navigator;
        this.pictures = pictures;
        this.texts = texts;
        words = texts.words();
        LoadPane<List<Item>> pane =
                new LoadPane<>(this::list, new Errors(words)::sentence, words.get("error.retry"), model::retry);
        node = Pages.scrolled(
                Labels.of(words.get("wishlist.title"), "page-title"),
                Labels.paragraph(words.get("wishlist.text"), "muted"),
                pane.follow(model.itemsProperty()));
    }

    @Override
    public Parent node() {
        return node;
    }

    @Override
    public String title() {
        return words.get("wishlist.title");
    }

    @Override
    public void close() {
        model.close();
    }

    private Node list(List<Item> items) {
        if (items.isEmpty()) {
            return new EmptyState(
                    Icons.line(Feather.HEART),
                    words.get("wishlist.empty"),
                    words.get("wishlist.empty-text"),
                    Buttons.plain(words.get("cart.to-artists"), () -> navigator.go(new Route.ArtistsPage())));
        }
        VBox card = new VBox();
        card.getStyleClass().addAll("card", "wish-list");
        WishRow.Setup setup = new WishRow.Setup(model, navigator, pictures, texts);
        items.forEach(item -> card.getChildren().add(new WishRow(item, setup)));
        return card;
    }
}
