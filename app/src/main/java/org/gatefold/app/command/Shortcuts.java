package org.gatefold.app.command;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.scene.input.KeyCombination;
import org.gatefold.app.ui.Background;
import org.gatefold.app.ui.Load;
import org.gatefold.app.ui.Turns;
import org.gatefold.sync.prefs.Preferences;

/** Which keys do what: the usual ones, but for those the listener changed. On the JavaFX thread. */
public final class Shortcuts {
    private static final String KEY = "shortcuts";

    private final Map<String, Optional<KeyCombination>> changed = new HashMap<>();
    private final ReadOnlyIntegerWrapper changes = new ReadOnlyIntegerWrapper();
    private final Preferences preferences;
    private final Background background;
    /** One change can be two, and the second is the one that is to be kept. */
    private final Turns turns;

    public Shortcuts(Preferences preferences, Background background) {
        this.preferences = preferences;
        this.background = background;
        turns = new Turns(background);
    }

    /** Takes over what was chosen before; until that is read the usual ones hold. */
    public void load() {
        background.load(() -> preferences.get(KEY, KeptShortcuts.class, KeptShortcuts.NONE), answer -> {
            if (answer instanceof Load.Ready<KeptShortcuts>(var kept, var _)) {
                kept.keys().forEach((id, keys) -> read(keys).ifPresent(read -> changed.put(id, read)));
                tell();
            }
        });
    }

    /** Counts up when any shortcut is another than before. */
    public ReadOnlyIntegerProperty changesProperty() {
        return changes.getReadOnlyProperty();
    }

    /** What starts this command now. */
    public Optional<KeyCombination> of(Command command) {
        return changed.getOrDefault(command.id(), command.usual());
    }

    public boolean isChanged(Command command) {
        return changed.containsKey(command.id());
    }

    /** Empty for no shortcut at all. */
    void put(Command command, Optional<KeyCombination> keys) {
        if (keys.equals(command.usual())) {
            changed.remove(command.id());
        } else {
            changed.put(command.id(), keys);
        }
        keep();
    }

    /** As usual again. */
    void reset() {
        changed.clear();
        keep();
    }

    private void keep() {
        Map<String, String> words = new HashMap<>();
        changed.forEach(
                (id, keys) -> words.put(id, keys.map(KeyCombination::getName).orElse("")));
        KeptShortcuts kept = new KeptShortcuts(words);
        turns.take(
                () -> {
                    preferences.put(KEY, kept);
                    return kept;
                },
                _ -> {});
        tell();
    }

    private void tell() {
        changes.set(changes.get() + 1);
    }

    /** Nothing for words that no version of this program writes. */
    private static Optional<Optional<KeyCombination>> read(String words) {
        try {
            return Optional.of(words.isEmpty() ? Optional.empty() : Optional.of(KeyCombination.valueOf(words)));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}
