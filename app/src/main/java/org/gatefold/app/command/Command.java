package org.gatefold.app.command;

import java.util.Optional;
import javafx.scene.input.KeyCombination;

/**
 * Something the listener can do from anywhere. {@code usual} is its shortcut until another is chosen; {@code whileTyping}
 * says that it works in a text field too, before that gets the key. On the JavaFX thread.
 */
public record Command(
        String id, String title, String group, Optional<KeyCombination> usual, boolean whileTyping, Runnable act) {}
