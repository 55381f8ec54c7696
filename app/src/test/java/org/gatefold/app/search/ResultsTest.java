package org.gatefold.app.search;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import java.io.IOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.gatefold.app.ui.Background;
import org.gatefold.app.ui.Load;
import org.gatefold.player.library.Found;
import org.junit.jupiter.api.Test;

/** A quick search that did not look at all is followed by one that does. */
final class ResultsTest {
    private static final Found QUICK = found("quick", false);
    private static final Found ALL = found("all", true);

    private final Deque<Runnable> tasks = new ArrayDeque<>();
    private final List<String> asked = new ArrayList<>();
    private final Background background = new Background(tasks::add, Runnable::run);

    private static Found found(String meant, boolean whole) {
        return new Found(List.of(), List.of(), List.of(), Optional.of(meant), whole);
    }

    private Results of(Callable<Found> quick, Callable<Found> all) {
        return new Results(noted("quick", quick), noted("all", all), background);
    }

    private Callable<Found> noted(String name, Callable<Found> search) {
        return () -> {
            asked.add(name);
            return search.call();
        };
    }

    private static Found failing() throws IOException {
        throw new IOException("no disk");
    }

    private void next() {
        tasks.removeFirst().run();
    }

    @Test
    void aWholeAnswerIsAllThereIs() {
        Results results = of(() -> ALL, ResultsTest::failing);
        results.start();
        assertEquals(new Load.Busy<Found>(), results.state().get());
        next();
        assertEquals(new Load.Ready<>(ALL), results.state().get());
        assertEquals(0, tasks.size());
    }

    @Test
    void nothingIsSaidToBeFoundBeforeAllWasLookedAt() {
        Results results = of(() -> QUICK, () -> ALL);
        results.start();
        next();
        assertEquals(new Load.Busy<Found>(), results.state().get(), "an empty list would be a lie");
        next();
        assertEquals(new Load.Ready<>(ALL), results.state().get());
        assertEquals(List.of("quick", "all"), asked);
    }

    @Test
    void whatFailedIsTriedAgainFromTheBeginning() {
        Results results = of(() -> QUICK, ResultsTest::failing);
        results.start();
        next();
        next();
        assertInstanceOf(Load.Failed.class, results.state().get());
        results.start();
        assertEquals(new Load.Busy<Found>(), results.state().get());
        next();
        next();
        assertEquals(List.of("quick", "all", "quick", "all"), asked);
    }

    @Test
    void whoHasLeftIsToldNothing() {
        Results results = of(() -> QUICK, () -> ALL);
        results.start();
        next();
        results.close();
        next();
        assertEquals(new Load.Busy<Found>(), results.state().get());
        assertEquals(List.of("quick"), asked);
    }
}
