package org.gatefold.app.part;

import java.util.Optional;
import javafx.geometry.Pos;
import javafx.geometry.VPos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import org.gatefold.app.control.Buttons;
import org.gatefold.app.control.Labels;
import org.gatefold.store.catalogue.Concert;
import org.gatefold.store.near.Show;

/** A show to come in one line, or the place below the artist where there is little room: day, artist, place, how far that is, and Tickets where the shop sells them. */
public final class ShowLine extends HBox {
    private static final double ROOM = 120;

    public ShowLine(Show show, ProductTexts texts, DistanceWords distances, Optional<Runnable> tickets) {
        Concert concert = show.concert();
        getStyleClass().add("show-line");
        setAlignment(Pos.CENTER_LEFT);
        Label day = Labels.of(texts.day(concert.startsAt()) + " " + texts.month(concert.startsAt()), "show-day");
        Label artist = Labels.of(concert.artist().name(), "product-title");
        Label place = Labels.of(texts.place(concert), "muted");
        FlowPane words = new FlowPane(14, 0, artist, place);
        words.setRowValignment(VPos.BASELINE);
        words.setAlignment(Pos.CENTER_LEFT);
        words.setMinWidth(0);
        words.setPrefWrapLength(ROOM);
        artist.maxWidthProperty().bind(words.widthProperty());
        place.maxWidthProperty().bind(words.widthProperty());
        HBox.setHgrow(words, Priority.ALWAYS);
        getChildren().addAll(day, words);
        distances.of(show.km()).ifPresent(far -> {
            Label distance = Labels.of(far, "muted", "show-far");
            distances.spoken(show.km()).ifPresent(distance::setAccessibleText);
            distance.setMinWidth(USE_PREF_SIZE);
            getChildren().add(distance);
        });
        tickets.ifPresent(act -> {
            Button link = Buttons.link(texts.words().get("concert.tickets"), act);
            link.setAccessibleText(texts.words()
                    .format("concert.tickets-spoken", concert.artist().name(), texts.place(concert)));
            getChildren().add(link);
        });
    }
}
