package org.gatefold.app.shell;

import java.io.File;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import javafx.scene.Node;
import javafx.scene.input.TransferMode;

/** Files and folders that other programs drop. */
final class OutsideFiles {
    private OutsideFiles() {}

    static void onto(Node place, Consumer<List<Path>> take) {
        place.setOnDragOver(e -> {
            if (e.getGestureSource() == null && e.getDragboard().hasFiles()) {
                e.acceptTransferModes(TransferMode.COPY, TransferMode.LINK);
                e.consume();
            }
        });
        place.setOnDragDropped(e -> {
            if (e.getDragboard().hasFiles()) {
                take.accept(
                        e.getDragboard().getFiles().stream().map(File::toPath).toList());
                e.setDropCompleted(true);
                e.consume();
            }
        });
    }
}
