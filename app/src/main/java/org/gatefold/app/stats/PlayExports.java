package org.gatefold.app.stats;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.gatefold.app.live.FileDialogs;
import org.gatefold.app.ui.Background;
import org.gatefold.app.ui.Errors;
import org.gatefold.app.ui.Load;
import org.gatefold.app.ui.Texts;
import org.gatefold.app.ui.Toasts;
import org.gatefold.player.statistics.PlayFile;
import org.gatefold.player.statistics.Statistics;

/** Writes all plays to a file that the listener chooses, one at a time, and goes on while another page is shown. On the JavaFX thread. */
public final class PlayExports implements AutoCloseable {
    /** A file that is being written. */
    public record Run(String name, long written, long all) {}

    private final Statistics statistics;
    private final FileDialogs dialogs;
    private final Background background;
    private final Toasts toasts;
    private final Texts texts;
    private final ReadOnlyObjectWrapper<Optional<Run>> run = new ReadOnlyObjectWrapper<>(Optional.empty());
    private AtomicBoolean ended = new AtomicBoolean();

    public PlayExports(Statistics statistics, FileDialogs dialogs, Background background, Toasts toasts, Texts texts) {
        this.statistics = statistics;
        this.dialogs = dialogs;
        this.background = background;
        this.toasts = toasts;
        this.texts = texts;
    }

    /** What is being written just now. */
    public ReadOnlyObjectProperty<Optional<Run>> runProperty() {
        return run.getReadOnlyProperty();
    }

    /** Asks where to, and writes; one that is under way goes on instead. */
    public void ask(PlayFile.Format format, LocalDate today) {
        if (run.get().isPresent()) {
            return;
        }
        String ending = format.name().toLowerCase(Locale.ROOT);
        dialogs.save(
                        texts.get("stats.export-title"),
                        texts.format("stats.export-name", today.toString()) + "." + ending,
                        new FileDialogs.Kind(format.name(), List.of(ending)))
                .ifPresent(file -> write(ended(file, ending), format));
    }

    /** Ends what is being written; no file is left. */
    public void end() {
        ended.set(true);
    }

    @Override
    public void close() {
        end();
    }

    private static Path ended(Path file, String ending) {
        return file.toString().toLowerCase(Locale.ROOT).endsWith("." + ending)
                ? file
                : file.resolveSibling(file.getFileName() + "." + ending);
    }

    private void write(Path file, PlayFile.Format format) {
        AtomicBoolean stop = new AtomicBoolean();
        ended = stop;
        String name = String.valueOf(file.getFileName());
        run.set(Optional.of(new Run(name, 0, 0)));
        background.refresh(
                () -> new Load.Ready<>(statistics.write(new PlayFile(file, format, texts.zone()), (written, all) -> {
                    background.fx().execute(() -> progress(new Run(name, written, all)));
                    return !stop.get();
                })),
                answer -> over(name, answer));
    }

    private void progress(Run now) {
        if (run.get().isPresent()) {
            run.set(Optional.of(now));
        }
    }

    private void over(String name, Load<Boolean> answer) {
        run.set(Optional.empty());
        switch (answer) {
            case Load.Busy<Boolean> _ -> {}
            case Load.Ready<Boolean>(var whole, var _) ->
                toasts.tell(texts.format(whole ? "export.done" : "stats.export-ended", name));
            case Load.Failed<Boolean>(var cause) ->
                toasts.tell(
                        cause instanceof java.io.IOException
                                ? texts.format("export.failed", name)
                                : new Errors(texts).sentence(cause));
        }
    }
}
