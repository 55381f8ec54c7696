package org.gatefold.app.live;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import javafx.scene.Node;

/** Puts something on paper, or asks for a file to put it into. */
public interface Paper {
    /** What is to be on the paper. */
    @FunctionalInterface
    interface Sheet {
        Node node();
    }

    /** Whether there is a printer. Blocks; not for the JavaFX thread. */
    boolean hasPrinter();

    /**
     * Lets the listener choose a printer and prints on it. On the JavaFX thread.
     *
     * @return whether it was printed; false when the listener changed their mind
     * @throws IOException with a sentence when the printer refused
     */
    boolean print(Sheet sheet) throws IOException;

    /** Asks where to save a file, suggesting a name; empty when the listener changed their mind. On the JavaFX thread. */
    Optional<Path> askForFile(String suggested);
}
