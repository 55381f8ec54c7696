package org.gatefold.player.playback;

import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.gatefold.sync.event.Listeners;
import org.gatefold.sync.event.Subscription;
import org.jspecify.annotations.Nullable;

/** Lets listeners in and out on the playback thread, and tells each the newest first. */
final class Telling {
    private Telling() {}

    /** After the subscription is closed nothing is told, even if its turn to go has not come. */
    static <T> Subscription newestFirst(
            Mailbox mailbox, Listeners<T> listeners, Consumer<T> listener, Supplier<T> newest) {
        AtomicReference<@Nullable Subscription> held = new AtomicReference<>();
        AtomicBoolean wanted = new AtomicBoolean(true);
        Consumer<T> whileWanted = value -> {
            if (wanted.get()) {
                listener.accept(value);
            }
        };
        mailbox.post(() -> {
            held.set(listeners.add(whileWanted));
            whileWanted.accept(newest.get());
        });
        return () -> {
            wanted.set(false);
            mailbox.post(() -> {
                Subscription subscription = held.getAndSet(null);
                if (subscription != null) {
                    subscription.close();
                }
            });
        };
    }
}
