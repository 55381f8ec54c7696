package org.gatefold.app.live;

import java.util.Optional;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.gatefold.app.ui.Background;
import org.gatefold.app.ui.Errors;
import org.gatefold.app.ui.Texts;
import org.gatefold.app.ui.Toasts;
import org.gatefold.player.handoff.HandOff;
import org.gatefold.player.handoff.Offer;
import org.gatefold.player.playback.Playback;
import org.gatefold.player.playback.Standing;
import org.gatefold.sync.event.Subscription;

/** What another device left to go on with, mirrored on the JavaFX thread, and what the listener decides about it. */
public final class HandOffPulse implements AutoCloseable {
    private final HandOff handOff;
    private final Playback playback;
    private final QueueSteps steps;
    private final Background background;
    private final Toasts toasts;
    private final Texts texts;
    private final ReadOnlyObjectWrapper<Optional<Offer>> offer = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final Subscription subscription;

    public HandOffPulse(
            HandOff handOff, Playback playback, QueueSteps steps, Background background, Toasts toasts, Texts texts) {
        this.handOff = handOff;
        this.playback = playback;
        this.steps = steps;
        this.background = background;
        this.toasts = toasts;
        this.texts = texts;
        subscription = handOff.onChange(now -> background.fx().execute(() -> offer.set(now)));
        offer.set(handOff.offer());
    }

    public ReadOnlyObjectProperty<Optional<Offer>> offerProperty() {
        return offer.getReadOnlyProperty();
    }

    /** Plays on where the other device was; the queue that was here comes back like any change of the queue. */
    public void takeOver() {
        Optional<Offer> taken = offer.get();
        offer.set(Optional.empty());
        taken.ifPresent(there -> playback.standing(before -> background.fx().execute(() -> take(there, before))));
    }

    private void take(Offer there, Standing before) {
        boolean nothing = before.queue().isEmpty();
        Optional<QueueSteps.Step> step =
                nothing ? Optional.empty() : Optional.of(steps.made(() -> playback.bringBack(before)));
        background.run(
                () -> handOff.takeOver(there),
                () -> step.ifPresent(made ->
                        toasts.offer(texts.get("handoff.taken"), texts.get("queue.undo"), () -> steps.takeBack(made))),
                e -> toasts.tell(new Errors(texts).sentence(e)));
    }

    public void dismiss() {
        Optional<Offer> dismissed = offer.get();
        offer.set(Optional.empty());
        dismissed.ifPresent(gone ->
                background.run(() -> handOff.dismiss(gone), () -> {}, e -> toasts.tell(new Errors(texts).sentence(e))));
    }

    @Override
    public void close() {
        subscription.close();
    }
}
