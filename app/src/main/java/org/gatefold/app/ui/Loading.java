package org.gatefold.app.ui;

import java.util.concurrent.Callable;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.jspecify.annotations.Nullable;

/** One thing a model fetches: its newest state as a property, and the way to fetch it again. On the JavaFX thread. */
public final class Loading<T> implements AutoCloseable {
    private final ReadOnlyObjectWrapper<Load<T>> state = new ReadOnlyObjectWrapper<>(new Load.Busy<>());
    private final Background background;
    private final Callable<Load<T>> work;
    private @Nullable Ticket ticket;

    private Loading(Background background, Callable<Load<T>> work) {
        this.background = background;
        this.work = work;
    }

    /** Work that answers with a value of now. */
    public static <T> Loading<T> of(Background background, Callable<T> work) {
        return new Loading<>(background, () -> new Load.Ready<>(work.call()));
    }

    /** Work that says itself how fresh its answer is. */
    public static <T> Loading<T> dated(Background background, Callable<Load<T>> work) {
        return new Loading<>(background, work);
    }

    public ReadOnlyObjectProperty<Load<T>> state() {
        return state.getReadOnlyProperty();
    }

    /** Says Busy when nothing is shown yet or the last try failed, and fetches; an older answer under way is dropped. */
    public Loading<T> start() {
        close();
        if (!(state.get() instanceof Load.Ready)) {
            state.set(new Load.Busy<>());
        }
        ticket = background.refresh(work, state::set);
        return this;
    }

    @Override
    public void close() {
        if (ticket != null) {
            ticket.close();
        }
    }
}
