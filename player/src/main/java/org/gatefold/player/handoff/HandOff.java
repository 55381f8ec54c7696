package org.gatefold.player.handoff;

import java.util.Optional;
import java.util.function.Consumer;
import org.gatefold.sync.event.Subscription;

/**
 * Leaves the queue on servers for the listener's other devices, and tells of what those left. Nothing is ever taken over by
 * itself. Every method may be called from any thread but JavaFX's, where nothing else is said.
 */
public interface HandOff {
    /** What another device left and the listener has not decided about. Any thread; never blocks. */
    Optional<Offer> offer();

    /** Plays on where the other device was. Blocks on the disk. */
    void takeOver(Offer offer);

    /** Never offers this one again. Blocks on the disk. */
    void dismiss(Offer offer);

    /** Tells of every other offer, and when there is none any more, on a thread of the player. */
    Subscription onChange(Consumer<Optional<Offer>> listener);
}
