package org.gatefold.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.nio.file.Path;
import java.util.Set;
import javafx.scene.Node;
import org.gatefold.app.looks.Fx;
import org.gatefold.app.route.Route;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** The grid of covers in the real window. */
@Timeout(180)
final class CardGridTest {
    @TempDir
    Path folder;

    private ListsRoom room;

    @BeforeEach
    void open() throws Exception {
        room = new ListsRoom(folder, true);
    }

    @AfterEach
    void close() throws Exception {
        room.close();
    }

    @Test
    void nothingIsLaidAnewWhereNothingHappens() throws Exception {
        room.go(new Route.AlbumsPage());
        Fx.until("covers", () -> !cards().isEmpty());
        Fx.frames(10);
        Set<Node> before = Fx.call(this::cards);
        Fx.frames(10);
        assertFalse(before.isEmpty());
        assertEquals(before, Fx.call(this::cards), "the same cards stand there");
    }

    private Set<Node> cards() {
        return Set.copyOf(room.wiring.node().lookupAll(".album-card"));
    }
}
