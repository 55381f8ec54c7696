package org.gatefold.player.playback;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.gatefold.player.playback.PlaybackState.Volume;
import org.gatefold.player.queue.PlayQueue;
import org.gatefold.sync.event.Listeners;

/** Makes states of what playback does, tells whoever listens, and has them saved. Belongs to the playback thread but for {@link #state}. */
final class Announcer {
    private static final long TELL_NANOS = TimeUnit.SECONDS.toNanos(1);
    private static final long SAVE_NANOS = TimeUnit.SECONDS.toNanos(4);

    private final Journal journal;
    private final Listeners<PlaybackState> listeners;
    private Volume volume = SavedPlayback.NONE.volume();
    private long savedAt;
    private volatile PlaybackState state;

    Announcer(Journal journal, Listeners<PlaybackState> listeners) {
        this.journal = journal;
        this.listeners = listeners;
        state = new PlaybackState(
                PlaybackState.Status.EMPTY,
                PlayQueue.EMPTY,
                Optional.empty(),
                Duration.ZERO,
                System.nanoTime(),
                volume,
                Optional.empty(),
                new Supply.Whole(),
                Optional.empty());
    }

    /** Any thread. */
    PlaybackState state() {
        return state;
    }

    Volume volume() {
        return volume;
    }

    void volume(Volume chosen) {
        volume = chosen;
    }

    /** Something changed: tells it and has it saved. */
    void announce(Conductor conductor) {
        tell(conductor);
        save();
    }

    /** Time passed: once a second, or when the bytes come in otherwise, tells the state anew; every four has it saved. */
    void tick(Conductor conductor) {
        if (System.nanoTime() - state.nanoTime() >= TELL_NANOS
                || !state.supply().equals(conductor.sounding().supply())) {
            tell(conductor);
        }
        if (System.nanoTime() - savedAt >= SAVE_NANOS) {
            save();
        }
    }

    /** Tells how it stands now, which says more than what is saved. */
    void tell(Conductor conductor) {
        Stage.Sounding sounding = conductor.sounding();
        state = new PlaybackState(
                conductor.status(),
                conductor.queue(),
                conductor.track(),
                sounding.position(),
                System.nanoTime(),
                volume,
                conductor.problem().or(journal::problem),
                sounding.supply(),
                sounding.signal());
        listeners.tell(state);
    }

    private void save() {
        savedAt = System.nanoTime();
        journal.save(new SavedPlayback(state.queue(), state.position(), volume));
    }
}
