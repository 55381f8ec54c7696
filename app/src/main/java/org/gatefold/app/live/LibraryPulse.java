package org.gatefold.app.live;

import java.util.concurrent.atomic.AtomicBoolean;
import javafx.beans.property.ReadOnlyLongProperty;
import javafx.beans.property.ReadOnlyLongWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.gatefold.app.ui.Background;
import org.gatefold.app.ui.Load;
import org.gatefold.player.library.Library;
import org.gatefold.player.library.LibraryCounts;
import org.gatefold.player.library.ScanProgress;
import org.gatefold.player.library.Scanner;
import org.gatefold.player.listening.Listening;
import org.gatefold.sync.event.Subscription;

/** Says on the JavaFX thread that the library or what was heard of it changed, how much there is, and how a scan goes on. */
public final class LibraryPulse implements AutoCloseable {
    private final Library library;
    private final Background background;
    private final ReadOnlyLongWrapper changes = new ReadOnlyLongWrapper();
    private final ReadOnlyLongWrapper heard = new ReadOnlyLongWrapper();
    private final ReadOnlyObjectWrapper<LibraryCounts> counts = new ReadOnlyObjectWrapper<>(LibraryCounts.EMPTY);
    private final ReadOnlyObjectWrapper<ScanProgress> scan;
    private final AtomicBoolean pending = new AtomicBoolean();
    private final Subscription subscription;
    private final Subscription scanning;
    private final Subscription listening;

    public LibraryPulse(Library library, Scanner scanner, Listening listens, Background background) {
        this.library = library;
        this.background = background;
        scan = new ReadOnlyObjectWrapper<>(scanner.progress());
        subscription = library.onChange(this::changed);
        scanning = scanner.onProgress(now -> background.fx().execute(() -> scan.set(now)));
        listening = listens.onChange(() -> background.fx().execute(() -> heard.set(heard.get() + 1)));
        count();
    }

    /** Counts up at each change of the library. */
    public ReadOnlyLongProperty changesProperty() {
        return changes.getReadOnlyProperty();
    }

    /** Counts up when a play counted or a favourite changed. */
    public ReadOnlyLongProperty heardProperty() {
        return heard.getReadOnlyProperty();
    }

    public ReadOnlyObjectProperty<LibraryCounts> countsProperty() {
        return counts.getReadOnlyProperty();
    }

    public ReadOnlyObjectProperty<ScanProgress> scanProperty() {
        return scan.getReadOnlyProperty();
    }

    @Override
    public void close() {
        subscription.close();
        scanning.close();
        listening.close();
    }

    private void changed() {
        if (pending.compareAndSet(false, true)) {
            background.fx().execute(() -> {
                pending.set(false);
                changes.set(changes.get() + 1);
                count();
            });
        }
    }

    private void count() {
        background.refresh(() -> new Load.Ready<>(library.counts()), answer -> {
            if (answer instanceof Load.Ready<LibraryCounts>(var now, var _)) {
                counts.set(now);
            }
        });
    }
}
