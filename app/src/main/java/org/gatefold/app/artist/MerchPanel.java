package org.gatefold.app.artist;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.beans.property.BooleanProperty;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.geometry.VPos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.gatefold.app.control.Buttons;
import org.gatefold.app.control.Icons;
import org.gatefold.app.control.Labels;
import org.gatefold.app.control.Pages;
import org.gatefold.app.control.Segments;
import org.gatefold.app.part.ConcertRow;
import org.gatefold.app.part.FeaturedProduct;
import org.gatefold.app.part.ProductCard;
import org.gatefold.app.part.ProductPictures;
import org.gatefold.app.part.ProductTexts;
import org.gatefold.app.part.WishCard;
import org.gatefold.app.route.Navigator;
import org.gatefold.app.route.Route;
import org.gatefold.app.ui.Bag;
import org.gatefold.app.ui.Errors;
import org.gatefold.app.ui.Freshness;
import org.gatefold.app.ui.Load;
import org.gatefold.app.ui.Texts;
import org.gatefold.store.catalogue.Category;
import org.gatefold.store.catalogue.Concert;
import org.gatefold.store.catalogue.Product;
import org.kordamp.ikonli.feather.Feather;

/**
 * The artist's shop, beside the artist's music or below it. Takes no room when there is nothing to show, and little while it
 * is folded, which holds for every artist until it is unfolded.
 */
public final class MerchPanel extends StackPane implements AutoCloseable {
    private static final PseudoClass BELOW = PseudoClass.getPseudoClass("below");
    private static final PseudoClass FOLDED = PseudoClass.getPseudoClass("folded");

    private final MerchModel model;
    private final ProductPictures pictures;
    private final ProductTexts texts;
    private final FeaturedProduct.Acts acts;
    private final Navigator navigator;
    private final VBox content = new VBox();
    private final ScrollPane scroll;
    private final BooleanProperty folded;
    private final Bag bag = new Bag();
    private final Button fold;
    private final Button unfold;
    private boolean below;

    /** What the panel works with; {@code folded} outlives it. */
    public record Setup(
            ProductPictures pictures,
            ProductTexts texts,
            FeaturedProduct.Acts acts,
            Navigator navigator,
            BooleanProperty folded) {}

    public MerchPanel(MerchModel model, Setup setup) {
        this.model = bag.add(model);
        pictures = setup.pictures();
        texts = setup.texts();
        acts = setup.acts();
        navigator = setup.navigator();
        folded = setup.folded();
        fold = Buttons.icon(Icons.line(Feather.X), texts.words().get("merch.close"), () -> fold(true));
        unfold = Buttons.icon(Icons.line(Feather.SHOPPING_BAG), texts.words().get("merch.open"), () -> fold(false));
        getStyleClass().add("merch-panel");
        content.getStyleClass().add("merch-content");
        scroll = Pages.scroll(content);
        scroll.getStyleClass().setAll("scroll-pane", "merch-scroll");
        unfold.getStyleClass().add("merch-unfold");
        StackPane.setAlignment(unfold, Pos.TOP_CENTER);
        bag.listen(folded, (_, _, _) -> show());
        model.merchProperty().addListener(_ -> show());
        model.kindProperty().addListener(_ -> show());
        model.openProperty().addListener(_ -> show());
        show();
    }

    @Override
    public void close() {
        bag.close();
    }

    /** Whether the panel stands below the music, as high as it likes, or beside it and scrolls. */
    void below(boolean now) {
        if (below != now) {
            below = now;
            pseudoClassStateChanged(BELOW, now);
            scroll.setContent(now ? null : content);
            frame();
        }
    }

    /** The keyboard goes on where the panel went. */
    private void fold(boolean now) {
        folded.set(now);
        (now ? unfold : fold).requestFocus();
    }

    private void frame() {
        boolean away = folded.get();
        pseudoClassStateChanged(FOLDED, away);
        getChildren().setAll(away ? unfold : below ? content : scroll);
    }

    private void show() {
        switch (model.merchProperty().get()) {
            case Load.Busy<MerchShelf> _ -> content.getChildren().clear();
            case Load.Ready<MerchShelf>(var merch, var freshness) -> {
                if (merch.isEmpty()) {
                    content.getChildren().clear();
                } else {
                    content.getChildren().setAll(shelf(merch, freshness));
                }
            }
            case Load.Failed<MerchShelf>(var cause) -> content.getChildren().setAll(failed(cause));
        }
        boolean seen = model.openProperty().get() && !content.getChildren().isEmpty();
        frame();
        setManaged(seen);
        setVisible(seen);
    }

    private List<Node> shelf(MerchShelf merch, Freshness freshness) {
        Texts words = texts.words();
        List<Node> nodes = new ArrayList<>();
        nodes.add(head(merch.official()));
        freshness
                .staleSince()
                .ifPresent(since -> nodes.add(retryLine(
                        words.format(
                                "merch.stale",
                                words.date(since.atZone(words.zone()).toLocalDate())),
                        "stale-line")));
        if (merch.demo()) {
            nodes.add(Labels.of(words.get("shop.demo"), "demo-line"));
        }
        Optional<Category> kind = model.kindProperty().get();
        if (merch.categories().size() > 1) {
            List<Optional<Category>> kinds = new ArrayList<>(List.of(Optional.empty()));
            merch.categories().forEach(c -> kinds.add(Optional.of(c)));
            nodes.add(new Segments<>(
                    kinds, k -> k.map(texts::category).orElse(words.get("merch.all")), kind, model::show));
        }
        List<Product> products = merch.products(kind);
        if (!products.isEmpty()) {
            Product first = products.getFirst();
            nodes.add(new FeaturedProduct(first, merch.playsOf(first), pictures, texts, acts));
            if (products.size() > 1) {
                nodes.add(cards(products.subList(1, products.size())));
            }
        }
        if (kind.isEmpty() || kind.get() == Category.TICKET) {
            merch.shelf().concerts().forEach(c -> nodes.add(new ConcertRow(c, texts, () -> tickets(c))));
        }
        return nodes;
    }

    private Node head(boolean official) {
        Texts words = texts.words();
        FlowPane names = new FlowPane(10, 2, Labels.of(words.get("merch.title"), "section-title"));
        names.setRowValignment(VPos.CENTER);
        names.setAlignment(Pos.CENTER_LEFT);
        HBox.setHgrow(names, Priority.ALWAYS);
        if (official) {
            var mark = Labels.of(words.get("merch.official"), "official-mark");
            mark.setGraphic(Icons.line(Feather.CHECK));
            names.getChildren().add(mark);
        }
        HBox head = new HBox(10, names, fold);
        head.setAlignment(Pos.CENTER_LEFT);
        return head;
    }

    private Node cards(List<Product> products) {
        GridPane grid = new GridPane();
        grid.getStyleClass().add("merch-cards");
        for (int i = 0; i < 2; i++) {
            var half = new javafx.scene.layout.ColumnConstraints();
            half.setPercentWidth(50);
            grid.getColumnConstraints().add(half);
        }
        for (int i = 0; i < products.size(); i++) {
            Product product = products.get(i);
            ProductCard card = new ProductCard(
                    product,
                    texts.second(product),
                    ProductCard.Lay.NARROW,
                    pictures,
                    texts,
                    () -> acts.open().accept(product));
            grid.add(new WishCard(card, product, acts.wishes(), texts), i % 2, i / 2);
        }
        return grid;
    }

    private void tickets(Concert concert) {
        concert.product().ifPresent(product -> navigator.go(new Route.ProductPage(concert.shop(), product)));
    }

    private Node failed(Exception cause) {
        return retryLine(new Errors(texts.words()).sentence(cause), "failed-line");
    }

    private Node retryLine(String sentence, String style) {
        var label = Labels.paragraph(sentence, "muted", "small");
        HBox.setHgrow(label, Priority.ALWAYS);
        HBox line = new HBox(12, label, Buttons.link(texts.words().get("error.retry"), model::retry));
        line.setAlignment(Pos.CENTER_LEFT);
        line.getStyleClass().add(style);
        return line;
    }
}
