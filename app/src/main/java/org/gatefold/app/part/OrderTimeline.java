package org.gatefold.app.part;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.gatefold.app.control.Buttons;
import org.gatefold.app.control.Icons;
import org.gatefold.app.control.Labels;
import org.gatefold.app.ui.Texts;
import org.gatefold.store.order.Order;
import org.gatefold.store.order.OrderEvent;
import org.kordamp.ikonli.feather.Feather;

/**
 * What happened to an order, the first at the top, and what the shop says is still to come. Nothing is shown that the shop
 * did not say: no step is taken for granted because another was reached.
 */
final class OrderTimeline extends VBox {
    private static final PseudoClass TO_COME = PseudoClass.getPseudoClass("to-come");
    private static final Set<String> ENDS =
            Set.of("delivered", "canceled", "undeliverable", "returned_to_sender", "cancellation");

    /** One step: what, when, more of it, and a page that follows it. */
    private record Step(String what, String when, String more, Optional<URI> page, boolean toCome) {}

    private final ProductTexts texts;
    private final Texts words;
    private final Consumer<URI> browse;

    OrderTimeline(Order order, ProductTexts texts, Consumer<URI> browse) {
        this.texts = texts;
        this.words = texts.words();
        this.browse = browse;
        getStyleClass().add("timeline");
        setAccessibleRole(AccessibleRole.LIST_VIEW);
        setAccessibleText(words.get("timeline.title"));
        List<Step> steps = new ArrayList<>();
        steps.add(new Step(words.get("timeline.placed"), words.moment(order.placedAt()), "", Optional.empty(), false));
        order.events().forEach(event -> steps.add(step(event)));
        if (order.events().stream().noneMatch(event -> ENDS.contains(event.type()))) {
            order.expected()
                    .forEach(said ->
                            steps.add(new Step(words.get("timeline.expected"), "", said, Optional.empty(), true)));
        }
        getChildren().add(Labels.of(words.get("timeline.title"), "small-title"));
        for (int i = 0; i < steps.size(); i++) {
            getChildren().add(row(steps.get(i), i == steps.size() - 1));
        }
    }

    private Step step(OrderEvent event) {
        List<String> more = new ArrayList<>();
        event.amount().map(texts::price).ifPresent(more::add);
        if (!event.description().isBlank()) {
            more.add(event.description());
        }
        if (!event.carrier().isBlank()) {
            more.add(event.carrier());
        }
        if (!event.parcel().isBlank()) {
            more.add(event.parcel());
        }
        switch (event.standing()) {
            case "pending" -> more.add(words.get("timeline.pending"));
            case "failed" -> more.add(words.get("timeline.failed"));
            default -> {}
        }
        return new Step(
                what(event.type()), words.moment(event.at()), String.join(" · ", more), event.tracking(), false);
    }

    /** The words of the protocol; a word of the shop's own is shown as it is. */
    private String what(String type) {
        return switch (type) {
            case "processing" -> words.get("timeline.packing");
            case "shipped" -> words.get("timeline.sent");
            case "in_transit" -> words.get("timeline.on-its-way");
            case "delivered" -> words.get("timeline.delivered");
            case "failed_attempt" -> words.get("timeline.not-handed-over");
            case "canceled", "cancellation" -> words.get("timeline.called-off");
            case "undeliverable" -> words.get("timeline.undeliverable");
            case "returned_to_sender" -> words.get("timeline.returned-to-shop");
            case "refund" -> words.get("timeline.refund");
            case "return" -> words.get("timeline.return");
            case "credit" -> words.get("timeline.credit");
            case "price_adjustment" -> words.get("timeline.price");
            case "dispute" -> words.get("timeline.dispute");
            default -> type.isBlank() ? words.get("timeline.news") : type;
        };
    }

    private GridPane row(Step step, boolean last) {
        Region dot = new Region();
        dot.getStyleClass().add("timeline-dot");
        dot.pseudoClassStateChanged(TO_COME, step.toCome());
        Region line = new Region();
        line.getStyleClass().add("timeline-line");
        line.setVisible(!last);
        VBox.setVgrow(line, Priority.ALWAYS);
        VBox mark = new VBox(dot, line);
        mark.setAlignment(Pos.TOP_CENTER);
        Label what = Labels.of(step.what(), "strong");
        Label when = Labels.of(step.when(), "muted", "small");
        when.setMinWidth(Region.USE_PREF_SIZE);
        HBox head = new HBox(12, what, when);
        head.setAlignment(Pos.BASELINE_LEFT);
        VBox said = new VBox(2, head);
        said.getStyleClass().add("timeline-words");
        if (!step.more().isEmpty()) {
            said.getChildren().add(Labels.paragraph(step.more(), "muted", "small"));
        }
        step.page().ifPresent(page -> said.getChildren().add(follow(page)));
        GridPane row = new GridPane();
        row.getStyleClass().add("timeline-row");
        row.add(mark, 0, 0);
        row.add(said, 1, 0);
        GridPane.setVgrow(mark, Priority.ALWAYS);
        GridPane.setHgrow(said, Priority.ALWAYS);
        return row;
    }

    private Button follow(URI page) {
        Button link = Buttons.link(words.get("orders.track"), () -> browse.accept(page));
        link.setGraphic(Icons.line(Feather.EXTERNAL_LINK));
        return link;
    }
}
