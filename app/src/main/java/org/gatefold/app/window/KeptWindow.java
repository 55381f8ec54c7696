package org.gatefold.app.window;

import java.io.IOException;
import java.io.Reader;
import java.io.Writer;
import java.lang.System.Logger.Level;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Optional;
import java.util.Properties;
import javafx.geometry.Rectangle2D;
import javafx.stage.Screen;
import javafx.stage.Stage;

/**
 * Puts the window where it was when the program ended, and remembers where it is. The place lies in a small file of its
 * own, since the window is there before the databases are.
 */
public final class KeptWindow {
    private static final System.Logger LOG = System.getLogger(KeptWindow.class.getName());
    private static final long MOST_BYTES = 10_000;

    private final Path file;
    private final Stage stage;
    private Rectangle2D normal;

    private KeptWindow(Path file, Stage stage) {
        this.file = file;
        this.stage = stage;
        normal = bounds(stage);
    }

    /** Call it before the stage is shown. */
    public static KeptWindow of(Stage stage, Path data) {
        KeptWindow kept = new KeptWindow(data.resolve("window.properties"), stage);
        List<Rectangle2D> screens =
                Screen.getScreens().stream().map(Screen::getVisualBounds).toList();
        kept.read().flatMap(place -> place.on(screens)).ifPresent(kept::put);
        stage.xProperty().addListener((_, _, _) -> kept.moved());
        stage.yProperty().addListener((_, _, _) -> kept.moved());
        stage.widthProperty().addListener((_, _, _) -> kept.moved());
        stage.heightProperty().addListener((_, _, _) -> kept.moved());
        return kept;
    }

    /** Writes the place down; a disk that does not take it costs only the place. */
    public void keep() {
        WindowPlace place = new WindowPlace(normal, stage.isMaximized());
        Path fresh = file.resolveSibling(file.getFileName() + ".new");
        try {
            Files.createDirectories(file.getParent());
            try (Writer out = Files.newBufferedWriter(fresh)) {
                place.write().store(out, null);
            }
            Files.move(fresh, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            LOG.log(Level.INFO, "the place of the window is not kept: " + e.getMessage());
        }
    }

    private Optional<WindowPlace> read() {
        try {
            if (!Files.isRegularFile(file) || Files.size(file) > MOST_BYTES) {
                return Optional.empty();
            }
            Properties words = new Properties();
            try (Reader in = Files.newBufferedReader(file)) {
                words.load(in);
            }
            return WindowPlace.read(words);
        } catch (IOException | IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private void put(WindowPlace place) {
        stage.setX(place.bounds().getMinX());
        stage.setY(place.bounds().getMinY());
        stage.setWidth(Math.max(place.bounds().getWidth(), stage.getMinWidth()));
        stage.setHeight(Math.max(place.bounds().getHeight(), stage.getMinHeight()));
        stage.setMaximized(place.maximised());
        normal = bounds(stage);
    }

    /** A maximised window is as large as the screen, and goes back to what it was before. */
    private void moved() {
        if (!stage.isMaximized() && !stage.isFullScreen() && !stage.isIconified()) {
            Rectangle2D now = bounds(stage);
            if (now.getWidth() > 0 && now.getHeight() > 0) {
                normal = now;
            }
        }
    }

    private static Rectangle2D bounds(Stage stage) {
        return new Rectangle2D(
                known(stage.getX()), known(stage.getY()), known(stage.getWidth()), known(stage.getHeight()));
    }

    private static double known(double number) {
        return Double.isNaN(number) ? 0 : Math.max(number, -100_000);
    }
}
