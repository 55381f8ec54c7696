package org.gatefold.walk;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.lang.ref.WeakReference;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import javafx.scene.Node;
import javafx.scene.Parent;
import org.gatefold.app.WalkPlaces;
import org.gatefold.app.WalkRoom;
import org.gatefold.app.looks.Fx;
import org.gatefold.app.route.Route;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Through every page, to see that none stays in memory once it was left: what outlives pages must not hold them. */
final class LeftPagesTest {
    @TempDir
    private Path folder;

    @Test
    @Timeout(240)
    void everyPageThatWasLeftIsLetGo() throws Exception {
        try (WalkRoom room = new WalkRoom(folder)) {
            room.furnish();
            Map<String, WeakReference<Node>> left = new LinkedHashMap<>();
            for (Map.Entry<String, Route> place : new WalkPlaces(room).all().entrySet()) {
                room.go(place.getValue());
                room.settle();
                left.put(place.getKey(), new WeakReference<>(page(room)));
            }
            assertTrue(left.size() > 30, "pages were seen");
            // two more pages, for JavaFX itself remembers what had the focus last
            room.go(new Route.AlbumsPage());
            room.settle();
            room.go(new Route.HomePage());
            room.settle();
            try {
                Fx.until("all were let go", () -> {
                    System.gc();
                    left.values().removeIf(page -> page.refersTo(null));
                    return left.isEmpty();
                });
            } catch (AssertionError e) {
                throw new AssertionError("still held: " + left.keySet(), e);
            }
        }
    }

    private static Node page(WalkRoom room) throws Exception {
        return Fx.call(() -> ((Parent) room.scene().getRoot().lookup(".page-host"))
                .getChildrenUnmodifiable()
                .getFirst());
    }
}
