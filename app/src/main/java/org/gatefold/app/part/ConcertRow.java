package org.gatefold.app.part;

import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.gatefold.app.control.Buttons;
import org.gatefold.app.control.Labels;
import org.gatefold.store.catalogue.Concert;

/** A show to come: its day, the place, doors and price, and Tickets where the shop sells them. */
public final class ConcertRow extends HBox {
    public ConcertRow(Concert concert, ProductTexts texts, Runnable tickets) {
        getStyleClass().add("concert-row");
        setAlignment(Pos.CENTER_LEFT);
        VBox date = new VBox(
                Labels.of(texts.day(concert.startsAt()), "concert-day"),
                Labels.of(texts.month(concert.startsAt()), "concert-month"));
        date.setAlignment(Pos.CENTER);
        date.getStyleClass().add("concert-date");
        Label place = Labels.of(texts.place(concert), "product-title");
        Label details = Labels.paragraph(texts.details(concert), "product-second");
        VBox words = new VBox(2, place, details);
        words.setMinWidth(0);
        HBox.setHgrow(words, Priority.ALWAYS);
        getChildren().addAll(date, words);
        if (concert.product().isPresent()) {
            Button button = Buttons.plain(texts.words().get("concert.tickets"), tickets);
            button.getStyleClass().add("small-pill");
            button.setAccessibleText(texts.words()
                    .format("concert.tickets-spoken", concert.artist().name(), texts.place(concert)));
            getChildren().add(button);
        }
    }
}
