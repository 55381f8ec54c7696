package org.gatefold.player.stream;

import java.io.IOException;
import java.lang.System.Logger.Level;
import java.nio.file.Path;
import java.time.Duration;
import org.gatefold.player.audio.Media;
import org.gatefold.player.library.Origin;
import org.gatefold.player.source.StreamWish;
import org.jspecify.annotations.Nullable;

/**
 * A stream with its file, from its beginning until nobody uses it: then the file goes, unless it was kept. Its users are
 * counted by {@link Streams}. Thread-safe.
 */
final class ActiveStream {
    private static final System.Logger LOG = System.getLogger(ActiveStream.class.getName());

    private final Origin.OnServer song;
    private final StreamWish wish;
    private final BufferFile file;
    private final StreamBuffer buffer;
    private @Nullable Path keptAs;
    private Runnable releaseKept = () -> {};
    private int users;
    private boolean dropped;
    private boolean over;

    ActiveStream(Origin.OnServer song, StreamWish wish, BufferFile file, StreamBuffer buffer) {
        this.song = song;
        this.wish = wish;
        this.file = file;
        this.buffer = buffer;
    }

    Origin.OnServer song() {
        return song;
    }

    StreamWish wish() {
        return wish;
    }

    StreamBuffer buffer() {
        return buffer;
    }

    BufferFile file() {
        return file;
    }

    /** The place in the track it begins at, as far as is known: what was asked for, until the server said. */
    Duration begins() {
        Duration asked = wish instanceof StreamWish.Transcoded made ? made.start() : Duration.ZERO;
        return buffer.heading().map(Heading::startsAt).orElse(asked);
    }

    /** Whether all of the track is in one file. */
    boolean isWholeTrack() {
        return buffer.isWhole() && begins().isZero();
    }

    /** Neither coming nor whole: of no use for a new round. */
    boolean isLost() {
        return buffer.ended().isPresent();
    }

    /** Nothing more comes, so that the way is free for another. */
    boolean isDone() {
        return buffer.isWhole() || isLost();
    }

    Media media(int bytesASecond) {
        return isWholeTrack()
                ? new Media.OnDisk(place())
                : new Media.Arriving(new StreamReader(buffer, file), bytesASecond);
    }

    /** One more uses it; under the lock of {@link Streams}. */
    void use() {
        users++;
    }

    /** One less uses it: true for the last; under the lock of {@link Streams}. */
    boolean leave() {
        users--;
        return users <= 0;
    }

    /** Its whole file has this name now; {@code release} lets go of it there. */
    synchronized void keptAs(Path path, Runnable release) {
        keptAs = path;
        releaseKept = release;
    }

    private synchronized Path place() {
        return keptAs == null ? file.path() : keptAs;
    }

    /** Nobody uses it any more. */
    void drop() {
        buffer.close();
        boolean last;
        synchronized (this) {
            last = over && !dropped;
            dropped = true;
        }
        if (last) {
            clear();
        }
    }

    /** Nothing writes to it any more. */
    void over() {
        boolean last;
        synchronized (this) {
            last = dropped && !over;
            over = true;
        }
        if (last) {
            clear();
        }
    }

    private void clear() {
        boolean kept;
        Runnable release;
        synchronized (this) {
            kept = keptAs != null;
            release = releaseKept;
        }
        release.run();
        try {
            file.close();
            if (!kept) {
                file.delete();
            }
        } catch (IOException e) {
            LOG.log(Level.INFO, "a stream could not be thrown away", e);
        }
    }
}
