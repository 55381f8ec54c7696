package org.gatefold.player.audio.vlcj;

import java.io.EOFException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.Optional;
import org.gatefold.player.audio.Media;
import org.gatefold.player.audio.PlaySaying;
import org.gatefold.sync.said.Said;
import org.gatefold.sync.said.Telling;
import org.jspecify.annotations.Nullable;
import uk.co.caprica.vlcj.media.callback.DefaultCallbackMedia;
import uk.co.caprica.vlcj.player.base.MediaPlayer;

/**
 * Bytes that arrive, read by libvlc through VLCJ's callbacks on a thread of libvlc's own, which may wait. libvlc loses
 * sound when it is let run dry, and may be paused only while it is not waiting; so it says that little is left while
 * there still is some. VLCJ keeps no reference to its callbacks: who made this holds it until the player is released.
 */
final class StreamFeed implements Feed {
    /** With less than this many seconds ahead it is time to pause. */
    private static final int LITTLE_SECONDS = 2;
    /** With this many seconds ahead it goes on. */
    private static final int ENOUGH_SECONDS = 5;
    /** Decoding begins with this many. */
    private static final int START_SECONDS = 3;

    private static final int LARGEST_READ = 1 << 16;
    private static final Duration LOOK_AGAIN = Duration.ofMillis(200);
    /** So much of the start is decoded and left out, where there is no seeking. */
    private static final Duration EXACT = Duration.ofMillis(1_000);

    private final Media.Arriving media;
    private final Runnable littleLeft;
    private final Callbacks callbacks = new Callbacks();
    private volatile Duration startsAt = Duration.ZERO;
    private volatile long position;
    private volatile boolean little;
    private volatile boolean allThereWillBe;
    private volatile @Nullable Said failure;

    /** {@code littleLeft} is told, on libvlc's thread, when little is left; then {@link #awaitEnough} says when to go on. */
    StreamFeed(Media.Arriving media, Runnable littleLeft) {
        this.media = media;
        this.littleLeft = littleLeft;
    }

    /** A place inside what has no length yet can be reached only when all of it is there, but for the first second. */
    @Override
    public void awaitStart(Duration from) throws IOException {
        startsAt = media.bytes().startsAt();
        boolean all = !isSeekable() && placeOf(from).compareTo(EXACT) > 0;
        long wanted = all ? Long.MAX_VALUE : (long) media.bytesASecond() * START_SECONDS;
        boolean there = false;
        while (!there) {
            there = media.bytes().await(0, wanted, LOOK_AGAIN);
        }
    }

    @Override
    public Duration placeOf(Duration from) {
        Duration place = from.minus(startsAt);
        return place.isNegative() ? Duration.ZERO : place;
    }

    @Override
    public boolean isSeekable() {
        return media.bytes().length().isPresent();
    }

    @Override
    public Container container() throws IOException {
        return Container.of(this::readPatiently);
    }

    @Override
    public Optional<Long> mp4Frames(int rate) {
        return Mp4Length.frames(this::readWhatIsThere, media.bytes().length().orElse(Long.MAX_VALUE), rate);
    }

    @Override
    public boolean prepare(MediaPlayer player, String[] options) {
        return player.media().prepare(callbacks, options);
    }

    @Override
    public Optional<Said> failure() {
        return Optional.ofNullable(failure);
    }

    @Override
    public void close() {
        media.bytes().close();
    }

    /** Waits until libvlc may go on after little was left; on a thread that may wait. libvlc may go elsewhere meanwhile. */
    void awaitEnough() {
        boolean enough = false;
        while (!enough) {
            try {
                enough = media.bytes().await(position, (long) media.bytesASecond() * ENOUGH_SECONDS, LOOK_AGAIN);
            } catch (IOException e) {
                allThereWillBe = true; // libvlc plays what is left and then finds out by itself
                enough = true;
            }
        }
        little = false;
    }

    private int readPatiently(ByteBuffer into, long at) throws IOException {
        byte[] bytes = new byte[into.remaining()];
        int got = media.bytes().read(at, bytes, bytes.length);
        if (got > 0) {
            into.put(bytes, 0, got);
        }
        return got;
    }

    private int readWhatIsThere(ByteBuffer into, long at) throws IOException {
        if (!media.bytes().isWhole() && media.bytes().ahead(at) < into.remaining()) {
            throw new EOFException("not there yet");
        }
        return readPatiently(into, at);
    }

    private void look() {
        if (!little
                && !allThereWillBe
                && !media.bytes().isWhole()
                && media.bytes().ahead(position) < (long) media.bytesASecond() * LITTLE_SECONDS
                && !reachesEnd()) {
            little = true;
            littleLeft.run();
        }
    }

    private boolean reachesEnd() {
        long end = media.bytes().length().orElse(Long.MAX_VALUE);
        return position + media.bytes().ahead(position) >= end;
    }

    /** What libvlc calls. A length of -1 means an unknown one to it; a false or -1 that it failed. */
    private final class Callbacks extends DefaultCallbackMedia {
        Callbacks() {
            super(true, LARGEST_READ);
        }

        @Override
        protected long onGetSize() {
            return media.bytes().length().orElse(-1);
        }

        @Override
        protected boolean onOpen() {
            return true;
        }

        @Override
        protected int onRead(byte[] into, int most) throws IOException {
            look();
            try {
                int got = media.bytes().read(position, into, Math.min(most, into.length));
                position += Math.max(0, got);
                return got;
            } catch (IOException e) {
                failure = e instanceof Telling telling ? telling.said() : PlaySaying.UNREADABLE.with();
                throw e;
            }
        }

        @Override
        protected boolean onSeek(long place) {
            long end = media.bytes().length().orElse(position + media.bytes().ahead(position));
            if (place < 0 || place > end) {
                return false;
            }
            position = place;
            return true;
        }

        @Override
        protected void onClose() {}
    }
}
