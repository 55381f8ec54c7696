package org.gatefold.app.sync;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.gatefold.app.fakes.FakeToasts;
import org.gatefold.app.ui.Background;
import org.gatefold.app.ui.Load;
import org.gatefold.app.ui.Texts;
import org.gatefold.sync.outbox.Delivery;
import org.gatefold.sync.outbox.Entry;
import org.gatefold.sync.outbox.Kind;
import org.gatefold.sync.outbox.Outcome;
import org.gatefold.sync.outbox.SqlOutbox;
import org.gatefold.sync.outbox.WaitingRow;
import org.gatefold.sync.said.Said;
import org.gatefold.sync.sql.Database;
import org.gatefold.sync.sql.Durability;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the listener decides about rows that do not arrive, on a real outbox. */
final class SyncModelTest {
    private static final Kind FAVOURITE = new Kind("favourite", true, 50);

    @TempDir
    Path folder;

    private final FakeToasts toasts = new FakeToasts();
    private final Texts texts = new Texts(Locale.ENGLISH, ZoneOffset.UTC);
    private Database user;
    private SqlOutbox outbox;
    private SyncModel model;

    @BeforeEach
    void aRowIsRefused() throws Exception {
        user = new Database(folder.resolve("user.db"), Durability.KEEP);
        outbox = SqlOutbox.open(user, Clock.systemUTC());
        user.write(tx -> {
            outbox.enqueue(
                    tx,
                    FAVOURITE,
                    UUID.randomUUID(),
                    "ana@shop",
                    "favourite",
                    "Slow Harbour",
                    "{}".getBytes(StandardCharsets.UTF_8));
            return true;
        });
        CountDownLatch refused = new CountDownLatch(1);
        outbox.onChange(waiting -> {
            if (waiting.rejected() == 1) {
                refused.countDown();
            }
        });
        outbox.start(List.of(new Refusing()));
        assertTrue(refused.await(60, TimeUnit.SECONDS) || outbox.waiting().rejected() == 1);
        model = new SyncModel(outbox, new Background(Runnable::run, Runnable::run), texts, toasts, name -> name);
    }

    /** Takes nothing. */
    private record Refusing() implements Delivery {
        @Override
        public Kind kind() {
            return FAVOURITE;
        }

        @Override
        public Outcome deliver(List<Entry> batch) {
            return new Outcome.Refused(Said.quoted("No such track."), 400);
        }
    }

    @AfterEach
    void close() {
        model.close();
        outbox.close();
        user.close();
    }

    private WaitingRow row() {
        return shown().getFirst().row();
    }

    private List<SyncModel.Line> shown() {
        return rows().shown();
    }

    private SyncModel.Rows rows() {
        return model.rows().state().get() instanceof Load.Ready<SyncModel.Rows>(var rows, var _)
                ? rows
                : new SyncModel.Rows(List.of(), 0, 0);
    }

    @Test
    void aRefusedRowIsNamedWithItsReason() {
        SyncModel.Line line = shown().getFirst();
        assertEquals("Favourite: Slow Harbour", line.name());
        assertEquals("The server does not take it: No such track.", line.stands());
        assertTrue(line.since().endsWith("tried once"), line.since());
    }

    @Test
    void discardingAsksFirstAndCanBeTakenBack() {
        WaitingRow row = row();
        model.askDiscard(row);
        assertEquals(List.of(true), shown().stream().map(SyncModel.Line::asked).toList());
        model.discard(row);
        assertEquals(List.of(), shown());
        assertEquals(List.of("It will not be sent"), toasts.said());
        toasts.take();
        assertEquals(
                List.of(row.seq()),
                shown().stream().map(line -> line.row().seq()).toList());
    }

    @Test
    void aSlipIsKept() {
        model.askDiscard(row());
        model.keep();
        assertEquals(List.of(false), shown().stream().map(SyncModel.Line::asked).toList());
    }

    @Test
    void aRowIsWrittenToTheChosenFile() throws Exception {
        Path file = folder.resolve("row.json");
        model.export(row(), file);
        assertTrue(Files.readString(file).contains("No such track."));
        assertEquals(List.of("Written to row.json"), toasts.said());
    }

    @Test
    void aFileThatCannotBeWrittenIsSaid() {
        model.export(row(), folder.resolve("nowhere").resolve("row.json"));
        assertEquals(1, toasts.said().size());
        assertEquals(1, shown().size());
    }
}
