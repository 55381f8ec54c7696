package org.gatefold.app.wishlist;

import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.gatefold.app.control.Buttons;
import org.gatefold.app.control.Icons;
import org.gatefold.app.control.Labels;
import org.gatefold.app.part.ProductPictures;
import org.gatefold.app.part.ProductTexts;
import org.gatefold.app.route.Navigator;
import org.gatefold.app.route.Route;
import org.gatefold.app.ui.Texts;
import org.gatefold.app.wishlist.WishlistModel.Item;
import org.gatefold.store.cart.CartLine;
import org.gatefold.store.catalogue.Availability;
import org.gatefold.store.catalogue.Price;
import org.gatefold.store.shop.Shop;
import org.kordamp.ikonli.feather.Feather;

/** A thing on the wishlist: what it is, how it stands at its shop, what it costs, and what can be done with it. */
final class WishRow extends HBox {
    private static final double PICTURE = 72;

    /** What all rows of a page work with. */
    record Setup(WishlistModel model, Navigator navigator, ProductPictures pictures, ProductTexts texts) {}

    private final Item item;
    private final ProductTexts texts;
    private final Texts words;

    WishRow(Item item, Setup setup) {
        this.item = item;
        texts = setup.texts();
        words = texts.words();
        CartLine line = item.wished().line();
        getStyleClass().add("wish-row");
        setAlignment(Pos.CENTER_LEFT);
        var box = setup.pictures().box(PICTURE, PICTURE, false).show(line.picture());
        box.getStyleClass().add("kraft-small");
        Button title = Buttons.link(
                line.title(),
                () -> setup.navigator().go(new Route.ProductPage(item.wished().shop(), line.product())));
        title.getStyleClass().setAll("title-link");
        title.setMinWidth(0);
        VBox names = new VBox(2, title, Labels.of(under(line), "product-second"), state());
        names.setMinWidth(0);
        HBox.setHgrow(names, Priority.ALWAYS);
        Button move = Buttons.plain(
                words.get("wishlist.move"),
                Icons.line(Feather.SHOPPING_BAG),
                () -> setup.model().moveToCart(item));
        move.getStyleClass().add("small-pill");
        move.setAccessibleText(words.format("wishlist.move-spoken", line.title()));
        move.setDisable(!item.canBeMoved());
        getChildren()
                .addAll(
                        box,
                        names,
                        money(line.price()),
                        move,
                        Buttons.icon(
                                Icons.line(Feather.TRASH_2),
                                words.format("wishlist.remove", line.title()),
                                () -> setup.model().remove(item)));
    }

    /** “Harbour Static · Oxblood · Kiln Records”, as far as there is something to say. */
    private String under(CartLine line) {
        String shop = item.shop().map(Shop::name).orElse(words.get("shop.forgotten"));
        return String.join(
                " · ",
                java.util.stream.Stream.of(line.artist().name(), line.variantTitle(), shop)
                        .filter(said -> !said.isBlank())
                        .distinct()
                        .toList());
    }

    private Label state() {
        return switch (item.now()) {
            case Now.Unasked() -> Labels.of("", "small");
            case Now.Gone() -> Labels.of(words.get("wishlist.gone"), "muted", "small");
            case Now.Away() ->
                Labels.of(
                        words.format(
                                "wishlist.away",
                                words.date(item.wished()
                                        .addedAt()
                                        .atZone(words.zone())
                                        .toLocalDate())),
                        "warn",
                        "small");
            case Now.Known(var _, var variant) ->
                item.isBackInStock()
                        ? Labels.of(words.get("wishlist.back"), "ok", "small")
                        : Labels.of(texts.stock(variant.availability()), style(variant.availability()), "small");
        };
    }

    private static String style(Availability availability) {
        return switch (availability.state()) {
            case IN_STOCK -> "muted";
            case PREORDER -> "warn";
            case OUT_OF_STOCK -> "muted";
        };
    }

    /** The price of now, and below it the one of then where it was another. */
    private VBox money(Price then) {
        Price now = item.now() instanceof Now.Known(var _, var variant) ? variant.price() : then;
        Label amount = Labels.of(texts.price(now), "line-amount");
        amount.setMinWidth(Region.USE_PREF_SIZE);
        VBox money = new VBox(2, amount);
        money.setAlignment(Pos.CENTER_RIGHT);
        if (!now.equals(then)) {
            Label before = Labels.of(words.format("wishlist.was", texts.price(then)), "product-second");
            before.setMinWidth(Region.USE_PREF_SIZE);
            money.getChildren().add(before);
        }
        return money;
    }
}
