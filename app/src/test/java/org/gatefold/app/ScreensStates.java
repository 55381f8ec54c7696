package org.gatefold.app;

import java.util.List;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.stage.Window;
import org.gatefold.app.looks.Fx;
import org.gatefold.app.route.Route;
import org.gatefold.app.shell.DrawerKind;
import org.gatefold.gallery.Stop;
import org.gatefold.gallery.Touch;

/** What can be seen beside and above the places, and what they look like when nobody answers or nothing is there. */
public final class ScreensStates {
    private ScreensStates() {}

    /** Drawers, the palette, the whole screen and the small window, a toast. */
    public static List<Stop> over(ScreensRoom room) {
        AppParts parts = new AppParts(room);
        return List.of(
                parts.over("drawer-queue", () -> parts.wiring().window().toggle(DrawerKind.QUEUE)),
                parts.over("drawer-lyrics", () -> parts.wiring().window().toggle(DrawerKind.LYRICS)),
                parts.over("palette", () -> parts.wiring().window().palette()),
                parts.over("playing", () -> parts.wiring().face().toggleFullScreen())
                        .waking(Touch::playing),
                parts.over("mini", () -> parts.wiring().face().toggleMini()).alone(ScreensStates::mini),
                Stop.of("toast", () -> {
                            room.go(new Route.AlbumsPage());
                            parts.on(() -> parts.wiring()
                                    .window()
                                    .toasts()
                                    .offer("“Rain on the quay” was deleted.", "Undo", () -> {}));
                        })
                        .waking(Touch::toasts)
                        .leaving(() -> parts.on(() -> room.window().node().lookupAll(".toast .button").stream()
                                .map(javafx.scene.control.ButtonBase.class::cast)
                                .toList()
                                .forEach(javafx.scene.control.ButtonBase::fire)))
                        .asState());
    }

    /** Places that ask a shop, while it is away. */
    public static List<Stop> away(ScreensRoom room) {
        return ScreensPlaces.all().stream()
                .filter(place -> List.of("home", "artist", "product", "cart", "checkout", "purchase")
                        .contains(place.name()))
                .map(place -> Stop.of(
                                place.name() + "-offline",
                                () -> room.go(place.find().in(room)))
                        .asState())
                .toList();
    }

    private static Optional<Node> mini() {
        return Window.getWindows().stream()
                .map(Window::getScene)
                .map(Scene::getRoot)
                .map(root -> (Node) root)
                .filter(root -> root.getStyleClass().contains("mini-player"))
                .findFirst();
    }

    /** The room's window, to have something opened over a place. */
    private record AppParts(ScreensRoom room) {
        Wiring wiring() {
            return room.window().wiring();
        }

        void on(Runnable act) throws Exception {
            Fx.run(act);
        }

        Stop over(String name, Runnable toggle) {
            return Stop.of(name, () -> {
                        room.go(new Route.AlbumsPage());
                        on(toggle);
                    })
                    .leaving(() -> on(toggle));
        }
    }
}
