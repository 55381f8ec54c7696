package org.gatefold.app.live;

import java.util.List;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyLongProperty;
import javafx.beans.property.ReadOnlyLongWrapper;
import org.gatefold.app.ui.Background;
import org.gatefold.app.ui.Errors;
import org.gatefold.app.ui.Load;
import org.gatefold.app.ui.Texts;
import org.gatefold.app.ui.Toasts;
import org.gatefold.player.figures.Figures;
import org.gatefold.player.library.TrackKey;
import org.gatefold.player.library.browse.Browsing;
import org.gatefold.player.library.browse.TrackList;
import org.gatefold.sync.event.Subscription;

/**
 * The lists of the library, and what plays them: of a long one only the keys of a bounded number of tracks are read, and
 * it is said where there are more.
 */
public final class Lists implements AutoCloseable {
    /** As many as a queue is made for. */
    public static final int MOST = 20_000;

    private static final int FOLLOWING = 1_000;

    private final Browsing browsing;
    private final PlayActions actions;
    private final Background background;
    private final Toasts toasts;
    private final Texts texts;
    private final ReadOnlyLongWrapper figures = new ReadOnlyLongWrapper();
    private final Subscription subscription;

    public Lists(
            Browsing browsing,
            Figures figures,
            PlayActions actions,
            Background background,
            Toasts toasts,
            Texts texts) {
        this.browsing = browsing;
        this.actions = actions;
        this.background = background;
        this.toasts = toasts;
        this.texts = texts;
        subscription = figures.onChange(() -> background.fx().execute(() -> this.figures.set(this.figures.get() + 1)));
    }

    /** Reads lists; blocks, so only in the background. */
    public Browsing browsing() {
        return browsing;
    }

    /** Counts up when what is the listener's own of tracks changed in the lists. */
    public ReadOnlyLongProperty figuresProperty() {
        return figures.getReadOnlyProperty();
    }

    /** Plays a list from its beginning; {@code total} is how many it has, as far as is known. */
    public void play(TrackList list, int total) {
        with(list, 0, MOST, keys -> {
            actions.playKeys(keys, 0);
            sayBound(keys.size(), total);
        });
    }

    public void shuffle(TrackList list, int total) {
        with(list, 0, MOST, keys -> {
            actions.shuffleKeys(keys);
            sayBound(keys.size(), total);
        });
    }

    public void enqueue(TrackList list, int total) {
        with(list, 0, MOST, keys -> {
            actions.enqueue(keys);
            sayBound(keys.size(), total);
        });
    }

    /** Plays the track at this place and queues those that follow it. */
    public void playFrom(TrackList list, int index) {
        with(list, index, FOLLOWING, keys -> actions.playKeys(keys, 0));
    }

    @Override
    public void close() {
        subscription.close();
    }

    private void sayBound(int taken, int total) {
        if (taken < total) {
            toasts.tell(texts.format("toast.first-of", taken, total));
        }
    }

    private void with(TrackList list, int offset, int limit, Consumer<List<TrackKey>> use) {
        background.load(() -> browsing.keys(list, offset, limit), answer -> {
            switch (answer) {
                case Load.Busy<List<TrackKey>> _ -> {}
                case Load.Ready<List<TrackKey>>(var keys, var _) -> {
                    if (!keys.isEmpty()) {
                        use.accept(keys);
                    }
                }
                case Load.Failed<List<TrackKey>>(var cause) -> toasts.tell(new Errors(texts).sentence(cause));
            }
        });
    }
}
