package org.gatefold.app.live;

import java.util.List;
import javafx.beans.property.ReadOnlyLongProperty;
import javafx.beans.property.ReadOnlyLongWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.gatefold.app.ui.Background;
import org.gatefold.app.ui.Errors;
import org.gatefold.app.ui.Load;
import org.gatefold.app.ui.Texts;
import org.gatefold.app.ui.Toasts;
import org.gatefold.player.library.TrackKey;
import org.gatefold.player.offline.Offline;
import org.gatefold.player.offline.OfflineState;
import org.gatefold.player.offline.Wish;
import org.gatefold.sync.event.Subscription;

/** What is kept offline and how that stands, mirrored on the JavaFX thread, and the one place where it is wished for. */
public final class OfflineShelf implements AutoCloseable {
    private final Offline offline;
    private final Background background;
    private final Toasts toasts;
    private final Texts texts;
    private final ReadOnlyObjectWrapper<List<Wish>> wishes = new ReadOnlyObjectWrapper<>(List.of());
    private final ReadOnlyObjectWrapper<OfflineState> state;
    private final ReadOnlyLongWrapper copies = new ReadOnlyLongWrapper();
    private final Subscription subscription;

    public OfflineShelf(Offline offline, Background background, Toasts toasts, Texts texts) {
        this.offline = offline;
        this.background = background;
        this.toasts = toasts;
        this.texts = texts;
        state = new ReadOnlyObjectWrapper<>(offline.state());
        subscription = offline.onChange(now -> background.fx().execute(() -> show(now)));
        read();
    }

    public ReadOnlyObjectProperty<List<Wish>> wishesProperty() {
        return wishes.getReadOnlyProperty();
    }

    public ReadOnlyObjectProperty<OfflineState> stateProperty() {
        return state.getReadOnlyProperty();
    }

    /** Changes when there are more or fewer finished copies. */
    public ReadOnlyLongProperty copiesProperty() {
        return copies.getReadOnlyProperty();
    }

    /** Whether the recording has a finished copy. Does not block. */
    public boolean isKept(TrackKey key) {
        return !offline.kept(List.of(key)).isEmpty();
    }

    public boolean isWished(Wish wish) {
        return wishes.get().contains(wish);
    }

    /** Keeps it, or lets it go, and offers to take that back. */
    public void toggle(Wish wish, String name) {
        boolean keep = !isWished(wish);
        change(
                wish,
                keep,
                () -> toasts.offer(
                        texts.format(keep ? "offline.keeps" : "offline.lets-go", name),
                        texts.get("queue.undo"),
                        () -> change(wish, !keep, () -> {})));
    }

    @Override
    public void close() {
        subscription.close();
    }

    private void change(Wish wish, boolean keep, Runnable done) {
        background.run(
                () -> {
                    if (keep) {
                        offline.keep(wish);
                    } else {
                        offline.release(wish);
                    }
                },
                () -> {
                    read();
                    done.run();
                },
                e -> toasts.tell(new Errors(texts).sentence(e)));
    }

    private void read() {
        background.refresh(() -> new Load.Ready<>(offline.wishes()), answer -> {
            if (answer instanceof Load.Ready<List<Wish>>(var now, var _)) {
                wishes.set(now);
            }
        });
    }

    private void show(OfflineState now) {
        state.set(now);
        copies.set(now.copies());
    }
}
