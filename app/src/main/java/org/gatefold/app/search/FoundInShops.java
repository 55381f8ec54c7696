package org.gatefold.app.search;

import javafx.scene.Node;

/** What stands below the music that was found: what shops have for the words. Closing ends its loads. */
public record FoundInShops(Node node, AutoCloseable onClose) implements AutoCloseable {
    @Override
    public void close() throws Exception {
        onClose.close();
    }
}
