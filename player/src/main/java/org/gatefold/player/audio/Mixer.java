package org.gatefold.player.audio;

import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Writes one voice after another to an output, without a gap, on a thread of its own. It owns the output and every deck
 * it was given. Commands may come from any thread and never wait longer than one block of 20 ms.
 */
public final class Mixer implements AutoCloseable {
    private static final long STUCK_NANOS = TimeUnit.SECONDS.toNanos(4);

    private final AudioOutput output;
    private final Consumer<MixerEvent> events;
    private final Gain gain;
    private final int block;
    private final short[] buffer;
    private final Thread thread;
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition changed = lock.newCondition();

    private @Nullable Voice current;
    private @Nullable Voice following;
    private boolean nothingFollows;
    private boolean nearEndTold;
    private @Nullable Voice flowing;
    private boolean running;
    private boolean closed;
    private double level;
    private boolean muted;
    private long stuckSince;

    public Mixer(AudioOutput output, double level, boolean muted, Consumer<MixerEvent> events) {
        this.output = output;
        this.events = events;
        this.level = level;
        this.muted = muted;
        gain = new Gain(muted ? 0 : level);
        block = output.rate() / 50;
        buffer = new short[block * 2];
        thread = Thread.ofPlatform()
                .daemon()
                .name("mixer")
                .priority(Thread.MAX_PRIORITY)
                .unstarted(this::run);
        thread.start();
    }

    /** What samples are multiplied by at a volume of 0 to 1. */
    public static double gain(double volume) {
        return Gain.amplitude(volume);
    }

    /** Frames a second of everything it is given. */
    public int rate() {
        return output.rate();
    }

    /** Makes this the voice to hear, at once; what was to be heard is dropped. */
    public void play(Voice voice) {
        locked(() -> {
            dropVoices();
            current = voice;
            output.flush();
        });
    }

    /** Goes over into this voice when the current one ends; takes the place of one named before. */
    public void follow(Voice voice) {
        locked(() -> {
            dropFollowing();
            following = voice;
        });
    }

    /** Nothing comes after the current voice. */
    public void endAfterThis() {
        locked(() -> {
            dropFollowing();
            nothingFollows = true;
        });
    }

    /** Falls silent and forgets its voices. */
    public void clear() {
        locked(() -> {
            dropVoices();
            output.flush();
        });
    }

    public void start() {
        locked(() -> {
            running = true;
            stuckSince = 0;
            output.start();
        });
    }

    /** Holds the sound where it is. */
    public void stop() {
        locked(() -> {
            running = false;
            output.stop();
        });
    }

    /** The listener's volume, 0 to 1. */
    public void volume(double newLevel, boolean newMuted) {
        locked(() -> {
            level = newLevel;
            muted = newMuted;
        });
    }

    /** How many frames of the voice were heard: what was written less what the output still holds. */
    public long heard(Voice voice) {
        lock.lock();
        try {
            return voice == current && !closed ? Math.max(0, voice.written() - output.held()) : voice.written();
        } finally {
            lock.unlock();
        }
    }

    /** Closes the output and every deck; returns when the thread has ended. */
    @Override
    public void close() {
        locked(() -> closed = true);
        if (Thread.currentThread() != thread) {
            joinThread();
        }
    }

    private void joinThread() {
        try {
            thread.join(TimeUnit.SECONDS.toMillis(5));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void run() {
        lock.lock();
        try {
            while (!closed) {
                if (!running || current == null) {
                    changed.awaitUninterruptibly();
                } else {
                    pause(step(current));
                }
            }
        } catch (RuntimeException e) {
            closed = true;
            events.accept(new MixerEvent.Lost(PlaySaying.DEVICE_STOPPED.with()));
        } finally {
            dropVoices();
            output.close();
            lock.unlock();
        }
    }

    /** Moves one block at most and says how many nanoseconds to wait before the next. */
    private long step(Voice voice) {
        if (!nearEndTold && voice.deck().isDrained()) {
            nearEndTold = true;
            events.accept(new MixerEvent.NearEnd(voice));
        }
        int room = Math.min(output.room(), block);
        if (room < Math.max(1, block / 4)) {
            return waitForRoom();
        }
        stuckSince = 0;
        int got = voice.deck().read(buffer, room);
        if (got == 0) {
            return nothingToRead(voice);
        }
        double now = voice.level();
        gain.apply(buffer, got, muted ? 0 : level, voice.leave(now), now);
        output.write(buffer, got);
        voice.count(got, muted);
        if (flowing != voice) {
            flowing = voice;
            events.accept(new MixerEvent.Flowing(voice));
        }
        return 0;
    }

    private long waitForRoom() {
        long now = System.nanoTime();
        if (stuckSince == 0) {
            stuckSince = now;
        } else if (now - stuckSince > STUCK_NANOS) {
            closed = true;
            events.accept(new MixerEvent.Lost(PlaySaying.DEVICE_STUCK.with()));
        }
        return blockNanos() / 2;
    }

    private long nothingToRead(Voice voice) {
        var failure = voice.deck().failure();
        if (failure.isPresent()) {
            dropVoices();
            events.accept(new MixerEvent.Failed(voice, failure.get()));
            return 0;
        }
        if (voice.deck().isEnded()) {
            return atEnd(voice);
        }
        if (flowing != null && output.held() == 0) {
            flowing = null;
            events.accept(new MixerEvent.Starving(voice));
        }
        return blockNanos() / 4;
    }

    private long atEnd(Voice voice) {
        Voice next = following;
        if (next != null) {
            following = null;
            nothingFollows = false;
            nearEndTold = false;
            current = next;
            voice.deck().close();
            events.accept(new MixerEvent.Switched(voice, next));
            return 0;
        }
        if (nothingFollows && output.held() == 0) {
            dropVoices();
            events.accept(new MixerEvent.Ended(voice));
            return 0;
        }
        return blockNanos() / 4;
    }

    private void pause(long nanos) {
        if (nanos > 0) {
            try {
                waitFor(nanos);
            } catch (InterruptedException e) {
                closed = true;
            }
        }
    }

    @SuppressWarnings("WaitNotInLoop") // run() is the loop: a step finds out by itself whether there is something to do
    private void waitFor(long nanos) throws InterruptedException {
        if (changed.awaitNanos(nanos) > nanos) {
            throw new IllegalStateException("time ran backwards");
        }
    }

    private long blockNanos() {
        return TimeUnit.SECONDS.toNanos(block) / output.rate();
    }

    private void dropVoices() {
        dropFollowing();
        Voice dropped = current;
        current = null;
        nothingFollows = false;
        nearEndTold = false;
        flowing = null;
        if (dropped != null) {
            dropped.deck().close();
        }
    }

    private void dropFollowing() {
        Voice dropped = following;
        following = null;
        nothingFollows = false;
        if (dropped != null) {
            dropped.deck().close();
        }
    }

    private void locked(Runnable change) {
        lock.lock();
        try {
            if (!closed) {
                change.run();
                changed.signalAll();
            }
        } finally {
            lock.unlock();
        }
    }
}
