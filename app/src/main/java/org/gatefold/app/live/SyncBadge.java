package org.gatefold.app.live;

import java.util.ArrayList;
import java.util.List;
import javafx.css.PseudoClass;
import javafx.scene.control.Button;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import org.gatefold.app.control.Icons;
import org.gatefold.app.route.Navigator;
import org.gatefold.app.route.Route;
import org.gatefold.app.ui.Texts;
import org.kordamp.ikonli.feather.Feather;

/** Says in the top bar whether everything has arrived or what waits; opens the page that tells more. */
public final class SyncBadge extends Button {
    private static final PseudoClass WAITING = PseudoClass.getPseudoClass("waiting");

    private final Texts texts;
    private final SyncPulse pulse;

    public SyncBadge(SyncPulse pulse, Navigator navigator, Texts texts) {
        this.pulse = pulse;
        this.texts = texts;
        getStyleClass().setAll("badge");
        Region dot = new Region();
        dot.getStyleClass().add("sync-dot");
        HBox marks = new HBox(9, Icons.line(Feather.CLOUD), dot);
        marks.setAlignment(javafx.geometry.Pos.CENTER);
        setGraphic(marks);
        setMinWidth(USE_PREF_SIZE);
        setOnAction(_ -> navigator.go(new Route.SyncPage()));
        visibleProperty().bind(pulse.connectedProperty());
        managedProperty().bind(visibleProperty());
        pulse.waitingProperty().addListener((_, _, now) -> show(now));
        show(pulse.waitingProperty().get());
    }

    private void show(SyncPulse.Waits waits) {
        pseudoClassStateChanged(WAITING, !waits.isNothing());
        String words = words(waits);
        setText(words);
        setAccessibleText(words);
    }

    /** First what waits for the listener himself. */
    private String words(SyncPulse.Waits waits) {
        if (waits.refused() > 0) {
            return texts.format("sync.refused", waits.refused());
        }
        if (waits.held() > 0) {
            return texts.format("sync.held-badge", waits.held());
        }
        return waits.isNothing()
                ? texts.get("sync.all")
                : texts.format(waits.away() ? "sync.later" : "sync.now", list(waits));
    }

    private String list(SyncPulse.Waits waits) {
        List<String> parts = new ArrayList<>();
        if (waits.orders() > 0) {
            parts.add(texts.format("sync.orders", waits.orders()));
        }
        if (waits.plays() > 0) {
            parts.add(texts.format("sync.plays", waits.plays()));
        }
        if (waits.others() > 0) {
            parts.add(texts.format("sync.edits", waits.others()));
        }
        return parts.size() == 2 ? texts.format("sync.and", parts.get(0), parts.get(1)) : String.join(", ", parts);
    }
}
