package org.gatefold.app.servers;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.gatefold.app.control.Buttons;
import org.gatefold.app.control.EmptyState;
import org.gatefold.app.control.Icons;
import org.gatefold.app.control.Labels;
import org.gatefold.app.control.Pages;
import org.gatefold.app.route.Screen;
import org.gatefold.app.servers.ServersModel.Phase;
import org.gatefold.app.servers.ServersModel.Shown;
import org.gatefold.app.ui.Bag;
import org.gatefold.app.ui.Texts;
import org.gatefold.player.source.ServerId;
import org.kordamp.ikonli.feather.Feather;

/** The listener's music servers, and the way to one more. */
public final class ServersScreen implements Screen {
    private static final double WIDEST = 760;

    private final Bag bag = new Bag();
    private final ServersModel model;
    private final Texts texts;
    private final Questions questions;
    private final Map<ServerId, ServerCard> cards = new HashMap<>();
    private final VBox form = new VBox();
    private final VBox list = new VBox(12);
    private final Node add;
    private final Node kept;
    private final Parent node;

    /** @param offline makes what tells of the copies on this computer, which is closed with the bag */
    public ServersScreen(ServersModel model, Texts texts, Function<Bag, Node> offline) {
        this.model = bag.add(model);
        this.texts = texts;
        questions = new Questions(model, texts);
        add = Buttons.primary(texts.get("servers.add"), Icons.line(Feather.PLUS), model::begin);
        Region space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        HBox head = new HBox(Labels.of(title(), "page-title"), space, add);
        head.getStyleClass().add("page-head");
        kept = offline.apply(bag);
        VBox column = new VBox(16, head, Labels.paragraph(texts.get("servers.text"), "muted"), form, list, kept);
        column.setMaxWidth(WIDEST);
        node = Pages.scrolled(column);
        bag.listen(model.phase(), (_, _, now) -> show(now));
        bag.listen(model.shown(), (_, _, now) -> show(now));
        show(model.phase().get());
        show(model.shown().get());
    }

    @Override
    public Parent node() {
        return node;
    }

    @Override
    public String title() {
        return texts.get("servers.title");
    }

    @Override
    public void close() {
        bag.close();
    }

    private void show(Phase phase) {
        add.setVisible(phase instanceof Phase.Closed);
        form.getChildren().clear();
        switch (phase) {
            case Phase.Closed() -> {}
            case Phase.Typing(var draft, var changed, var problem) -> {
                ServerForm fields = new ServerForm(draft, changed, problem, model, texts);
                form.getChildren().add(fields);
                fields.focus();
            }
            case Phase.Asking asking -> form.getChildren().add(questions.asking(asking));
            case Phase.Vouch vouch -> form.getChildren().add(questions.vouch(vouch));
            case Phase.Agree agree -> form.getChildren().add(questions.agree(agree));
        }
        form.setManaged(!form.getChildren().isEmpty());
        show(model.shown().get());
    }

    private void show(List<Shown> shown) {
        cards.keySet().retainAll(shown.stream().map(one -> one.server().id()).toList());
        List<Node> wanted = shown.stream().map(this::card).toList();
        if (shown.isEmpty() && model.phase().get() instanceof Phase.Closed) {
            wanted = List.of(new EmptyState(
                    Icons.line(Feather.SERVER), texts.get("servers.none"), texts.get("servers.none-text")));
        }
        kept.setVisible(!shown.isEmpty());
        kept.setManaged(!shown.isEmpty());
        if (!wanted.equals(list.getChildren())) {
            list.getChildren().setAll(wanted);
        }
    }

    private Node card(Shown shown) {
        ServerCard card = cards.computeIfAbsent(shown.server().id(), _ -> new ServerCard(model, texts));
        card.show(shown);
        return card;
    }
}
