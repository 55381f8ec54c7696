package org.gatefold.player.playback;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.gatefold.player.audio.NoOutputException;
import org.gatefold.player.audio.Voice;
import org.gatefold.player.library.Track;
import org.gatefold.player.listening.HeardFrom;
import org.gatefold.player.listening.Listen;
import org.gatefold.player.listening.ListenTimer;
import org.jspecify.annotations.Nullable;

/**
 * One round of one track, from its first sound until another takes its place; seeks and pauses are part of it. Belongs
 * to the playback thread.
 */
final class Hearing implements AutoCloseable {
    private final Track track;
    private final UUID opId;
    private final ListenTimer timer;
    private Level level;
    private @Nullable Instant startedAt;
    private @Nullable Voice voice;
    private @Nullable OpenTrack media;
    private int rate = 1;
    private Duration from = Duration.ZERO;
    private Duration heardBefore = Duration.ZERO;
    private boolean flowing;
    private boolean nearEnd;
    private long waitingSince;

    Hearing(Track track, UUID opId, Level level) {
        this.track = track;
        this.opId = opId;
        this.level = level;
        timer = new ListenTimer(track.length());
    }

    Track track() {
        return track;
    }

    Level level() {
        return level;
    }

    void level(Level other) {
        level = other;
        if (voice != null) {
            voice.level(other.factor());
        }
    }

    UUID opId() {
        return opId;
    }

    /** What its decks decode, opened when the first one is. */
    OpenTrack openMedia(TrackMedia from) throws CannotPlayException {
        OpenTrack open = media;
        if (open == null) {
            open = from.open(track);
            media = open;
        }
        return open;
    }

    /** What its first deck decodes, which was opened before its round began. */
    void media(OpenTrack open) {
        media = open;
    }

    /** A voice for what follows; the one that is heard may be part of it. */
    Voice follow(Sound sound, OpenTrack next) throws NoOutputException, CannotPlayException {
        return voice == null || media == null ? sound.open(next, Duration.ZERO) : sound.openNext(next, voice, media);
    }

    Supply supply() {
        return media == null ? new Supply.Whole() : media.supply();
    }

    Optional<SignalPath.Source> source() {
        return Optional.ofNullable(media).map(OpenTrack::source);
    }

    boolean tryOtherwise() {
        return media != null && media.tryOtherwise();
    }

    /** The round is over. */
    @Override
    public void close() {
        if (media != null) {
            media.close();
            media = null;
        }
    }

    @Nullable
    Voice voice() {
        return voice;
    }

    boolean isVoice(Voice other) {
        return voice == other;
    }

    /** Goes on with another deck, opened at {@code from}. */
    void continueWith(Voice next, int framesASecond, Duration position) {
        silence();
        voice = next;
        rate = framesASecond;
        from = position;
        waitingSince = System.nanoTime();
    }

    /** Has no deck any more; what was heard stays counted. */
    void silence() {
        heardBefore = heard();
        voice = null;
        flowing = false;
        nearEnd = false;
    }

    void flows(Instant now) {
        flowing = true;
        if (startedAt == null) {
            startedAt = now;
        }
    }

    void starves() {
        flowing = false;
        waitingSince = System.nanoTime();
    }

    boolean isFlowing() {
        return flowing;
    }

    /** Counts the wait for sound from now on again, after a pause. */
    void waitAnew() {
        waitingSince = System.nanoTime();
    }

    Duration waited() {
        return flowing || voice == null ? Duration.ZERO : Duration.ofNanos(System.nanoTime() - waitingSince);
    }

    void nearsEnd() {
        nearEnd = true;
    }

    boolean isNearEnd() {
        return nearEnd;
    }

    /** The place in the track after this many frames of the voice. */
    Duration position(long frames) {
        return from.plus(duration(frames));
    }

    /** How long it was heard, over all its decks, without pauses and silence. */
    Duration heard() {
        return voice == null ? heardBefore : heardBefore.plus(duration(voice.audible()));
    }

    /** Whether it begins to count just now. */
    boolean counts() {
        return startedAt != null && timer.heard(heard());
    }

    /** Whether it begins to count now that it came to its own end. */
    boolean countsAtEnd() {
        return startedAt != null && voice != null && timer.ended(heard(), position(voice.written()));
    }

    boolean hasCounted() {
        return timer.hasCounted();
    }

    Listen listen(Instant now) {
        return new Listen(opId, track, startedAt == null ? now : startedAt, heard(), from());
    }

    private HeardFrom from() {
        return switch (source().map(SignalPath.Source::place).orElse(new SignalPath.Place.OwnFile())) {
            case SignalPath.Place.OwnFile() -> new HeardFrom.OwnFile();
            case SignalPath.Place.OfflineCopy() -> new HeardFrom.OfflineCopy();
            case SignalPath.Place.KeptStream(var server) -> new HeardFrom.Streamed(server);
            case SignalPath.Place.Network(var server) -> new HeardFrom.Streamed(server);
        };
    }

    private Duration duration(long frames) {
        return Duration.ofNanos(Math.round(frames * 1e9 / rate));
    }
}
