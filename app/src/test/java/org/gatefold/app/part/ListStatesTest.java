package org.gatefold.app.part;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.StackPane;
import org.gatefold.app.looks.Fx;
import org.gatefold.app.ui.Background;
import org.gatefold.app.ui.PagedList;
import org.gatefold.app.ui.Texts;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A long list where there is nothing, where it could not be read, and where a part of it could not. */
final class ListStatesTest {
    private final Texts texts = new Texts(Locale.ENGLISH, ZoneOffset.UTC);
    private Label rows;
    private boolean fails;
    private int total;

    @BeforeEach
    void start() throws Exception {
        Fx.start();
        rows = Fx.call(() -> new Label("the rows"));
    }

    @Test
    void whereThereIsNothingItSaysWhatToDoAndTheRowsComeOnceThereAreSome() throws Exception {
        Fx.run(() -> {
            PagedList<Integer> items = items();
            StackPane place = place(items);
            items.reload();
            assertEquals("nothing here", ((Label) place.getChildren().getFirst()).getText());
            total = 3;
            items.reload();
            assertEquals(List.of(rows), place.getChildren());
        });
    }

    @Test
    void whatCouldNotBeReadIsSaidInPlaceAndRetryReadsItAgain() throws Exception {
        Fx.run(() -> {
            fails = true;
            total = 3;
            PagedList<Integer> items = items();
            StackPane place = place(items);
            items.reload();
            assertTrue(Fx.find(place, Fx.text("the rows")).isEmpty());
            assertEquals("Reading or writing failed. Please try again.", help(place), "for who comes with Tab");
            fails = false;
            retry(place);
            assertEquals(List.of(rows), place.getChildren());
        });
    }

    @Test
    void whatIsShownStaysWhenAFurtherPartCannotBeRead() throws Exception {
        Fx.run(() -> {
            total = 500;
            PagedList<Integer> items = items();
            StackPane place = place(items);
            items.reload();
            fails = true;
            assertTrue(items.get(450).isEmpty());
            assertTrue(Fx.find(place, Fx.text("the rows")).isPresent());
            fails = false;
            retry(place);
            assertEquals(List.of(rows), place.getChildren());
        });
    }

    private static String help(StackPane place) {
        return Fx.find(place, Fx.text("Retry").and(Button.class::isInstance))
                .orElseThrow()
                .getAccessibleHelp();
    }

    private StackPane place(PagedList<Integer> items) {
        return ListStates.over(rows, items, () -> new Label("nothing here"), texts);
    }

    private PagedList<Integer> items() {
        return new PagedList<>(new Background(Runnable::run, Runnable::run), (offset, limit) -> {
            if (fails) {
                throw new IOException("the disk is away");
            }
            return new PagedList.Slice<>(
                    IntStream.range(offset, Math.min(total, offset + limit))
                            .boxed()
                            .toList(),
                    total);
        });
    }

    private static void retry(StackPane place) {
        ((Button) Fx.find(place, Fx.text("Retry").and(Button.class::isInstance)).orElseThrow()).fire();
    }
}
