package org.gatefold.app.live;

import java.util.HashSet;
import java.util.List;
import org.gatefold.app.ui.Background;
import org.gatefold.app.ui.Texts;
import org.gatefold.app.ui.Toasts;
import org.gatefold.player.library.TrackKey;
import org.gatefold.player.playback.Playback;
import org.gatefold.player.playback.Standing;

/** Lets another queue take the place of the one that stands, with a way back to it. On the JavaFX thread. */
final class QueueChange {
    private final Playback playback;
    private final QueueSteps steps;
    private final Background background;
    private final Toasts toasts;
    private final Texts texts;

    QueueChange(Playback playback, QueueSteps steps, Background background, Toasts toasts, Texts texts) {
        this.playback = playback;
        this.steps = steps;
        this.background = background;
        this.toasts = toasts;
        this.texts = texts;
    }

    /** @param play asks playback for a queue of these */
    void replace(List<TrackKey> keys, Runnable play) {
        playback.standing(before -> {
            if (losesSomething(before, keys)) {
                background.fx().execute(() -> offer(before));
            }
        });
        play.run();
    }

    /** The same tracks in another order are no other queue. */
    private static boolean losesSomething(Standing before, List<TrackKey> keys) {
        List<TrackKey> stood = before.queue().tracks();
        return !keys.isEmpty()
                && !stood.isEmpty()
                && !(stood.size() == keys.size() && new HashSet<>(stood).equals(new HashSet<>(keys)));
    }

    private void offer(Standing before) {
        QueueSteps.Step step = steps.made(() -> playback.bringBack(before));
        toasts.offer(
                texts.format("toast.replaced", before.queue().tracks().size()),
                texts.get("queue.undo"),
                () -> steps.takeBack(step));
    }
}
