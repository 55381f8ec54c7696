package org.gatefold.player.stream;

import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;
import org.gatefold.player.audio.PlaySaying;
import org.gatefold.player.playback.Supply;
import org.gatefold.player.source.AudioStream;
import org.gatefold.player.stream.Ended.Cure;
import org.gatefold.sync.said.SaidException;
import org.jspecify.annotations.Nullable;

/**
 * One stream's bytes in a file of ours: one thread fills it ({@link Filling}), decks read it ({@link StreamReader}) and
 * wait for what has not come. A read far from what comes soon moves the connection there, where the server can.
 * Thread-safe.
 */
final class StreamBuffer {
    /** What comes within this many bytes is waited for. */
    private static final long SOON = 512 << 10;

    private static final long LOOK_AGAIN = TimeUnit.MILLISECONDS.toNanos(100);

    private final Terms terms;
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition changed = lock.newCondition();
    private final Holding holding = new Holding();
    private final Line line = new Line();
    private final Contact contact;
    private @Nullable Heading heading;
    private @Nullable Ended ended;
    private boolean resumes = true;
    private boolean closed;
    private boolean hurry;
    private long neededSince;
    private int readers;
    private long aim;
    private long cursor;

    StreamBuffer(Terms terms, Clock clock) {
        this.terms = terms;
        contact = new Contact(clock);
    }

    boolean isWhole() {
        return locked(holding::isWhole);
    }

    /** Why it fills no more, if it was not because it is whole. */
    Optional<Ended> ended() {
        return locked(() -> Optional.ofNullable(ended));
    }

    Optional<Heading> heading() {
        return locked(() -> Optional.ofNullable(heading));
    }

    /** Known for originals from the first answer on, for others once they are whole. */
    OptionalLong length() {
        return locked(holding::length);
    }

    Supply supply() {
        return locked(() -> holding.isWhole() ? new Supply.Whole() : contact.supply());
    }

    /** The first byte from {@code at} on that is not there. */
    long missingFrom(long at) {
        return locked(() -> holding.missingFrom(at));
    }

    boolean isEnd(long at) {
        return locked(() -> holding.isEnd(at));
    }

    /** Ends it: nobody waits any more, and the thread that fills ends. */
    void close() {
        change(() -> {
            closed = true;
            line.cut();
        });
    }

    /** No more will come, for this reason; what is there can still be read. */
    void end(Ended reason) {
        change(() -> {
            if (!holding.isWhole() && ended == null) {
                ended = reason;
                line.cut();
            }
        });
    }

    /** One reader more, or less. */
    void readers(int change) {
        change(() -> readers += change);
    }

    /**
     * Waits until {@code look} finds something; empty when that took too long. Whoever wants the byte at {@code wanted}
     * (not -1) moves the connection there.
     */
    <T> Optional<T> await(Supplier<Optional<T>> look, long wanted, Duration atMost, Supplier<Boolean> given)
            throws IOException {
        long until = System.nanoTime() + atMost.toNanos();
        lock.lock();
        try {
            Optional<T> found = look.get();
            hurry = hurry || found.isEmpty() && wanted >= 0;
            while (found.isEmpty()) {
                refuseIfOver(given.get());
                neededSince = neededSince == 0 ? System.nanoTime() : neededSince;
                long left = until - System.nanoTime();
                if (left <= 0) {
                    return found;
                }
                aimAt(wanted);
                watch();
                changed.signalAll();
                waitFor(Math.min(left, LOOK_AGAIN));
                found = look.get();
            }
            neededSince = 0;
            return found;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new SaidException(PlaySaying.INTERRUPTED.with(), e);
        } finally {
            lock.unlock();
        }
    }

    @SuppressWarnings("WaitNotInLoop") // the caller loops until it found what it looks for
    private void waitFor(long nanos) throws InterruptedException {
        if (changed.awaitNanos(nanos) > nanos) {
            throw new IllegalStateException("time ran backwards");
        }
    }

    private void refuseIfOver(boolean given) throws IOException {
        if (closed || given || ended != null) {
            throw new SaidException(ended == null || closed || given ? PlaySaying.CLOSED.with() : ended.reason());
        }
    }

    private void aimAt(long wanted) {
        if (wanted >= 0) {
            aim = wanted;
            if (resumes && heading != null && line.isBusy() && isFar()) {
                line.move();
            }
        }
    }

    private boolean isFar() {
        return !holding.has(aim) && (aim < cursor || aim > cursor + SOON);
    }

    /** Somebody needs bytes: what says nothing is given up, and everything when patience is over. */
    private void watch() {
        Duration silence = Duration.ofNanos(System.nanoTime() - Math.max(neededSince, contact.lastByteNanos()));
        if (silence.compareTo(terms.patience()) > 0) {
            end(new Ended(contact.isBroken() ? PlaySaying.AWAY.with() : PlaySaying.SILENT.with(), Cure.ANOTHER_COPY));
        } else {
            line.dropSilent(contact.lastByteNanos(), terms.silence().toNanos());
        }
    }

    // What follows is for the thread that fills.

    /** The next byte to get, or -1 when there is nothing more to do. */
    long nextGap() {
        return locked(() -> closed || ended != null ? -1L : holding.gap(aim));
    }

    boolean isComplete() {
        return locked(holding::isComplete);
    }

    /** Its file has its last name. */
    void becomeWhole() {
        change(holding::becomeWhole);
    }

    /** Another connection is gone for, to have the bytes from {@code gap} on. */
    void begin(long gap) {
        change(() -> {
            cursor = gap;
            line.begin();
        });
    }

    /** This thread waits for the network until {@link #goesOn}; false when it shall not. */
    boolean waits() {
        return locked(() -> line.waits(Thread.currentThread()));
    }

    void goesOn() {
        change(line::goesOn);
    }

    void left() {
        change(line::left);
    }

    /** An answer came for what was asked from {@code from} on; says where its bytes belong. */
    long begins(AudioStream answer, long from) {
        return locked(() -> {
            OptionalLong total = answer.original() ? answer.total() : OptionalLong.empty();
            boolean another = heading != null
                    && (heading.original() != answer.original()
                            || !heading.startsAt().equals(answer.start()));
            if (another || holding.length().isPresent() && total.isPresent() && !total.equals(holding.length())) {
                return -1L;
            }
            if (heading == null) {
                heading = new Heading(answer.contentType(), answer.original(), answer.start());
                holding.length(total);
                resumes = answer.original() && total.isPresent();
            }
            resumes = resumes && (from == 0 || answer.firstByte() == from);
            cursor = answer.firstByte();
            return cursor;
        });
    }

    /** Bytes are in the file. Says whether more of this connection is wanted. */
    boolean took(long from, long to) {
        return locked(() -> {
            holding.add(from, to);
            cursor = to;
            contact.flows();
            changed.signalAll();
            boolean elsewhere = readers > 0 && resumes && isFar();
            boolean known = resumes && holding.missingFrom(to) > to + SOON;
            boolean all = holding.isEnd(to);
            return !closed && !elsewhere && !known && !all;
        });
    }

    /** The answer ended by itself at {@code at}; false when it should not have. */
    boolean ranOut(long at) {
        return locked(() -> holding.endsAt(at));
    }

    /** Whether the connection was ended from here, so that there is nothing wrong with it. */
    boolean wasMoved() {
        return locked(() -> line.wasMoved() || closed || ended != null);
    }

    /** The connection broke: waits as long as is good before the next. */
    void broke(Ended reason, Optional<Duration> asked) throws InterruptedException {
        lock.lock();
        try {
            contact.broke();
            boolean enough = readers == 0 && contact.failures() > terms.tries();
            if (enough || terms.oneTry() && heading == null) {
                end(reason);
                return;
            }
            hurry = false;
            Duration usual = terms.waitAfter(contact.failures());
            long left = asked.filter(wait -> wait.compareTo(usual) > 0)
                    .orElse(usual)
                    .toNanos();
            changed.signalAll();
            while (left > 0 && !closed && ended == null && !(hurry && asked.isEmpty())) {
                left = changed.awaitNanos(left);
            }
        } finally {
            lock.unlock();
        }
    }

    private void change(Runnable work) {
        lock.lock();
        try {
            work.run();
            changed.signalAll();
        } finally {
            lock.unlock();
        }
    }

    private <T> T locked(Supplier<T> work) {
        lock.lock();
        try {
            return work.get();
        } finally {
            lock.unlock();
        }
    }
}
