package org.gatefold.player.playback;

import java.util.Optional;
import org.gatefold.player.audio.Mixer;
import org.gatefold.player.audio.NoOutputException;
import org.gatefold.player.audio.Voice;
import org.jspecify.annotations.Nullable;

/** What is open already to follow the current track without a gap. Belongs to the playback thread. */
final class Following {
    private final Sound sound;
    private final TrackMedia media;
    private @Nullable Prepared next;

    Following(Sound sound, TrackMedia media) {
        this.sound = sound;
        this.media = media;
    }

    Optional<Prepared> prepared() {
        return Optional.ofNullable(next);
    }

    /** Opens what follows, which may be nothing; what is open already stays where it still follows. */
    void prepare(Mixer mixer, Optional<Next> following, Hearing heard) {
        Prepared open = next;
        if (open != null
                && following
                        .map(n -> n.track().key())
                        .equals(Optional.of(open.next().track().key()))) {
            Next now = following.get();
            open.voice().level(now.level().factor());
            next = new Prepared(new Next(now.index(), open.next().track(), now.level()), open.media(), open.voice());
            return;
        }
        drop();
        if (following.isPresent()) {
            next = open(following.get(), heard);
        }
        if (next == null) {
            mixer.endAfterThis();
        } else {
            mixer.follow(next.voice());
        }
    }

    private @Nullable Prepared open(Next wanted, Hearing heard) {
        try {
            OpenTrack opened = media.open(wanted.track());
            try {
                Voice voice = heard.follow(sound, opened);
                voice.level(wanted.level().factor());
                return new Prepared(wanted, opened, voice);
            } catch (NoOutputException | CannotPlayException e) {
                opened.close();
                return null;
            }
        } catch (CannotPlayException e) {
            return null; // it is told when its turn comes
        }
    }

    /** Nothing is open; the mixer lets go of the deck. */
    void drop() {
        Prepared dropped = next;
        next = null;
        if (dropped != null) {
            dropped.media().close();
        }
    }

    /** What was open is what is heard now, and somebody else's to close. */
    void handedOver() {
        next = null;
    }
}
