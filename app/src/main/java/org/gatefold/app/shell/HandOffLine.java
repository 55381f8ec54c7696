package org.gatefold.app.shell;

import java.util.Optional;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import org.gatefold.app.control.Buttons;
import org.gatefold.app.control.Icons;
import org.gatefold.app.control.Labels;
import org.gatefold.app.live.HandOffPulse;
import org.gatefold.app.ui.Texts;
import org.gatefold.player.handoff.Offer;
import org.kordamp.ikonli.feather.Feather;

/** A quiet line above the player bar: where another device stopped, to go on there or not. Takes no room without an offer. */
public final class HandOffLine extends HBox {
    /** How Gatefold calls itself to servers. */
    private static final String OURSELVES = "Gatefold";

    private final Texts texts;
    private final Label words = Labels.of("", "muted");

    public HandOffLine(HandOffPulse pulse, Texts texts) {
        super(14);
        this.texts = texts;
        getStyleClass().add("hand-off-line");
        setAlignment(Pos.CENTER_LEFT);
        words.setMinWidth(0);
        words.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(words, Priority.ALWAYS);
        getChildren()
                .addAll(
                        Icons.pointing(Feather.CORNER_DOWN_RIGHT),
                        words,
                        Buttons.link(texts.get("handoff.take-over"), pulse::takeOver),
                        Buttons.link(texts.get("handoff.dismiss"), pulse::dismiss));
        pulse.offerProperty().subscribe(this::show);
    }

    private void show(Optional<Offer> offer) {
        setVisible(offer.isPresent());
        setManaged(offer.isPresent());
        offer.ifPresent(now -> {
            String at = Texts.time(now.position());
            String by = now.by().strip();
            String said = by.isEmpty() || by.equalsIgnoreCase(OURSELVES)
                    ? texts.format("handoff.offer-other", now.title(), at)
                    : texts.format("handoff.offer", by, now.title(), at);
            words.setText(said);
            setAccessibleText(said);
        });
    }
}
