package org.gatefold.player.library.scan;

import java.nio.file.Path;
import java.util.Optional;
import org.gatefold.player.library.ScanProgress;
import org.gatefold.player.library.ScanProgress.State;
import org.gatefold.sync.event.Listeners;

/** Counts what a scan does and tells of it, at most ten times a second and at every change of state. Scanner thread only, but for {@link #now}. */
final class Ledger {
    private static final long TELL_NANOS = 100_000_000;

    private final Listeners<ScanProgress> listeners;
    private volatile ScanProgress now = ScanProgress.IDLE;
    private long told;

    Ledger(Listeners<ScanProgress> listeners) {
        this.listeners = listeners;
    }

    ScanProgress now() {
        return now;
    }

    void begin() {
        now = new ScanProgress(State.LOOKING, 0, 0, 0, 0, 0, 0, Optional.empty());
        tell();
    }

    void state(State state) {
        ScanProgress p = now;
        Optional<Path> current = state == State.READING ? p.current() : Optional.empty();
        now = new ScanProgress(state, p.found(), p.done(), p.added(), p.changed(), p.removed(), p.problems(), current);
        tell();
    }

    void found(int more) {
        ScanProgress p = now;
        update(new ScanProgress(
                p.state(), p.found() + more, p.done(), p.added(), p.changed(), p.removed(), p.problems(), p.current()));
    }

    void unchanged(int files) {
        ScanProgress p = now;
        update(new ScanProgress(
                p.state(),
                p.found(),
                p.done() + files,
                p.added(),
                p.changed(),
                p.removed(),
                p.problems(),
                p.current()));
    }

    void read(Candidate file, boolean usable) {
        ScanProgress p = now;
        int added = p.added() + (usable && file.isNew() ? 1 : 0);
        int changed = p.changed() + (usable && !file.isNew() ? 1 : 0);
        update(new ScanProgress(
                p.state(),
                p.found(),
                p.done() + 1,
                added,
                changed,
                p.removed(),
                p.problems(),
                Optional.of(file.path())));
    }

    void removed(int files) {
        ScanProgress p = now;
        update(new ScanProgress(
                p.state(),
                p.found(),
                p.done(),
                p.added(),
                p.changed(),
                p.removed() + files,
                p.problems(),
                p.current()));
    }

    void problems(int more) {
        ScanProgress p = now;
        update(new ScanProgress(
                p.state(), p.found(), p.done(), p.added(), p.changed(), p.removed(), p.problems() + more, p.current()));
    }

    private void update(ScanProgress next) {
        now = next;
        if (System.nanoTime() - told >= TELL_NANOS) {
            tell();
        }
    }

    private void tell() {
        told = System.nanoTime();
        listeners.tell(now);
    }
}
