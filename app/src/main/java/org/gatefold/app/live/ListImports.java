package org.gatefold.app.live;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.gatefold.app.live.ListImport.Step;
import org.gatefold.app.ui.Background;
import org.gatefold.app.ui.Errors;
import org.gatefold.app.ui.Load;
import org.gatefold.app.ui.Texts;
import org.gatefold.app.ui.Toasts;
import org.gatefold.player.playlist.PlaylistId;
import org.gatefold.player.playlist.Playlists;
import org.gatefold.player.playlist.file.ListProgress;
import org.gatefold.player.playlist.file.ListReport;

/** Playlist files brought in since the program started, the newest first; one is read after the other. On the JavaFX thread. */
public final class ListImports implements AutoCloseable {
    private static final int REMEMBERED = 50;

    /** Makes a playlist of a file; asked off the JavaFX thread. */
    @FunctionalInterface
    public interface Reader {
        ListReport read(Path file, ListProgress progress) throws IOException;
    }

    private final Reader reader;
    private final Playlists playlists;
    private final Background background;
    private final Toasts toasts;
    private final Texts texts;
    private final ReadOnlyObjectWrapper<List<ListImport>> all = new ReadOnlyObjectWrapper<>(List.of());
    private final Set<Integer> stopped = ConcurrentHashMap.newKeySet();
    private int numbers;
    private boolean closed;

    public ListImports(Reader reader, Playlists playlists, Background background, Toasts toasts, Texts texts) {
        this.reader = reader;
        this.playlists = playlists;
        this.background = background;
        this.toasts = toasts;
        this.texts = texts;
    }

    public ReadOnlyObjectProperty<List<ListImport>> allProperty() {
        return all.getReadOnlyProperty();
    }

    public void bring(List<Path> files) {
        List<ListImport> now = new ArrayList<>(all.get());
        for (Path file : new LinkedHashSet<>(files)) {
            now.addFirst(new ListImport(++numbers, file, new Step.Waiting()));
        }
        boolean busy = all.get().stream().anyMatch(each -> !each.isOver());
        all.set(List.copyOf(now.subList(0, Math.min(now.size(), Math.max(REMEMBERED, files.size())))));
        if (!busy) {
            next();
        }
    }

    /** Ends one that waits or is read; no playlist is made of it. */
    public void stop(ListImport which) {
        stopped.add(which.number());
        find(which.number())
                .filter(each -> each.step() instanceof Step.Waiting)
                .ifPresent(each -> put(each.at(new Step.Stopped())));
    }

    @Override
    public void close() {
        closed = true;
        all.get().forEach(each -> stopped.add(each.number()));
    }

    private Optional<ListImport> find(int number) {
        return all.get().stream().filter(each -> each.number() == number).findFirst();
    }

    /** The oldest that waits. */
    private void next() {
        Optional<ListImport> waiting = all.get().reversed().stream()
                .filter(each -> each.step() instanceof Step.Waiting)
                .findFirst();
        if (waiting.isPresent() && !closed) {
            read(waiting.get());
        }
    }

    private void read(ListImport which) {
        int number = which.number();
        put(which.at(new Step.Reading(0, 0)));
        background.refresh(
                () -> new Load.Ready<>(reader.read(which.file(), (done, total) -> {
                    background.fx().execute(() -> progress(number, done, total));
                    return !stopped.contains(number);
                })),
                answer -> {
                    switch (answer) {
                        case Load.Busy<ListReport> _ -> {}
                        case Load.Ready<ListReport>(var report, var _) -> done(which, report);
                        case Load.Failed<ListReport>(var cause) ->
                            put(which.at(new Step.Failed(new Errors(texts).sentence(cause))));
                    }
                    next();
                });
    }

    private void progress(int number, int done, int total) {
        find(number).filter(each -> !each.isOver()).ifPresent(each -> put(each.at(new Step.Reading(done, total))));
    }

    private void done(ListImport which, ListReport report) {
        boolean ended = report.made().isEmpty() && stopped.contains(which.number());
        put(which.at(ended ? new Step.Stopped() : new Step.Done(report)));
        report.made()
                .ifPresent(made -> toasts.offer(
                        texts.format(
                                "import.made", report.name(), report.entries().size()),
                        texts.get("queue.undo"),
                        () -> undo(made)));
    }

    private void undo(PlaylistId made) {
        background.run(() -> playlists.delete(made), () -> {}, cause -> toasts.tell(new Errors(texts).sentence(cause)));
    }

    private void put(ListImport now) {
        all.set(all.get().stream()
                .map(each -> each.number() == now.number() ? now : each)
                .toList());
    }
}
