package org.gatefold.app.downloads;

import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.gatefold.app.control.Buttons;
import org.gatefold.app.control.EmptyState;
import org.gatefold.app.control.Icons;
import org.gatefold.app.control.Labels;
import org.gatefold.app.control.LoadPane;
import org.gatefold.app.control.Pages;
import org.gatefold.app.downloads.DownloadsModel.Facts;
import org.gatefold.app.route.Navigator;
import org.gatefold.app.route.Route;
import org.gatefold.app.route.Screen;
import org.gatefold.app.ui.Bag;
import org.gatefold.app.ui.Errors;
import org.gatefold.app.ui.Load;
import org.gatefold.app.ui.Texts;
import org.gatefold.player.offline.Limits;
import org.gatefold.player.offline.OfflineState;
import org.kordamp.ikonli.feather.Feather;

/** What is kept on this computer of servers' music, what is under way, and how much room it has. */
public final class DownloadsScreen implements Screen {
    private static final double WIDEST = 860;

    private final Bag bag = new Bag();
    private final DownloadsModel model;
    private final Texts texts;
    private final Button pause;
    private final SpaceCard space;
    private final QueueCard queue;
    private final KeptList kept;
    private final RulesCard rules;
    private final FailuresCard failures;
    private final Node empty;
    private final VBox body;
    private final Parent node;

    public DownloadsScreen(DownloadsModel model, Texts texts, Navigator navigator) {
        this.model = bag.add(model);
        this.texts = texts;
        pause = Buttons.plain("", this::turn);
        space = new SpaceCard(model, texts);
        queue = new QueueCard(texts);
        kept = new KeptList(model, texts);
        rules = new RulesCard(model, texts);
        failures = new FailuresCard(model, texts);
        empty = new EmptyState(
                Icons.line(Feather.DOWNLOAD),
                texts.get("downloads.empty"),
                texts.get("downloads.empty-text"),
                Buttons.plain(texts.get("home.to-servers"), () -> navigator.go(new Route.ServersPage())));
        body = new VBox(16, queue, failures, empty, kept, rules, space);
        Region room = new Region();
        HBox.setHgrow(room, Priority.ALWAYS);
        HBox head = new HBox(Labels.of(title(), "page-title"), room, pause);
        head.getStyleClass().add("page-head");
        pause.setVisible(false);
        LoadPane<Facts> pane =
                new LoadPane<>(this::view, new Errors(texts)::sentence, texts.get("error.retry"), model.facts()::start);
        VBox column = new VBox(
                16,
                head,
                Labels.paragraph(texts.get("downloads.text"), "muted"),
                pane.follow(model.facts().state()));
        column.setMaxWidth(WIDEST);
        StackPane page = new StackPane(column);
        page.setAlignment(Pos.TOP_LEFT);
        node = Pages.scrolled(page);
        bag.listen(model.state(), (_, _, now) -> follow(now));
    }

    @Override
    public Parent node() {
        return node;
    }

    @Override
    public String title() {
        return texts.get("downloads.title");
    }

    @Override
    public void close() {
        bag.close();
    }

    private void follow(OfflineState now) {
        if (model.facts().state().get() instanceof Load.Ready<Facts>(var facts, var _)) {
            show(now, facts);
        }
    }

    private Node view(Facts facts) {
        show(model.state().get(), facts);
        return body;
    }

    private void show(OfflineState state, Facts facts) {
        boolean none = facts.wishes().isEmpty() && state.copies() == 0;
        empty.setVisible(none);
        empty.setManaged(none);
        pause.setVisible(!none);
        pause.setText(texts.get(facts.limits().paused() ? "offline.go-on" : "offline.pause"));
        pause.setGraphic(Icons.line(facts.limits().paused() ? Feather.PLAY : Feather.PAUSE));
        space.show(state, facts.limits());
        queue.show(state, facts.next());
        kept.show(facts.wishes());
        rules.show();
        failures.show(facts.failures());
    }

    private void turn() {
        if (model.facts().state().get() instanceof Load.Ready<Facts>(var facts, var _)) {
            Limits now = facts.limits();
            model.limit(new Limits(now.budget(), now.bytesPerSecond(), now.kilobits(), !now.paused()));
        }
    }
}
