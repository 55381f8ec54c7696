package org.gatefold.gallery;

import java.util.List;
import java.util.Optional;
import javafx.application.ColorScheme;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.stage.Stage;
import org.gatefold.app.PartsDesk;
import org.gatefold.app.ScreensRoom;
import org.gatefold.app.control.Pages;
import org.gatefold.app.control.Segments;
import org.gatefold.app.live.Appearance;
import org.gatefold.app.looks.Fx;

/** The gallery: a page of parts at a time, in any look and size of text. */
final class PartsWindow implements View, AutoCloseable {
    /** The pages. */
    enum Page {
        CONTROLS,
        MUSIC,
        SHOP,
        STATES,
        LISTS
    }

    private final ObjectProperty<ColorScheme> colours = new SimpleObjectProperty<>(ColorScheme.DARK);
    private final Desktop place = new Desktop();
    private final BorderPane frame = new BorderPane();
    private final PartsDesk desk;
    private final Goods goods;
    private final Scene scene;
    private final Stage stage;
    private final Appearance appearance;
    private final boolean moving;

    /** @param moving whether what moves by itself is shown, which no two pictures have alike */
    private PartsWindow(PartsDesk desk, Goods goods, boolean moving) {
        this.desk = desk;
        this.goods = goods;
        this.moving = moving;
        scene = new Scene(place, 1180, 860);
        appearance = new Appearance(scene, colours);
        stage = new Stage();
        if (!moving) {
            appearance.show(appearance.chosenProperty().get().withMotion(Appearance.Motion.LESS));
            place.lay(frame);
        }
        show(Page.CONTROLS);
    }

    /** Over the music and the shop of this room. */
    static PartsWindow over(ScreensRoom room, boolean moving) throws Exception {
        PartsDesk desk = Fx.call(() -> new PartsDesk(room));
        Goods goods = Goods.of(desk);
        return Fx.call(() -> {
            PartsWindow window = new PartsWindow(desk, goods, moving);
            if (moving) {
                window.frame.setTop(window.bar());
                window.scene.setRoot(window.frame);
            }
            window.frame.getStyleClass().add("gatefold");
            window.stage.setTitle("Gatefold: every part");
            window.stage.setScene(window.scene);
            window.stage.show();
            return window;
        });
    }

    /** Its pages, each pictured whole. */
    List<Stop> stops() {
        return List.of(Page.values()).stream()
                .map(page -> Stop.of("parts-" + word(page), () -> Fx.run(() -> show(page)))
                        .waking(Touch::toasts)
                        .alone(() -> content().map(Node.class::cast)))
                .toList();
    }

    /** Calls back once the window was closed. */
    void onClosed(Runnable act) {
        stage.setOnHidden(_ -> act.run());
    }

    @Override
    public Desktop desk() {
        return place;
    }

    @Override
    public void look(ColorScheme look) throws Exception {
        Fx.run(() -> colours.set(look));
    }

    @Override
    public void size(double width, double height) throws Exception {
        Fx.run(() -> place.size(width, height));
    }

    @Override
    public boolean isQuiet() {
        return desk.isQuiet();
    }

    @Override
    public void close() throws Exception {
        Fx.run(() -> {
            stage.close();
            desk.close();
        });
    }

    private void show(Page page) {
        frame.setCenter(Pages.scroll(
                switch (page) {
                    case CONTROLS -> ControlPage.of(desk);
                    case MUSIC -> MusicPage.of(desk);
                    case SHOP -> ShopPage.of(desk, goods);
                    case STATES -> StatePage.of(desk, moving);
                    case LISTS -> ListPage.of(desk);
                }));
    }

    private Optional<Region> content() {
        return frame.getCenter() instanceof ScrollPane pane && pane.getContent() instanceof Region region
                ? Optional.of(region)
                : Optional.empty();
    }

    private Node bar() {
        Segments<Page> pages = new Segments<>(List.of(Page.values()), PartsWindow::word, Page.CONTROLS, this::show);
        Segments<ColorScheme> looks =
                new Segments<>(List.of(ColorScheme.values()), look -> word(look), colours.get(), colours::set);
        Segments<Integer> sizes = new Segments<>(
                Appearance.SIZES,
                size -> size + " %",
                100,
                size -> appearance.show(appearance.chosenProperty().get().withSize(size)));
        HBox bar = new HBox(24, pages, looks, sizes);
        bar.setAlignment(Pos.CENTER_LEFT);
        bar.getStyleClass().add("top-bar");
        return bar;
    }

    private static String word(Enum<?> name) {
        return name.name().toLowerCase(java.util.Locale.ROOT);
    }
}
