package org.gatefold.app;

import javafx.beans.binding.Bindings;
import javafx.beans.value.ObservableValue;
import org.gatefold.app.live.LibraryPulse;
import org.gatefold.app.ui.Texts;
import org.gatefold.player.library.LibraryCounts;
import org.gatefold.player.library.ScanProgress;

/** What stands at the foot of the side bar: how much music there is, or how far it is read. */
final class SideFoot {
    private SideFoot() {}

    static ObservableValue<String> of(LibraryPulse pulse, Texts texts, boolean demo) {
        return Bindings.createStringBinding(
                () -> {
                    ScanProgress scan = pulse.scanProperty().get();
                    LibraryCounts counts = pulse.countsProperty().get();
                    String figures = scan.state() == ScanProgress.State.READING
                            ? texts.format("side.scanning", scan.done(), scan.found())
                            : counts.bytes() == 0 && counts.tracks() > 0
                                    ? texts.format("album.tracks", counts.tracks())
                                    : texts.format("side.foot", counts.tracks(), texts.size(counts.bytes()));
                    return demo ? figures + "\n" + texts.get("app.demo") : figures;
                },
                pulse.scanProperty(),
                pulse.countsProperty());
    }
}
