package org.gatefold.sync.outbox;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.BooleanSupplier;
import java.util.function.Function;
import org.gatefold.sync.said.Said;

/** Stands at the other end of the outbox: notes each attempt and answers as the test wants. */
final class Receiver implements Delivery {
    /** One attempt: what was sent and what was answered. */
    record Attempt(List<Entry> batch, Outcome outcome) {}

    static final Outcome ACCEPTED = new Outcome.Accepted();
    static final Outcome UNREACHABLE = new Outcome.Later(Said.quoted("The network is away."), 0, Optional.empty());

    private final Kind kind;
    private final List<Attempt> attempts = new ArrayList<>();
    private Function<List<Entry>, Outcome> answer = batch -> ACCEPTED;

    Receiver(Kind kind) {
        this.kind = kind;
    }

    static Outcome askedToWait(Duration time) {
        return new Outcome.Later(Said.quoted("Too busy."), 503, Optional.of(time));
    }

    synchronized void answers(Function<List<Entry>, Outcome> next) {
        answer = next;
    }

    synchronized void answers(Outcome next) {
        answer = batch -> next;
    }

    @Override
    public Kind kind() {
        return kind;
    }

    @Override
    public Outcome deliver(List<Entry> batch) {
        Outcome outcome = answer().apply(batch);
        synchronized (this) {
            attempts.add(new Attempt(batch, outcome));
            notifyAll();
        }
        return outcome;
    }

    synchronized List<Attempt> attempts() {
        return List.copyOf(attempts);
    }

    /** Ids of the rows accepted so far, in the order they came. */
    synchronized List<UUID> accepted() {
        return attempts.stream()
                .filter(a -> a.outcome() instanceof Outcome.Accepted)
                .flatMap(a -> a.batch().stream())
                .map(Entry::opId)
                .toList();
    }

    void awaitAttempts(int count) throws InterruptedException {
        await(() -> attempts.size() >= count, count + " attempts");
    }

    void awaitAccepted(int count) throws InterruptedException {
        await(() -> accepted().size() >= count, count + " accepted rows");
    }

    private synchronized Function<List<Entry>, Outcome> answer() {
        return answer;
    }

    private synchronized void await(BooleanSupplier condition, String what) throws InterruptedException {
        long limit = System.nanoTime() + Duration.ofSeconds(20).toNanos();
        while (!condition.getAsBoolean()) {
            long left = limit - System.nanoTime();
            if (left <= 0) {
                throw new AssertionError("there were never " + what + " but " + attempts.size() + " attempts");
            }
            wait(Math.max(1, left / 1_000_000));
        }
    }
}
