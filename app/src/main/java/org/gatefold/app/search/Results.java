package org.gatefold.app.search;

import java.util.concurrent.Callable;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.gatefold.app.ui.Background;
import org.gatefold.app.ui.Load;
import org.gatefold.app.ui.Ticket;
import org.gatefold.player.library.Found;

/**
 * What a search finds: at once what the quick one does, and where that did not look at all of a large library, all of it
 * in its place. On the JavaFX thread.
 */
final class Results implements AutoCloseable {
    private final ReadOnlyObjectWrapper<Load<Found>> state = new ReadOnlyObjectWrapper<>(new Load.Busy<>());
    private final Callable<Found> quick;
    private final Callable<Found> all;
    private final Background background;
    private Ticket ticket = new Ticket();

    Results(Callable<Found> quick, Callable<Found> all, Background background) {
        this.quick = quick;
        this.all = all;
        this.background = background;
    }

    ReadOnlyObjectProperty<Load<Found>> state() {
        return state.getReadOnlyProperty();
    }

    /** Searches, anew where it did before; what is shown stays until the answer is there. */
    void start() {
        close();
        if (!(state.get() instanceof Load.Ready)) {
            state.set(new Load.Busy<>());
        }
        ticket = background.refresh(() -> new Load.Ready<>(quick.call()), this::found);
    }

    @Override
    public void close() {
        ticket.close();
    }

    /** That nothing was found is not said before all was looked at. */
    private void found(Load<Found> answer) {
        if (answer instanceof Load.Ready<Found>(var some, var _) && !some.whole()) {
            if (!some.isEmpty()) {
                state.set(answer);
            }
            ticket = background.refresh(() -> new Load.Ready<>(all.call()), state::set);
        } else {
            state.set(answer);
        }
    }
}
