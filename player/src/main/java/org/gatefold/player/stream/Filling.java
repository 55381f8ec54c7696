package org.gatefold.player.stream;

import java.io.IOException;
import java.lang.System.Logger.Level;
import java.util.Optional;
import org.gatefold.player.audio.PlaySaying;
import org.gatefold.player.source.AudioStream;
import org.gatefold.player.source.SourceException;
import org.gatefold.player.stream.Ended.Cure;
import org.jspecify.annotations.Nullable;

/**
 * Fills a stream's file on a thread of its own: opens connections where bytes are missing, tries again when they break,
 * and holds what comes twice against what is there.
 */
final class Filling implements Runnable {
    private static final System.Logger LOG = System.getLogger(Filling.class.getName());
    private static final int CHUNK = 1 << 16;

    private final StreamBuffer buffer;
    private final BufferFile file;
    private final Tap tap;
    private final Aftermath aftermath;
    private final long mostBytes;
    private final byte[] chunk = new byte[CHUNK];

    /** What the owner of a stream does about it; on the thread that fills. */
    interface Aftermath {
        /** A connection gave its first bytes, or none could be had ({@code reason}). */
        void contact(Optional<SourceException.Reason> reason);

        /** The disk is full: makes room if it can, and says whether it did. */
        boolean makeRoom();

        /** All is there and on the disk. */
        void whole();

        /** The thread ends; nothing writes to the file any more. */
        void over();
    }

    /** The disk did not take or give something. */
    private static final class DiskException extends Exception {
        private static final long serialVersionUID = 1L;

        DiskException(IOException cause) {
            super(cause);
        }
    }

    Filling(StreamBuffer buffer, BufferFile file, Tap tap, Aftermath aftermath, long mostBytes) {
        this.buffer = buffer;
        this.file = file;
        this.tap = tap;
        this.aftermath = aftermath;
        this.mostBytes = mostBytes;
    }

    @Override
    public void run() {
        try {
            long gap = buffer.nextGap();
            while (gap >= 0) {
                attempt(gap);
                gap = buffer.nextGap();
            }
            if (buffer.isComplete()) {
                file.force();
                aftermath.whole();
            }
        } catch (DiskException | IOException e) {
            LOG.log(Level.WARNING, "a stream could not be written down", e);
            buffer.end(new Ended(PlaySaying.DISK.with(), Cure.ANOTHER_COPY));
        } catch (InterruptedException e) {
            LOG.log(Level.DEBUG, "a stream was interrupted", e);
        } catch (RuntimeException e) {
            // without its words, which may hold an address with a token in it
            LOG.log(Level.ERROR, "a stream failed: " + e.getClass().getName());
            buffer.end(new Ended(PlaySaying.DISK.with(), Cure.ANOTHER_COPY));
        } finally {
            aftermath.over();
        }
    }

    private void attempt(long gap) throws DiskException, InterruptedException {
        buffer.begin(gap);
        try (AudioStream answer = patiently(() -> tap.open(gap, buffer.length()))) {
            receive(answer, gap);
        } catch (SourceException e) {
            broke(e);
        } catch (IOException e) {
            broke(away(e));
        } finally {
            buffer.left();
        }
    }

    private static SourceException away(@Nullable IOException cause) {
        return new SourceException(new SourceException.Reason.Unreachable(), PlaySaying.AWAY.with(), cause);
    }

    /** Something that waits for the network. */
    private interface Wait<T> {
        T done() throws IOException;
    }

    /** Waits, and can be ended in it by others. */
    private <T> T patiently(Wait<T> wait) throws IOException {
        if (!buffer.waits()) {
            throw away(null);
        }
        try {
            return wait.done();
        } finally {
            buffer.goesOn();
        }
    }

    private void receive(AudioStream answer, long gap) throws IOException, DiskException {
        long at = buffer.begins(answer, gap);
        boolean told = false;
        boolean wanted = at >= 0;
        if (!wanted) {
            buffer.end(new Ended(PlaySaying.CHANGED.with(), Cure.BEGIN_AGAIN));
        } else if (buffer.length().orElse(0) > mostBytes) {
            buffer.end(new Ended(PlaySaying.TOO_LARGE.with(), Cure.ANOTHER_COPY));
            wanted = false;
        }
        while (wanted) {
            int most = (int) Math.min(CHUNK, buffer.length().orElse(Long.MAX_VALUE) - at);
            int got = patiently(() -> answer.bytes().read(chunk, 0, most));
            if (got < 0) {
                ranOut(at);
                return;
            }
            if (!told) {
                aftermath.contact(Optional.empty());
                told = true;
            }
            wanted = take(at, got);
            at += got;
        }
    }

    private boolean take(long at, int count) throws DiskException {
        try {
            int known = (int) Math.min(count, buffer.missingFrom(at) - at);
            if (known > 0 && !file.holds(at, chunk, 0, known)) {
                buffer.end(new Ended(PlaySaying.CHANGED.with(), Cure.BEGIN_AGAIN));
                return false;
            }
            if (at + count > mostBytes) {
                buffer.end(new Ended(PlaySaying.TOO_LARGE.with(), Cure.ANOTHER_COPY));
                return false;
            }
            if (!write(at, known, count)) {
                buffer.end(new Ended(PlaySaying.NO_ROOM.with(), Cure.ANOTHER_COPY));
                return false;
            }
            return buffer.took(at, at + count);
        } catch (IOException e) {
            throw new DiskException(e);
        }
    }

    /** False when the disk has no room, whatever is thrown away. */
    private boolean write(long at, int from, int to) throws IOException {
        while (true) {
            try {
                file.write(at + from, chunk, from, to);
                return true;
            } catch (IOException e) {
                if (!Room.isMissing(file.path(), e)) {
                    throw e;
                }
                if (!aftermath.makeRoom()) {
                    return false;
                }
            }
        }
    }

    private void ranOut(long at) throws IOException {
        if (at == 0) {
            buffer.end(new Ended(PlaySaying.NOTHING.with(), Cure.ANOTHER_COPY));
        } else if (!buffer.ranOut(at)) {
            throw new IOException("the answer ended too early");
        }
    }

    private void broke(SourceException e) throws InterruptedException {
        Ended reason = new Ended(Reasons.of(e.reason()), Cure.ANOTHER_COPY);
        if (buffer.wasMoved()) {
            return;
        }
        aftermath.contact(Optional.of(e.reason()));
        if (Reasons.mayPass(e.reason())) {
            buffer.broke(reason, Reasons.wait(e));
        } else {
            buffer.end(reason);
        }
    }
}
