package org.gatefold.app.part;

import java.util.Optional;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import org.gatefold.app.control.Buttons;
import org.gatefold.app.control.Labels;
import org.gatefold.store.catalogue.Concert;

/** A show to come in one line: day, artist, place, and Tickets where the shop sells them. */
public final class ShowLine extends HBox {
    public ShowLine(Concert concert, ProductTexts texts, Optional<Runnable> tickets) {
        getStyleClass().add("show-line");
        setAlignment(Pos.CENTER_LEFT);
        Label day = Labels.of(texts.day(concert.startsAt()) + " " + texts.month(concert.startsAt()), "show-day");
        Label artist = Labels.of(concert.artist().name(), "product-title");
        Label place = Labels.of(texts.place(concert), "muted");
        place.setMaxWidth(Double.MAX_VALUE);
        place.setMinWidth(0);
        HBox.setHgrow(place, Priority.ALWAYS);
        getChildren().addAll(day, artist, place);
        tickets.ifPresent(act -> {
            Button link = Buttons.link(texts.words().get("concert.tickets"), act);
            link.setAccessibleText(texts.words()
                    .format("concert.tickets-spoken", concert.artist().name(), texts.place(concert)));
            getChildren().add(link);
        });
    }
}
