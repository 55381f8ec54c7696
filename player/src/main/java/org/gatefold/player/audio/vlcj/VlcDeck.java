package org.gatefold.player.audio.vlcj;

import com.sun.jna.Pointer;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import java.util.function.Consumer;
import org.gatefold.player.audio.Deck;
import org.gatefold.player.audio.PcmRing;
import org.jspecify.annotations.Nullable;
import uk.co.caprica.vlcj.factory.MediaPlayerFactory;
import uk.co.caprica.vlcj.medialist.MediaListRef;
import uk.co.caprica.vlcj.player.base.MediaPlayer;
import uk.co.caprica.vlcj.player.base.MediaPlayerEventAdapter;
import uk.co.caprica.vlcj.player.base.callback.AudioCallbackAdapter;

/**
 * One file decoded by a media player of libvlc into a ring. libvlc delivers in real time, one to two seconds ahead, and
 * must never be made to wait; so when nobody reads, it is paused before the ring is full.
 */
final class VlcDeck implements Deck {
    private static final int RING_SECONDS = 12;
    private static final int ENOUGH_SECONDS = 8;
    private static final int LITTLE_SECONDS = 4;
    /** Padding is never longer than this part of a second. */
    private static final int MOST_PADDING = 6;

    private final Path file;
    private final Duration from;
    private final int rate;
    private final Executor working;
    private final Consumer<VlcDeck> releaser;
    private final PcmRing ring;
    private volatile long delivered;
    private volatile EndCut cut;
    private volatile Container container = Container.UNKNOWN;
    private volatile boolean sought;
    private volatile boolean drained;
    private volatile boolean held;
    private volatile @Nullable String failure;
    private @Nullable MediaPlayer player;
    private boolean closed;

    VlcDeck(Path file, Duration from, int rate, Executor working, Consumer<VlcDeck> releaser) {
        this.file = file;
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
        return drained;
    }

    @Override
    public boolean isEnded() {
        return drained && ring.frames() == 0;
    }

    @Override
    public Optional<String> failure() {
        return Optional.ofNullable(failure);
    }

    @Override
    public synchronized void close() {
        if (!closed) {
            closed = true;
            releaser.accept(this);
        }
    }

    /** Whether libvlc is paused because nobody reads. */
    boolean isHeld() {
        return held;
    }

    /** Begins to decode; on a thread that may wait for the disk. */
    void start(MediaPlayerFactory factory) {
        try {
            container = Container.of(file);
            if (container == Container.MP4 && from.isZero()) {
                Mp4Length.frames(file, rate).ifPresent(length -> cut = new EndCut(ring, length, rate / MOST_PADDING));
            }
            play(factory, MediaOptions.of(container, from));
        } catch (IOException e) {
            failure = "it cannot be read";
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
        if (made.media().prepare(MediaAddress.of(file), options)) {
            playNothingElse(factory, made);
            made.controls().play();
        } else {
            failure = "it cannot be opened";
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
    }

    private void hold(boolean hold) {
        held = hold;
        submit(this::pausePlayer);
    }

    private void submit(Runnable work) {
        try {
            working.execute(work);
        } catch (RejectedExecutionException e) {
            held = false; // the decoder is closing
        }
    }

    private synchronized void goToPlace() {
        if (player != null && !closed) {
            player.controls().setTime(MediaOptions.seekTo(container, from));
            player.controls().setPause(false);
        }
    }

    private synchronized void pausePlayer() {
        if (player != null && !closed) {
            player.controls().setPause(held);
        }
    }

    /** What libvlc calls on its own threads with decoded sound. */
    private final class Samples extends AudioCallbackAdapter {
        @Override
        public void play(MediaPlayer source, Pointer samples, int frames, long pts) {
            drained = false;
            delivered = delivered + cut.write(samples.getShortArray(0, frames * 2), frames);
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
            if (!sought && from.isPositive()) {
                sought = true;
                submit(VlcDeck.this::goToPlace);
            }
        }

        @Override
        public void finished(MediaPlayer source) {
            if (delivered == 0 && from.isZero()) {
                failure = "there is no sound in it that can be decoded";
            }
            drained = true;
        }

        @Override
        public void error(MediaPlayer source) {
            if (delivered == 0) {
                failure = "it cannot be decoded";
            }
            drained = true;
        }
    }
}
