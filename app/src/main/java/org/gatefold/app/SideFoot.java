package org.gatefold.app;

import javafx.beans.binding.Bindings;
import javafx.beans.value.ObservableValue;
import org.gatefold.app.live.LibraryPulse;
import org.gatefold.app.ui.Texts;
import org.gatefold.player.library.LibraryCounts;
import org.gatefold.player.library.ScanProgress;
import org.gatefold.player.offline.OfflineState;

/** What stands at the foot of the side bar: how much music there is and how much of it is kept here, or how far it is read. */
final class SideFoot {
    private SideFoot() {}

    static ObservableValue<String> of(
            LibraryPulse pulse, ObservableValue<OfflineState> offline, Texts texts, boolean demo) {
        return Bindings.createStringBinding(
                () -> {
                    ScanProgress scan = pulse.scanProperty().get();
                    LibraryCounts counts = pulse.countsProperty().get();
                    OfflineState kept = offline.getValue();
                    String figures = scan.state() == ScanProgress.State.READING
                            ? texts.format("side.scanning", scan.done(), scan.found())
                            : kept.copies() > 0
                                    ? texts.format("side.foot-offline", counts.tracks(), texts.size(kept.bytes()))
                                    : counts.bytes() == 0 && counts.tracks() > 0
                                            ? texts.format("album.tracks", counts.tracks())
                                            : texts.format("side.foot", counts.tracks(), texts.size(counts.bytes()));
                    return demo ? figures + "\n" + texts.get("app.demo") : figures;
                },
                pulse.scanProperty(),
                pulse.countsProperty(),
                offline);
    }
}
