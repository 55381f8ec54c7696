package org.gatefold.app.fakes;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import org.gatefold.sync.event.Listeners;
import org.gatefold.sync.event.Subscription;
import org.gatefold.sync.outbox.Kind;
import org.gatefold.sync.outbox.Outbox;
import org.gatefold.sync.outbox.Waiting;
import org.gatefold.sync.outbox.WaitingRow;
import org.gatefold.sync.outbox.WaitingRows;
import org.gatefold.sync.sql.Tx;

/** An outbox whose rows are what a test says they are. */
public final class FakeOutbox implements Outbox, WaitingRows {
    private final Listeners<Waiting> listeners = new Listeners<>();
    private List<WaitingRow> rows = new ArrayList<>();
    private int plays;
    private int counted;

    /** So many plays wait now; everybody who listens is told. */
    public void plays(int waiting) {
        plays = waiting;
        listeners.tell(now());
    }

    /** These rows wait now; everybody who listens is told. */
    public void rows(List<WaitingRow> waiting) {
        rows = List.copyOf(waiting);
        plays(rows.size());
    }

    /** How often all rows were counted. */
    public int counted() {
        return counted;
    }

    private Waiting now() {
        return new Waiting(Map.of("listen", plays), 0, 0, Optional.empty(), Optional.empty());
    }

    @Override
    public Waiting waiting() {
        counted++;
        return now();
    }

    @Override
    public Subscription onChange(Consumer<Waiting> listener) {
        return listeners.add(listener);
    }

    @Override
    public List<WaitingRow> rows(int limit) {
        return rows.stream().limit(limit).toList();
    }

    @Override
    public int count() {
        return rows.size();
    }

    @Override
    public void enqueue(Tx tx, Kind kind, UUID opId, String account, String lane, String about, byte[] payload) {
        throw new UnsupportedOperationException();
    }

    @Override
    public Optional<WaitingRow.State> stateOf(Tx tx, UUID opId) {
        return Optional.empty();
    }

    @Override
    public void signedIn(String account) {
        // nothing here is ever held
    }

    @Override
    public int unsent(String account) {
        return 0;
    }

    @Override
    public int letGo(Tx tx, String account) {
        return 0;
    }

    @Override
    public void wake() {
        // nothing here is ever sent
    }

    @Override
    public void tryNow() {
        // nothing here is ever sent
    }

    @Override
    public boolean retry(long seq) {
        return false;
    }

    @Override
    public boolean discard(long seq) {
        return false;
    }

    @Override
    public boolean takeBack(long seq) {
        return false;
    }

    @Override
    public Optional<String> export(long seq) {
        return Optional.empty();
    }
}
