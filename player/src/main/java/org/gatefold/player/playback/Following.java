package org.gatefold.player.playback;

import java.time.Duration;
import java.util.Optional;
import org.gatefold.player.audio.Mixer;
import org.gatefold.player.audio.NoOutputException;
import org.gatefold.player.audio.Voice;
import org.gatefold.player.library.Track;
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
    void prepare(Mixer mixer, Optional<Track> following, int index) {
        Prepared open = next;
        if (open != null
                && following.map(Track::key).equals(Optional.of(open.track().key()))) {
            next = new Prepared(index, open.track(), open.media(), open.voice());
            return;
        }
        drop();
        if (following.isPresent()) {
            next = open(following.get(), index);
        }
        if (next == null) {
            mixer.endAfterThis();
        } else {
            mixer.follow(next.voice());
        }
    }

    private @Nullable Prepared open(Track track, int index) {
        try {
            OpenTrack opened = media.open(track);
            try {
                Voice voice = sound.open(opened.media(Duration.ZERO), Duration.ZERO);
                return new Prepared(index, track, opened, voice);
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
