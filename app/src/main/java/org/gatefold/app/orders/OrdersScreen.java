package org.gatefold.app.orders;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.gatefold.app.control.Buttons;
import org.gatefold.app.control.EmptyState;
import org.gatefold.app.control.Icons;
import org.gatefold.app.control.Labels;
import org.gatefold.app.control.LoadPane;
import org.gatefold.app.control.Pages;
import org.gatefold.app.control.Skeleton;
import org.gatefold.app.part.OrderView;
import org.gatefold.app.part.ProductPictures;
import org.gatefold.app.part.ProductTexts;
import org.gatefold.app.route.Navigator;
import org.gatefold.app.route.Route;
import org.gatefold.app.route.Screen;
import org.gatefold.app.ui.Errors;
import org.gatefold.app.ui.Texts;
import org.gatefold.store.order.Order;
import org.gatefold.store.order.OrderId;
import org.kordamp.ikonli.feather.Feather;

/** What waits to be bought, on top, and what was. */
public final class OrdersScreen implements Screen {
    private final OrdersModel model;
    private final Navigator navigator;
    private final ProductPictures pictures;
    private final ProductTexts texts;
    private final Texts words;
    private final Set<OrderId> unfolded = new HashSet<>();
    private final Parent node;

    public OrdersScreen(OrdersModel model, Navigator navigator, ProductPictures pictures, ProductTexts texts) {
        this.model = model;
        this.navigator = navigator;
        this.pictures = pictures;
        this.texts = texts;
        this.words = texts.words();
        LoadPane<OrdersModel.View> pane =
                new LoadPane<>(this::lists, new Errors(words)::sentence, words.get("error.retry"), model::retry);
        node = Pages.scrolled(
                head(), problem(), pane.waiting(() -> Skeleton.cards(4)).follow(model.viewProperty()));
    }

    @Override
    public Parent node() {
        return node;
    }

    @Override
    public String title() {
        return words.get("orders.title");
    }

    @Override
    public void close() {
        model.close();
    }

    private Node head() {
        Region space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        Button refresh = Buttons.plain(words.get("orders.refresh"), Icons.line(Feather.REFRESH_CW), model::refresh);
        refresh.disableProperty().bind(model.refreshingProperty());
        HBox head = new HBox(Labels.of(words.get("orders.title"), "page-title"), space, refresh);
        head.getStyleClass().add("page-head");
        head.setAlignment(Pos.CENTER_LEFT);
        return head;
    }

    private Node problem() {
        Label line = Labels.paragraph("", "warn", "small");
        model.problemProperty().addListener((_, _, now) -> {
            line.setText(now.map(cause -> words.format("orders.not-asked", new Errors(words).sentence(cause)))
                    .orElse(""));
            line.setVisible(now.isPresent());
            line.setManaged(now.isPresent());
        });
        line.setVisible(false);
        line.setManaged(false);
        return line;
    }

    private Node lists(OrdersModel.View view) {
        if (view.waiting().isEmpty() && view.orders().isEmpty()) {
            return new EmptyState(
                    Icons.line(Feather.PACKAGE),
                    words.get("orders.empty"),
                    words.get("orders.empty-text"),
                    Buttons.plain(words.get("cart.to-artists"), () -> navigator.go(new Route.ArtistsPage())));
        }
        VBox lists = new VBox(12);
        if (!view.waiting().isEmpty()) {
            lists.getChildren().add(Labels.of(words.get("orders.waiting"), "section-title"));
            view.waiting()
                    .forEach(p -> lists.getChildren()
                            .add(new PurchaseRow(
                                    p, pictures, texts, () -> navigator.go(new Route.PurchasePage(p.id())))));
        }
        if (!view.orders().isEmpty()) {
            if (!view.waiting().isEmpty()) {
                lists.getChildren().add(Labels.of(words.get("orders.done"), "section-title"));
            }
            view.orders()
                    .forEach(order -> lists.getChildren()
                            .add(new OrderRow(
                                    order,
                                    view.shopName(order.shop()),
                                    pictures,
                                    texts,
                                    new OrderRow.Fold(
                                            unfolded.contains(order.id()),
                                            open -> fold(order.id(), open),
                                            new OrderView.Acts(model::open, () -> receipt(order))))));
        }
        return lists;
    }

    private void receipt(Order order) {
        navigator.go(new Route.ReceiptPage(order.shop(), order.id()));
    }

    private void fold(OrderId id, boolean open) {
        if (open) {
            unfolded.add(id);
        } else {
            unfolded.remove(id);
        }
    }

    static String things(List<String> titles, Texts words) {
        return titles.size() > 1
                ? words.format("orders.and-more", titles.getFirst(), titles.size() - 1)
                : titles.isEmpty() ? "" : titles.getFirst();
    }
}
