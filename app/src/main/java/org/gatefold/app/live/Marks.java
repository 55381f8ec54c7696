package org.gatefold.app.live;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import javafx.beans.property.ReadOnlyLongProperty;
import javafx.beans.property.ReadOnlyLongWrapper;
import org.gatefold.app.ui.Background;
import org.gatefold.app.ui.Load;
import org.gatefold.player.library.TrackKey;
import org.gatefold.player.listening.Listening;
import org.gatefold.player.listening.Mark;
import org.gatefold.sync.event.Subscription;

/** Favourites and ratings of the tracks that were looked at last, mirrored on the JavaFX thread and asked for as needed. */
public final class Marks implements AutoCloseable {
    private static final int KEPT = 2000;

    private final Listening listening;
    private final Background background;
    private final Map<TrackKey, Mark> known = new LinkedHashMap<>(16, 0.75f, true);
    private final Set<TrackKey> wanted = new HashSet<>();
    private final ReadOnlyLongWrapper changes = new ReadOnlyLongWrapper();
    private final Subscription subscription;
    private boolean asking;

    public Marks(Listening listening, Background background) {
        this.listening = listening;
        this.background = background;
        subscription = listening.onChange(() -> background.fx().execute(this::askAnew));
    }

    /** What is known of a track just now; when it is not known yet it is fetched and {@link #changesProperty} counts up. */
    public Mark of(TrackKey key) {
        Mark mark = known.get(key);
        if (mark == null) {
            wanted.add(key);
            ask();
        }
        return mark == null ? Mark.NONE : mark;
    }

    /** Counts up whenever marks are others than before. */
    public ReadOnlyLongProperty changesProperty() {
        return changes.getReadOnlyProperty();
    }

    @Override
    public void close() {
        subscription.close();
    }

    private void askAnew() {
        wanted.addAll(known.keySet());
        ask();
    }

    /** Waits for the end of this pulse, so that all rows of a screen are asked for at once. */
    private void ask() {
        if (!asking && !wanted.isEmpty()) {
            asking = true;
            background.fx().execute(this::fetch);
        }
    }

    private void fetch() {
        Set<TrackKey> keys = Set.copyOf(wanted);
        wanted.clear();
        background.refresh(() -> new Load.Ready<>(listening.marks(keys)), answer -> {
            asking = false;
            if (answer instanceof Load.Ready<Map<TrackKey, Mark>>(var found, var _)) {
                take(keys, found);
            }
            ask();
        });
    }

    private void take(Set<TrackKey> keys, Map<TrackKey, Mark> found) {
        boolean other = false;
        for (TrackKey key : keys) {
            Mark now = found.getOrDefault(key, Mark.NONE);
            Mark before = known.put(key, now);
            other |= !now.equals(before == null ? Mark.NONE : before);
        }
        var oldest = known.keySet().iterator();
        while (known.size() > KEPT) {
            oldest.next();
            oldest.remove();
        }
        if (other) {
            changes.set(changes.get() + 1);
        }
    }
}
