package org.gatefold.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import javafx.geometry.Bounds;
import javafx.geometry.Rectangle2D;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.SnapshotParameters;
import javafx.scene.image.Image;
import javafx.scene.image.ImageView;
import javafx.scene.image.WritableImage;
import javafx.scene.transform.Transform;
import org.gatefold.app.control.Pages;
import org.gatefold.app.looks.Fx;
import org.gatefold.app.route.Route;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** The window on screens of many pixels: fine ones, where a logical pixel is four, and very wide ones. */
@Timeout(180)
final class LargeScreensTest {
    private static final double WIDE = 3840;
    private static final double HIGH = 2160;

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

    private Parent laidOut(double width, double height) throws Exception {
        return Fx.call(() -> {
            Parent root = room.stage.getScene().getRoot();
            for (int pass = 0; pass < 4; pass++) {
                root.resize(width, height);
                root.applyCss();
                root.layout();
            }
            return root;
        });
    }

    @Test
    void aPageStaysReadableInTheMiddleOfAVeryWideWindow() throws Exception {
        room.go(new Route.SettingsPage());
        Parent root = laidOut(WIDE, HIGH);
        Bounds page = Fx.call(() -> onScreen(root.lookup(".page")));
        Bounds host = Fx.call(() -> onScreen(root.lookup(".page-host")));
        assertEquals(Pages.WIDEST, page.getWidth(), 1);
        assertEquals(host.getCenterX(), page.getCenterX(), 10, "as far from the left as from the right");
        assertTrue(page.getMinY() <= host.getMinY() + 1, "it begins at the top");
    }

    @Test
    void aTableTakesAllTheWidthThereIs() throws Exception {
        room.go(new Route.TracksPage());
        room.rows(7);
        Parent root = laidOut(WIDE, HIGH);
        double row = Fx.call(() -> onScreen(root.lookup(".column-row")).getWidth());
        assertTrue(row > WIDE - 400, "a table takes all of the width: " + row);
    }

    @Test
    void coversHaveAPixelForEveryPixelOfAFineScreen() throws Exception {
        room.go(new Route.AlbumsPage());
        Fx.until("a cover", () -> cover(room.wiring.node()) != null);
        ImageView cover = Fx.call(() -> cover(room.wiring.node()));
        Image image = Fx.call(cover::getImage);
        assertTrue(
                image.getWidth() >= 2 * Fx.call(cover::getFitWidth) - 1,
                () -> image.getWidth() + " pixels for " + cover.getFitWidth());
    }

    @Test
    void onAFineScreenWordsAreDrawnFinerAndNotEnlarged() throws Exception {
        room.go(new Route.AlbumsPage());
        laidOut(1000, 640);
        WritableImage plain = Fx.call(() -> picture(1));
        WritableImage fine = Fx.call(() -> picture(2));
        assertEquals(2 * plain.getWidth(), fine.getWidth());
        int finer = 0;
        for (int y = 0; y < (int) plain.getHeight(); y++) {
            for (int x = 0; x < (int) plain.getWidth(); x++) {
                int first = fine.getPixelReader().getArgb(2 * x, 2 * y);
                if (first != fine.getPixelReader().getArgb(2 * x + 1, 2 * y)
                        || first != fine.getPixelReader().getArgb(2 * x, 2 * y + 1)) {
                    finer++;
                }
            }
        }
        assertTrue(finer > 500, "only " + finer + " places show more than one pixel could");
    }

    private WritableImage picture(double scale) {
        Parent root = room.stage.getScene().getRoot();
        SnapshotParameters how = new SnapshotParameters();
        how.setTransform(Transform.scale(scale, scale));
        how.setViewport(new Rectangle2D(0, 0, 1000 * scale, 640 * scale));
        return root.snapshot(how, null);
    }

    private static ImageView cover(Parent in) {
        return (ImageView) Fx.find(
                        in,
                        node -> node instanceof ImageView view && view.getImage() != null && view.getFitWidth() > 100)
                .orElse(null);
    }

    private static Bounds onScreen(Node node) {
        return node.localToScene(node.getBoundsInLocal());
    }
}
