package org.gatefold.player.playback;

import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import org.gatefold.player.audio.Mixer;
import org.gatefold.player.audio.NoOutputException;
import org.gatefold.player.audio.PlaySaying;
import org.gatefold.player.audio.Voice;
import org.gatefold.player.library.Track;
import org.gatefold.sync.said.Said;
import org.gatefold.sync.time.Uuid7;
import org.jspecify.annotations.Nullable;

/**
 * What is being heard just now: one round of one track, its deck, and the deck that follows it. Counts listens. Knows
 * no queue. Belongs to the playback thread.
 */
final class Stage {
    private static final Duration START = Duration.ofSeconds(3);
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private final Sound sound;
    private final TrackMedia media;
    private final Following following;
    private final Journal journal;
    private final Clock clock;
    private final Uuid7 ids;
    private @Nullable Hearing hearing;
    private Duration parked = Duration.ZERO;

    Stage(Sound sound, TrackMedia media, Journal journal, Clock clock) {
        this.sound = sound;
        this.media = media;
        following = new Following(sound, media);
        this.journal = journal;
        this.clock = clock;
        ids = new Uuid7(clock);
    }

    Duration position() {
        Hearing now = hearing;
        Mixer mixer = sound.openMixer();
        if (now == null || now.voice() == null || mixer == null) {
            return parked;
        }
        return now.position(mixer.heard(now.voice()));
    }

    /** Whether going back means to the start of the track, not to the one before. */
    boolean isPastStart() {
        return position().compareTo(START) > 0;
    }

    boolean isFlowing() {
        return hearing != null && hearing.isFlowing();
    }

    boolean hears(Voice voice) {
        return hearing != null && hearing.isVoice(voice);
    }

    /** Whether there is no deck, so that something has to be opened before anything is heard. */
    boolean isSilent() {
        return hearing == null || hearing.voice() == null;
    }

    boolean hasRound() {
        return hearing != null;
    }

    /** Starts a new round of a track. */
    Opening begin(Track track, Duration from, Level level) {
        leave(from);
        hearing = new Hearing(track, ids.next(), level);
        return moveTo(from);
    }

    /** Goes on with the round at another place; without a round it is only noted. */
    Opening moveTo(Duration from) {
        park(from);
        Hearing round = hearing;
        if (round == null) {
            return new Opening.Waiting();
        }
        return switch (sound.status()) {
            case SoundStatus.Looking() -> new Opening.Waiting();
            case SoundStatus.NoLibVlc(String command, String download) ->
                new Opening.Refused(PlaySaying.NEEDS_VLC.with());
            case SoundStatus.NoDevice(Said reason) -> new Opening.Refused(reason);
            case SoundStatus.Ready(String version) -> open(round, from);
        };
    }

    /** Falls silent at a place of the track; the round stays. */
    void park(Duration at) {
        following.drop();
        parked = at;
        if (hearing != null) {
            count(hearing);
            hearing.silence();
        }
        Mixer mixer = sound.openMixer();
        if (mixer != null) {
            mixer.clear();
        }
    }

    /** Ends the round and falls silent. */
    void leave(Duration at) {
        park(at);
        endRound();
    }

    /** The device is gone, with all decks. */
    void lost() {
        park(position());
        sound.lost();
    }

    /** Stops where it is, ready to go on at once. */
    void hold() {
        Mixer mixer = sound.openMixer();
        if (mixer != null) {
            mixer.stop();
        }
    }

    /** Goes on from {@link #hold}; false when there is no deck to go on with. */
    boolean goOn() {
        Mixer mixer = sound.openMixer();
        Hearing round = hearing;
        if (mixer == null || round == null || round.voice() == null) {
            return false;
        }
        round.waitAnew();
        mixer.start();
        return true;
    }

    void flows() {
        if (hearing != null) {
            hearing.flows(clock.instant());
        }
    }

    void starves() {
        if (hearing != null) {
            hearing.starves();
        }
    }

    /** The track is decoded to its end: from now on what follows is opened, so that it begins in the same block. */
    void nearsEnd() {
        if (hearing != null) {
            hearing.nearsEnd();
        }
    }

    /** Says what follows by itself, which may be nothing; once more after the queue changed. */
    void expect(Optional<Next> next) {
        media.expect(next.map(Next::track));
        Mixer mixer = sound.openMixer();
        if (mixer != null && hearing != null && hearing.isNearEnd()) {
            following.prepare(mixer, next, hearing);
        }
    }

    Optional<Prepared> prepared() {
        return following.prepared();
    }

    /** The mixer went over into what was prepared, which is now a round of its own. */
    void switched(Prepared to) {
        Mixer mixer = sound.openMixer();
        if (mixer == null) {
            return;
        }
        ended();
        endRound();
        following.handedOver();
        Hearing round = new Hearing(to.next().track(), ids.next(), to.next().level());
        round.media(to.media());
        round.continueWith(to.voice(), mixer.rate(), Duration.ZERO);
        round.flows(clock.instant());
        hearing = round;
    }

    /** The track was heard to its own end. */
    void ended() {
        if (hearing != null) {
            count(hearing);
            if (hearing.countsAtEnd()) {
                journal.counted(hearing.listen(clock.instant()));
            }
        }
    }

    /** Counts what was heard by now. */
    void count() {
        if (hearing != null) {
            count(hearing);
        }
    }

    /** Whether it has been waiting for too long for sound whose bytes are there; a stream has a patience of its own. */
    boolean hasLostPatience() {
        if (hearing != null && !(hearing.supply() instanceof Supply.Whole)) {
            hearing.waitAnew();
        }
        return hearing != null && hearing.waited().compareTo(PATIENCE) > 0;
    }

    private Opening open(Hearing round, Duration from) {
        try {
            Mixer mixer = sound.mixer();
            Voice voice = sound.open(round.openMedia(media), from);
            voice.level(round.level().factor());
            round.continueWith(voice, mixer.rate(), from);
            mixer.play(voice);
            mixer.start();
            return new Opening.Opened();
        } catch (CannotPlayException e) {
            return new Opening.Broken(PlaySaying.TRACK.with(round.track().title(), e.said()));
        } catch (NoOutputException e) {
            return new Opening.Refused(e.said());
        }
    }

    /** Where the sound stands, how its bytes come in, and its way while there is one. */
    record Sounding(Duration position, Supply supply, Optional<SignalPath> signal) {}

    Sounding sounding() {
        Hearing now = hearing;
        Mixer mixer = sound.openMixer();
        Optional<SignalPath> signal = now == null || mixer == null || now.voice() == null
                ? Optional.empty()
                : now.source().map(from -> signal(from, now.level(), mixer));
        return new Sounding(position(), now == null ? new Supply.Whole() : now.supply(), signal);
    }

    private SignalPath signal(SignalPath.Source from, Level level, Mixer mixer) {
        return new SignalPath(from.place(), from.form(), level, sound.gain() * level.factor(), mixer.rate());
    }

    /** Plays the track that is heard that loud from now on. */
    void relevel(Level level) {
        if (hearing != null) {
            hearing.level(level);
        }
    }

    /** Whether there is another way to hear the track whose deck failed. */
    boolean tryOtherwise() {
        return hearing != null && hearing.tryOtherwise();
    }

    private void endRound() {
        Hearing left = hearing;
        hearing = null;
        if (left != null) {
            left.close();
            if (left.hasCounted()) {
                journal.heard(left.opId(), left.heard());
            }
        }
    }

    private void count(Hearing round) {
        if (round.counts()) {
            journal.counted(round.listen(clock.instant()));
        }
    }
}
