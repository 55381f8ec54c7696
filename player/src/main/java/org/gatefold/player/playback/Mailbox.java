package org.gatefold.player.playback;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;

/** What the playback thread has still to do, in order. Posting never blocks; any thread may post, one takes. */
final class Mailbox {
    /** What a task is about, as far as a newer one may take its place. */
    enum Topic {
        SEEK,
        VOLUME,
        OTHER
    }

    private record Task(Topic topic, Runnable work) {}

    private final Deque<Task> tasks = new ArrayDeque<>();
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition posted = lock.newCondition();

    void post(Runnable work) {
        post(Topic.OTHER, work);
    }

    /** Posts the work; one on the same topic that still waits as the newest is dropped for it. */
    void post(Topic topic, Runnable work) {
        lock.lock();
        try {
            Task last = tasks.peekLast();
            if (topic != Topic.OTHER && last != null && last.topic() == topic) {
                tasks.removeLast();
            }
            tasks.addLast(new Task(topic, work));
            posted.signal();
        } finally {
            lock.unlock();
        }
    }

    /** The next work; empty when none came within the time. */
    Optional<Runnable> take(long millis) throws InterruptedException {
        long left = TimeUnit.MILLISECONDS.toNanos(millis);
        lock.lock();
        try {
            while (tasks.isEmpty() && left > 0) {
                left = posted.awaitNanos(left);
            }
            return Optional.ofNullable(tasks.pollFirst()).map(Task::work);
        } finally {
            lock.unlock();
        }
    }
}
