package org.gatefold.app.part;

import java.util.Locale;
import javafx.scene.control.ComboBox;
import javafx.scene.input.KeyEvent;

/** Lets a list of names be chosen from by typing their first letters; a second apart begins anew. */
final class TypeAhead {
    private static final long PAUSE_NANOS = 1_000_000_000L;

    private String typed = "";
    private long last;

    private TypeAhead() {}

    static <T> void on(ComboBox<T> box) {
        TypeAhead typing = new TypeAhead();
        box.addEventFilter(KeyEvent.KEY_TYPED, e -> {
            if (!e.getCharacter().isBlank() && !e.isShortcutDown()) {
                typing.add(e.getCharacter(), System.nanoTime());
                box.getItems().stream()
                        .filter(i -> i.toString().toLowerCase(Locale.ROOT).startsWith(typing.typed))
                        .findFirst()
                        .ifPresent(box::setValue);
                e.consume();
            }
        });
    }

    private void add(String letter, long now) {
        typed = (now - last > PAUSE_NANOS ? "" : typed) + letter.toLowerCase(Locale.ROOT);
        last = now;
    }
}
