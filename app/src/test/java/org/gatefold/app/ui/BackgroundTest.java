package org.gatefold.app.ui;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import java.io.IOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import org.junit.jupiter.api.Test;

final class BackgroundTest {
    private final Deque<Runnable> work = new ArrayDeque<>();
    private final Deque<Runnable> drawing = new ArrayDeque<>();
    private final Background background = new Background(work::add, drawing::add);
    private final List<Load<String>> said = new ArrayList<>();

    @Test
    void aLoadSaysBusyThenReady() {
        background.load(() -> "tide", said::add);
        assertEquals(List.of(new Load.Busy<String>()), said);
        runAll();
        assertEquals(List.of(new Load.Busy<String>(), new Load.Ready<>("tide")), said);
    }

    @Test
    void aFailureKeepsItsCause() {
        background.<String>load(
                () -> {
                    throw new IOException("The shop is closed.");
                },
                said::add);
        runAll();
        Load.Failed<String> failed = assertInstanceOf(Load.Failed.class, said.getLast());
        assertEquals("The shop is closed.", failed.cause().getMessage());
    }

    @Test
    void anAnswerAfterClosingIsDroppedEvenWhenItWaitsToBeDrawn() {
        Ticket ticket = background.load(() -> "late", said::add);
        work.removeFirst().run();
        ticket.close();
        drawing.removeFirst().run();
        assertEquals(List.of(new Load.Busy<String>()), said);
    }

    @Test
    void aNewerLoadDropsTheOlderOnesAnswer() {
        int[] asked = {0};
        Loading<String> loading = Loading.of(background, () -> "answer " + ++asked[0]);
        loading.state().addListener((_, _, now) -> said.add(now));
        loading.start();
        loading.start();
        runAll();
        assertEquals(List.of(new Load.Ready<>("answer 1")), said, "the first work never ran, its ticket was closed");
    }

    @Test
    void refreshingKeepsWhatIsShown() {
        Loading<String> loading = Loading.of(background, () -> "tide");
        loading.start();
        runAll();
        loading.start();
        assertEquals(new Load.Ready<>("tide"), loading.state().get());
    }

    private void runAll() {
        while (!work.isEmpty() || !drawing.isEmpty()) {
            (work.isEmpty() ? drawing : work).removeFirst().run();
        }
    }
}
