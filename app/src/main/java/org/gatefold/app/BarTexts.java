package org.gatefold.app;

import javafx.beans.value.ObservableBooleanValue;
import javafx.beans.value.ObservableValue;
import org.gatefold.app.live.LibraryPulse;
import org.gatefold.app.shell.BarWords;
import org.gatefold.app.ui.Texts;
import org.gatefold.player.offline.OfflineState;

/** What the bars of the window say: how much music there is, and what the search looks through. */
final class BarTexts {
    private BarTexts() {}

    static BarWords of(
            LibraryPulse pulse,
            ObservableValue<OfflineState> offline,
            Texts texts,
            boolean demo,
            ObservableBooleanValue shops) {
        return new BarWords(
                SideFoot.of(pulse, offline, texts, demo),
                shops.map(are -> texts.get(are ? "top.search-all" : "top.search")));
    }
}
