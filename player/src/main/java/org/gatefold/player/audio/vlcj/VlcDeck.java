package org.gatefold.player.audio.vlcj;

import com.sun.jna.Pointer;
import java.io.IOException;
import java.lang.ref.Reference;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import java.util.function.Consumer;
import org.gatefold.player.audio.Deck;
import org.gatefold.player.audio.Media;
import org.gatefold.player.audio.PcmRing;
import org.gatefold.player.audio.PlaySaying;
import org.gatefold.sync.said.Said;
import org.gatefold.sync.said.Telling;
import org.jspecify.annotations.Nullable;
import uk.co.caprica.vlcj.factory.MediaPlayerFactory;
import uk.co.caprica.vlcj.medialist.MediaListRef;
import uk.co.caprica.vlcj.player.base.MediaPlayer;
import uk.co.caprica.vlcj.player.base.MediaPlayerEventAdapter;
import uk.co.caprica.vlcj.player.base.callback.AudioCallbackAdapter;

/**
 * One track decoded by a media player of libvlc into a ring. libvlc delivers in real time, one to two seconds ahead, and
 * must never be made to wait nor run dry; so it is paused when nobody reads, before the ring is full, and when the bytes
 * come too slowly, before it has none.
 */
final class VlcDeck implements Deck {
    private static final int RING_SECONDS = 12;
    private static final int ENOUGH_SECONDS = 8;
    private static final int LITTLE_SECONDS = 4;
    /** Padding is never longer than this part of a second. */
    private static final int MOST_PADDING = 6;

    private final Feed feed;
    private final Duration from;
    private final int rate;
    private final Executor working;
    private final Consumer<VlcDeck> releaser;
    private final PcmRing ring;
    private volatile long delivered;
    private volatile EndCut cut;
    private volatile boolean cutsPadding;
    private volatile Container container = Container.UNKNOWN;
    private volatile boolean sought;
    private volatile boolean arrived;
    private volatile boolean drained;
    private volatile boolean held;
    private volatile boolean starved;
    private volatile boolean paused;
    private volatile Duration place = Duration.ZERO;
    private volatile long toSkip;
    private volatile @Nullable Said failure;
    private @Nullable MediaPlayer player;
    private boolean closed;

    VlcDeck(Media media, Duration from, int rate, Executor working, Consumer<VlcDeck> releaser) {
        feed = switch (media) {
            case Media.OnDisk(Path file) -> new FileFeed(file);
            case Media.Arriving arriving -> new StreamFeed(arriving, this::littleLeft);
        };
        this.from = from;
        this.rate = rate;
        this.working = working;
        this.releaser = releaser;
        ring = new PcmRing(rate * RING_SECONDS);
        cut = new EndCut(ring, Long.MAX_VALUE, 0);
    }

    @Override
    public int read(short[] into, int frames) {
        int got = ring.read(into, frames);
        if (held && ring.frames() < rate * LITTLE_SECONDS) {
            hold(false);
        }
        return got;
    }

    @Override
    public boolean isDrained() {
        return drained && failure().isEmpty();
    }

    @Override
    public boolean isEnded() {
        return drained && ring.frames() == 0;
    }

    @Override
    public Optional<Said> failure() {
        Said known = failure;
        return known != null || !drained ? Optional.ofNullable(known) : feed.failure();
    }

    @Override
    public synchronized void close() {
        if (!closed) {
            closed = true;
            feed.close();
            releaser.accept(this);
        }
    }

    /** Whether libvlc is paused because nobody reads. */
    boolean isHeld() {
        return held;
    }

    /** Begins to decode; on a thread that may wait for the bytes. */
    void start(MediaPlayerFactory factory) {
        try {
            feed.awaitStart(from);
            container = feed.container();
            place = feed.placeOf(from);
            if (!feed.isSeekable()) {
                toSkip = place.toMillis() * rate / 1_000;
                place = Duration.ZERO;
            }
            cutPadding();
            play(factory, MediaOptions.of(container, place, feed instanceof StreamFeed));
        } catch (IOException e) {
            failure = e instanceof Telling telling ? telling.said() : PlaySaying.UNREADABLE.with();
        }
    }

    private void cutPadding() {
        if (container == Container.MP4 && from.isZero() && !cutsPadding) {
            feed.mp4Frames(rate).ifPresent(length -> {
                cut = new EndCut(ring, length, rate / MOST_PADDING);
                cutsPadding = true;
            });
        }
    }

    private synchronized void play(MediaPlayerFactory factory, String[] options) {
        if (closed) {
            return;
        }
        MediaPlayer made = factory.mediaPlayers().newMediaPlayer();
        player = made;
        // libvlc 3 knows no other format here: asked for FL32 it delivers S16N all the same
        made.audio().callback("S16N", rate, 2, new Samples());
        made.events().addMediaPlayerEventListener(new Ends());
        if (feed.prepare(made, options)) {
            playNothingElse(factory, made);
            made.controls().play();
        } else {
            failure = PlaySaying.NOT_OPENED.with();
        }
    }

    /** VLCJ plays what a file names as its parts after it ended; here it gets an empty list of them. */
    static void playNothingElse(MediaPlayerFactory factory, MediaPlayer made) {
        MediaListRef nothing = factory.media().newMediaListRef();
        made.subitems().list().setMediaList(nothing);
        nothing.release();
    }

    /** Waits until libvlc has let go of it; on a thread that may wait. */
    void release() {
        MediaPlayer old;
        synchronized (this) {
            old = player;
            player = null;
        }
        if (old != null) {
            old.controls().stop(); // first, or an end that comes just now meets VLCJ's executor already shut down
            old.release();
        }
        Reference.reachabilityFence(feed);
    }

    private void hold(boolean hold) {
        held = hold;
        submit(this::pausePlayer);
    }

    /** On libvlc's thread: it is paused until there is enough again. */
    private void littleLeft() {
        starved = true;
        submit(this::pausePlayer);
        submit(() -> {
            if (feed instanceof StreamFeed stream) {
                stream.awaitEnough();
            }
            starved = false;
            pausePlayer();
        });
    }

    private void submit(Runnable work) {
        try {
            working.execute(work);
        } catch (RejectedExecutionException e) {
            held = false; // the decoder is closing
            starved = false;
        }
    }

    private synchronized void goToPlace() {
        if (player != null && !closed) {
            player.controls().setTime(MediaOptions.seekTo(container, place));
            arrived = true;
            player.controls().setPause(held || starved);
        }
    }

    private synchronized void pausePlayer() {
        if (player != null && !closed) {
            player.controls().setPause(held || starved || place.isPositive() && !arrived);
        }
    }

    /** What libvlc calls on its own threads with decoded sound. */
    private final class Samples extends AudioCallbackAdapter {
        @Override
        public void play(MediaPlayer source, Pointer samples, int frames, long pts) {
            drained = false;
            if (delivered == 0) {
                cutPadding(); // by now what says the length was read, wherever in the stream it is
            }
            int skipped = (int) Math.min(toSkip, frames);
            toSkip = toSkip - skipped;
            short[] pcm = samples.getShortArray(skipped * 4L, (frames - skipped) * 2);
            delivered = delivered + cut.write(pcm, frames - skipped);
            if (starved && !paused) {
                submit(VlcDeck.this::pausePlayer); // libvlc takes no pause while it opens
            }
            if (!held && ring.frames() > rate * ENOUGH_SECONDS) {
                hold(true);
            }
        }

        @Override
        public void drain(MediaPlayer source) {
            drained = true;
        }
    }

    /** What libvlc tells about the file as a whole. */
    private final class Ends extends MediaPlayerEventAdapter {
        /** A start in the middle is made paused; otherwise libvlc may begin at the start and go to the place later. */
        @Override
        public void paused(MediaPlayer source) {
            paused = true;
            if (!sought && place.isPositive()) {
                sought = true;
                submit(VlcDeck.this::goToPlace);
            }
        }

        @Override
        public void playing(MediaPlayer source) {
            paused = false;
        }

        @Override
        public void finished(MediaPlayer source) {
            if (delivered == 0 && from.isZero()) {
                failure = PlaySaying.NO_SOUND.with();
            }
            drained = true;
        }

        @Override
        public void error(MediaPlayer source) {
            if (delivered == 0) {
                failure = PlaySaying.NOT_DECODED.with();
            }
            drained = true;
        }
    }
}
