package org.gatefold.player.playback;

import java.time.Duration;
import java.util.function.Consumer;
import org.gatefold.player.audio.AudioDevice;
import org.gatefold.player.audio.Deck;
import org.gatefold.player.audio.Decoder;
import org.gatefold.player.audio.DecoderSource;
import org.gatefold.player.audio.Mixer;
import org.gatefold.player.audio.MixerEvent;
import org.gatefold.player.audio.NoDecoderException;
import org.gatefold.player.audio.NoOutputException;
import org.gatefold.player.audio.PartDeck;
import org.gatefold.player.audio.PlaySaying;
import org.gatefold.player.audio.Voice;
import org.gatefold.player.library.Part;
import org.jspecify.annotations.Nullable;

/**
 * What makes sound: the decoder, the device and, from the first sound on, a mixer. Belongs to the playback thread but
 * for {@link #status}; looks for decoder and device in the background.
 */
final class Sound implements AutoCloseable {
    /** What follows a part of a file is opened when so much of it is left. */
    private static final int NEAR_SECONDS = 3;

    private final DecoderSource source;
    private final AudioDevice device;
    private final Mailbox mailbox;
    private final Consumer<MixerEvent> events;
    private final Consumer<SoundStatus> changed;
    private @Nullable Decoder decoder;
    private @Nullable Mixer mixer;
    private PlaybackState.Volume volume = SavedPlayback.NONE.volume();
    private boolean looking;
    private boolean closed;
    private volatile SoundStatus status = new SoundStatus.Looking();

    Sound(
            DecoderSource source,
            AudioDevice device,
            Mailbox mailbox,
            Consumer<MixerEvent> events,
            Consumer<SoundStatus> changed) {
        this.source = source;
        this.device = device;
        this.mailbox = mailbox;
        this.events = events;
        this.changed = changed;
    }

    /** Any thread. */
    SoundStatus status() {
        return status;
    }

    /** Looks for what is there now, in the background. */
    void look() {
        if (looking || closed || mixer != null) {
            return;
        }
        looking = true;
        tell(new SoundStatus.Looking());
        Decoder known = decoder;
        Thread.ofPlatform().daemon().name("sound-search").start(() -> {
            Found found = search(known);
            mailbox.post(() -> found(found));
        });
    }

    /** A deck of that on its way to the mixer. @throws NoOutputException when the device is gone */
    Voice open(OpenTrack track, Duration from) throws NoOutputException, CannotPlayException {
        int rate = mixer().rate();
        Decoder known = decoder;
        if (known == null) {
            throw new NoOutputException(PlaySaying.NOTHING_YET.with());
        }
        Part part = track.part();
        Deck deck = known.open(track.media(from), part.from().plus(from), rate);
        return new Voice(part.isWhole() ? deck : PartDeck.of(deck, frames(part, from, rate), rate * NEAR_SECONDS));
    }

    /** The same for what follows: where that is the next part of the same file, the deck that is heard goes on. */
    Voice openNext(OpenTrack track, Voice heard, OpenTrack of) throws NoOutputException, CannotPlayException {
        boolean goesOn =
                of.part().runsInto(track.part()) && of.media(Duration.ZERO).equals(track.media(Duration.ZERO));
        return goesOn && heard.deck() instanceof PartDeck deck
                ? new Voice(deck.next(frames(track.part(), Duration.ZERO, mixer().rate())))
                : open(track, Duration.ZERO);
    }

    private static long frames(Part part, Duration from, int rate) {
        return part.to()
                .map(to -> Math.max(0, frames(to, rate) - frames(part.from().plus(from), rate)))
                .orElse(Long.MAX_VALUE);
    }

    private static long frames(Duration time, int rate) {
        return Math.round(time.toNanos() * (double) rate / 1e9);
    }

    /** The mixer, made when it is first needed. */
    Mixer mixer() throws NoOutputException {
        Mixer open = mixer;
        if (open == null) {
            try {
                open = new Mixer(device.open(), volume.level(), volume.muted(), events);
            } catch (NoOutputException e) {
                tell(new SoundStatus.NoDevice(e.said()));
                throw e;
            }
            mixer = open;
        }
        return open;
    }

    /** The mixer, if there was any sound yet. */
    @Nullable
    Mixer openMixer() {
        return mixer;
    }

    /** What every sample is multiplied by. */
    double gain() {
        return volume.muted() ? 0 : Mixer.gain(volume.level());
    }

    void volume(PlaybackState.Volume chosen) {
        volume = chosen;
        if (mixer != null) {
            mixer.volume(chosen.level(), chosen.muted());
        }
    }

    /** The device went away; says so and looks again. */
    void lost() {
        dropMixer();
        look();
    }

    @Override
    public void close() {
        closed = true;
        dropMixer();
        if (decoder != null) {
            decoder.close();
        }
    }

    private void dropMixer() {
        Mixer old = mixer;
        mixer = null;
        if (old != null) {
            old.close();
        }
    }

    private record Found(@Nullable Decoder decoder, SoundStatus status) {}

    private Found search(@Nullable Decoder known) {
        Decoder found = known;
        try {
            found = known == null ? source.find() : known;
            device.check();
            return new Found(found, new SoundStatus.Ready(found.version()));
        } catch (NoDecoderException e) {
            return new Found(null, new SoundStatus.NoLibVlc(e.command(), e.download()));
        } catch (NoOutputException e) {
            return new Found(found, new SoundStatus.NoDevice(e.said()));
        }
    }

    private void found(Found found) {
        looking = false;
        if (closed) {
            if (found.decoder() != null) {
                found.decoder().close();
            }
            return;
        }
        decoder = found.decoder();
        tell(found.status());
    }

    private void tell(SoundStatus now) {
        status = now;
        changed.accept(now);
    }
}
