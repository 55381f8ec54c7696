package org.gatefold.app.sync;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.gatefold.app.ui.Background;
import org.gatefold.app.ui.Errors;
import org.gatefold.app.ui.Load;
import org.gatefold.app.ui.Loading;
import org.gatefold.app.ui.Texts;
import org.gatefold.app.ui.Toasts;
import org.gatefold.sync.outbox.WaitingRow;
import org.gatefold.sync.outbox.WaitingRows;
import org.gatefold.sync.said.Said;
import org.gatefold.sync.said.SaidException;

/** What waits to be sent, and what the listener decides about single rows. */
public final class SyncModel implements AutoCloseable {
    private static final int SHOWN = 200;

    /** A row in words: what it is, how it stands, since when; {@code asked} is whether it is really to be discarded. */
    record Line(WaitingRow row, boolean asked, String name, String stands, String since) {}

    /** The rows that are shown, how many more there are, and orders that wait. */
    record Rows(List<Line> shown, int more, int orders) {}

    private final WaitingRows outbox;
    private final Background background;
    private final Texts texts;
    private final Toasts toasts;
    private final RowWords words;
    private final Loading<Rows> rows;
    private volatile Optional<Long> asked = Optional.empty();
    private volatile int orders;

    /** @param accounts how the listener calls an account or a server; asked on a worker */
    public SyncModel(
            WaitingRows outbox, Background background, Texts texts, Toasts toasts, UnaryOperator<String> accounts) {
        this.outbox = outbox;
        this.background = background;
        this.texts = texts;
        this.toasts = toasts;
        words = new RowWords(texts, accounts);
        rows = Loading.of(background, this::read);
        rows.start();
    }

    Loading<Rows> rows() {
        return rows;
    }

    void reload() {
        rows.start();
    }

    /** So many orders wait beside the rows. */
    void orders(int waiting) {
        orders = waiting;
        rows.start();
    }

    void retry(WaitingRow row) {
        background.run(() -> outbox.retry(row.seq()), rows::start, this::failed);
    }

    /** Asks first: nothing is lost by a slip. */
    void askDiscard(WaitingRow row) {
        asked = Optional.of(row.seq());
        rows.start();
    }

    void keep() {
        asked = Optional.empty();
        rows.start();
    }

    void discard(WaitingRow row) {
        asked = Optional.empty();
        background.load(() -> outbox.discard(row.seq()), answer -> {
            switch (answer) {
                case Load.Busy<Boolean> _ -> {}
                case Load.Ready<Boolean>(var done, var _) -> {
                    if (done) {
                        toasts.offer(texts.get("sync.discarded"), texts.get("sync.undo"), () -> takeBack(row));
                    }
                    rows.start();
                }
                case Load.Failed<Boolean>(var cause) -> failed(cause);
            }
        });
    }

    /** Writes everything about the row into the file, in place of what was there. */
    void export(WaitingRow row, Path file) {
        background.run(
                () -> {
                    String text = outbox.export(row.seq())
                            .orElseThrow(() -> new SaidException(Said.quoted(texts.get("sync.export-gone"))));
                    Files.writeString(file, text);
                },
                () -> toasts.tell(texts.format("sync.exported", file.getFileName())),
                this::failed);
    }

    @Override
    public void close() {
        rows.close();
    }

    private void takeBack(WaitingRow row) {
        background.run(() -> outbox.takeBack(row.seq()), rows::start, this::failed);
    }

    private Rows read() {
        List<WaitingRow> first = outbox.rows(SHOWN);
        Optional<Long> about = asked;
        List<Line> lines = first.stream()
                .map(row ->
                        words.line(row, about.filter(seq -> seq == row.seq()).isPresent()))
                .toList();
        return new Rows(lines, Math.max(0, outbox.count() - first.size()), orders);
    }

    private void failed(Exception cause) {
        toasts.tell(new Errors(texts).sentence(cause));
        rows.start();
    }
}
