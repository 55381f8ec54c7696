package org.gatefold.app.live;

import java.util.Optional;
import java.util.function.Consumer;
import javafx.beans.value.ObservableValue;
import org.gatefold.app.ui.Background;
import org.gatefold.app.ui.Bag;
import org.gatefold.app.ui.Load;
import org.gatefold.app.ui.Turns;
import org.gatefold.sync.prefs.Preferences;

/** What the listener last chose of something, kept from one start to the next. On the JavaFX thread. */
public record Remembered(Preferences preferences, Background background, Bag bag) {
    /**
     * Shows what was kept under the key, unless the listener chose something while that was read; keeps every choice
     * from then on.
     */
    public void follow(String key, ObservableValue<String> choice, Consumer<String> show) {
        String before = choice.getValue();
        Turns turns = new Turns(background);
        bag.add(background.load(() -> preferences.get(key), answer -> {
            if (answer instanceof Load.Ready<Optional<String>>(var kept, var _)) {
                boolean untouched = choice.getValue().equals(before);
                if (untouched) {
                    kept.ifPresent(show);
                } else {
                    keep(turns, key, choice.getValue());
                }
                bag.listen(choice, (_, _, now) -> keep(turns, key, now));
            }
        }));
    }

    /** One after the other, so that the last choice is the one that is kept. */
    private void keep(Turns turns, String key, String chosen) {
        turns.take(
                () -> {
                    preferences.put(key, chosen);
                    return chosen;
                },
                _ -> {});
    }
}
