package org.gatefold.app;

import java.io.File;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import javafx.stage.FileChooser;
import javafx.stage.Window;
import org.gatefold.app.live.FileDialogs;
import org.jspecify.annotations.Nullable;

/** The file dialogs of this system, in front of the program's window. */
final class WindowDialogs implements FileDialogs {
    private final Supplier<@Nullable Window> window;

    WindowDialogs(Supplier<@Nullable Window> window) {
        this.window = window;
    }

    @Override
    public List<Path> open(String title, Kind kind) {
        List<File> chosen = chooser(title, kind).showOpenMultipleDialog(window.get());
        return chosen == null ? List.of() : chosen.stream().map(File::toPath).toList();
    }

    @Override
    public Optional<Path> save(String title, String suggested, Kind kind) {
        FileChooser chooser = chooser(title, kind);
        chooser.setInitialFileName(suggested);
        return Optional.ofNullable(chooser.showSaveDialog(window.get())).map(File::toPath);
    }

    private static FileChooser chooser(String title, Kind kind) {
        FileChooser chooser = new FileChooser();
        chooser.setTitle(title);
        chooser.getExtensionFilters()
                .add(new FileChooser.ExtensionFilter(
                        kind.name(),
                        kind.endings().stream().map(ending -> "*." + ending).toList()));
        return chooser;
    }
}
