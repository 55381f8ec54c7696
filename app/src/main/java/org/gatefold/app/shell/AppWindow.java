package org.gatefold.app.shell;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import javafx.beans.value.ObservableValue;
import javafx.geometry.NodeOrientation;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.ScrollPane;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.gatefold.app.command.Commands;
import org.gatefold.app.control.FocusStays;
import org.gatefold.app.live.NowPlaying;
import org.gatefold.app.part.Artwork;
import org.gatefold.app.part.Carry;
import org.gatefold.app.route.History;
import org.gatefold.app.route.Navigator;
import org.gatefold.app.route.Route;
import org.gatefold.app.route.Screen;
import org.gatefold.app.ui.Background;
import org.gatefold.app.ui.Bag;
import org.gatefold.app.ui.Texts;
import org.gatefold.app.ui.Toasts;
import org.gatefold.player.waveform.Waveform;
import org.jspecify.annotations.Nullable;

/** The window's content: bars around one screen, the way back and forth, the keys that work everywhere. */
public final class AppWindow implements Navigator, AutoCloseable {
    private final StackPane root = new StackPane();
    private final StackPane page = new StackPane();
    private final Drawer drawer = new Drawer(page);
    private final BorderPane frame = new BorderPane();
    private final VBox above = new VBox();
    private final ToastLayer toasts = new ToastLayer();
    private final SideFold fold = SideFold.within(root);
    private final Bag bag = new Bag();
    private History history = new History();
    private final Texts texts;
    private final Background background;
    private Function<Route, Screen> screens = _ -> {
        throw new IllegalStateException("no screens yet");
    };
    private @Nullable Screen screen;
    private @Nullable TopBar top;
    private @Nullable SideBar side;
    private @Nullable CommandPalette palette;
    private Optional<Commands> keys = Optional.empty();
    private final Covers covers = new Covers(root, frame);

    public AppWindow(Texts texts, Background background) {
        this.texts = texts;
        this.background = background;
        root.getStyleClass().add("gatefold");
        root.setNodeOrientation(texts.isRightToLeft() ? NodeOrientation.RIGHT_TO_LEFT : NodeOrientation.LEFT_TO_RIGHT);
        page.getStyleClass().add("page-host");
        page.setFocusTraversable(true);
        FocusStays.within(page, background.fx());
        frame.setCenter(drawer);
        root.getChildren().addAll(frame, toasts);
    }

    /** Puts the bars in place and learns how a route becomes a screen; then {@link #go} works. */
    public void open(
            NowPlaying now,
            ObservableValue<Optional<Waveform>> shape,
            BarActs acts,
            Artwork artwork,
            BarWords words,
            Function<Route, Screen> routes,
            Node... badges) {
        screens = routes;
        TopBar bar = new TopBar(
                texts,
                new TopBar.Acts(this::back, this::forward, this::search, () -> go(new Route.SettingsPage())),
                words.search(),
                badges);
        SideBar places = Places.fill(new SideBar(this, words.foot(), fold, texts), texts);
        top = bar;
        side = places;
        frame.setTop(bar);
        frame.setLeft(places);
        frame.setBottom(
                new VBox(above, new PlayerBar(new PlayerBar.Shown(now, shape, artwork, acts), drawer, texts, bag)));
    }

    /** Learns what can be done from the keyboard. */
    public void commands(Commands commands) {
        CommandPalette opened = new CommandPalette(commands, texts, this::search);
        palette = opened;
        root.getChildren().add(root.getChildren().indexOf(toasts), opened);
        keys = Optional.of(commands);
        keysOf(root);
    }

    /** Lets the commands be started from another window too. */
    public void keysOf(Node other) {
        keys.ifPresent(commands -> {
            other.addEventFilter(KeyEvent.KEY_PRESSED, commands::first);
            other.addEventHandler(KeyEvent.KEY_PRESSED, commands::last);
        });
    }

    /** Puts something over the whole window, and over what is there; whoever wants to go elsewhere calls {@code leave} first. */
    public void cover(Node layer, Runnable leave) {
        covers.put(layer, leave);
    }

    /** Takes the upper one away again, and gives the keyboard back. */
    public void uncover() {
        covers.takeAway();
    }

    /** Shows every command by name, or hides them again. */
    public void palette() {
        if (palette != null) {
            palette.toggle();
        }
    }

    /** Shows this beside the page, or hides it again. */
    public void toggle(DrawerKind kind) {
        covers.leave();
        drawer.toggle(kind);
    }

    /** How this is made, whenever the listener wants to see it beside the page. */
    public void drawer(DrawerKind kind, Supplier<Screen> panel) {
        drawer.holds(kind, panel);
    }

    /** What is open beside the page, as {@link #restoreDrawer} takes it; empty for nothing. */
    public ObservableValue<String> drawerProperty() {
        return drawer.openProperty().map(open -> open.map(DrawerKind::name).orElse(""));
    }

    /** Opens what was open before, if there is such a thing; the keyboard stays where it is. */
    public void restoreDrawer(String kept) {
        drawer.restore(kept);
    }

    public void closeDrawer() {
        drawer.close();
    }

    /** Goes to the search at the top. */
    public void search() {
        covers.leave();
        if (top != null) {
            top.search().requestFocus();
            top.search().selectAll();
        }
    }

    /** Puts a line above the player bar; it shows and hides itself. */
    public void above(Node line) {
        above.getChildren().add(line);
    }

    public Parent node() {
        return root;
    }

    /** Shows what the mouse carries, and lets the queue and the playlists at the left take it. */
    public void carrying(Carry carry, Consumer<Carry.Goods> queue, SideLists lists) {
        root.getChildren().add(new CarryLayer(carry, root));
        if (side != null) {
            side.lists(lists);
            side.button(new Route.QueuePage()).ifPresent(button -> carry.onto(button, queue));
        }
    }

    /** Takes what other programs drop on the window. */
    public void onFiles(Consumer<List<Path>> take) {
        OutsideFiles.onto(root, take);
    }

    public Toasts toasts() {
        return toasts;
    }

    /** Where the window is. */
    public Optional<Route> current() {
        return history.current().map(History.Visit::route);
    }

    /** Where the listener has been, with how far down the page of now is. */
    public History way() {
        remember();
        return history;
    }

    /** Opens at the end of a way that was gone before; at home where there was none. */
    public void follow(History way) {
        history = way;
        way.current().ifPresentOrElse(this::show, () -> go(new Route.HomePage()));
    }

    @Override
    public void go(Route route) {
        covers.leave();
        remember();
        boolean typing = route instanceof Route.SearchPage
                && current().filter(Route.SearchPage.class::isInstance).isPresent();
        if (typing) {
            history.replace(route);
            show(new History.Visit(route, 0));
        } else if (history.push(route)) {
            show(new History.Visit(route, 0));
        }
    }

    public void back() {
        if (history.canGoBack()) {
            remember();
            show(history.back());
        }
    }

    /** The page that is open. */
    public Optional<Screen> screen() {
        return Optional.ofNullable(screen);
    }

    public void forward() {
        if (history.canGoForward()) {
            remember();
            show(history.forward());
        }
    }

    public SideFold sideFold() {
        return fold;
    }

    @Override
    public void close() {
        drawer.close();
        leave();
        bag.close();
    }

    private void leave() {
        if (screen != null) {
            screen.close();
            screen = null;
        }
    }

    private void search(String query) {
        if (!query.isBlank()) {
            go(new Route.SearchPage(query));
        } else if (current().filter(Route.SearchPage.class::isInstance).isPresent()) {
            back();
        }
    }

    private void show(History.Visit visit) {
        leave();
        Screen next = screens.apply(visit.route());
        screen = next;
        page.getChildren().setAll(next.node());
        page.setAccessibleText(next.title());
        if (top == null || !top.search().isFocused()) {
            page.requestFocus();
        }
        if (side != null && top != null) {
            side.mark(visit.route());
            top.ways(history.canGoBack(), history.canGoForward());
            top.showQuery(visit.route() instanceof Route.SearchPage(var query) ? query : "");
        }
        if (visit.scroll() > 0) {
            scrollPane().ifPresent(pane -> background.fx().execute(() -> pane.setVvalue(visit.scroll())));
        }
    }

    private void remember() {
        scrollPane().ifPresent(pane -> history.rememberScroll(pane.getVvalue()));
    }

    private Optional<ScrollPane> scrollPane() {
        return page.getChildren().stream().findFirst().map(shown -> (ScrollPane) shown.lookup(".page-scroll"));
    }
}
