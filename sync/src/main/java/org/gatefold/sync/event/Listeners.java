package org.gatefold.sync.event;

import java.lang.System.Logger.Level;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;

/** Those who want to hear of a change; they are called on the thread that tells, and one that fails stops no other. */
public final class Listeners<T> {
    private final CopyOnWriteArrayList<Consumer<? super T>> consumers = new CopyOnWriteArrayList<>();

    public Subscription add(Consumer<? super T> consumer) {
        consumers.add(consumer);
        return () -> consumers.remove(consumer);
    }

    public void tell(T value) {
        for (Consumer<? super T> consumer : consumers) {
            try {
                consumer.accept(value);
            } catch (RuntimeException e) {
                System.getLogger(Listeners.class.getName()).log(Level.ERROR, "a listener failed", e);
            }
        }
    }
}
