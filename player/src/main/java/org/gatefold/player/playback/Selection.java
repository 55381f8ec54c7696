package org.gatefold.player.playback;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.gatefold.player.audio.PlaySaying;
import org.gatefold.player.library.Library;
import org.gatefold.player.library.Track;
import org.gatefold.player.library.TrackKey;
import org.gatefold.player.queue.PlayQueue;
import org.gatefold.sync.said.Said;

/** The queue with the track it stands at, as the library knows it just now. Blocks on the library for that one track. */
final class Selection {
    private static final Duration LAST_PLACE = Duration.ofMillis(250);

    private final Library library;
    private final Leveler leveler;
    private PlayQueue queue = PlayQueue.EMPTY;
    private Optional<Track> track = Optional.empty();

    Selection(Library library) {
        this.library = library;
        leveler = new Leveler(library);
    }

    PlayQueue queue() {
        return queue;
    }

    /** Empty while the music is not in the library. */
    Optional<Track> track() {
        return track;
    }

    /** How messages name the track. */
    Said failed(Said reason) {
        return track.map(t -> PlaySaying.TRACK.with(t.title(), reason))
                .orElseGet(() -> PlaySaying.SOME_TRACK.with(reason));
    }

    /** Takes another queue, or another place in it, and looks its track up. */
    void choose(PlayQueue chosen) {
        queue = chosen;
        track = queue.currentTrack().flatMap(this::find);
    }

    /** Takes another queue that stands at the same track. */
    void rearrange(PlayQueue chosen) {
        queue = chosen;
    }

    /** Moves to a place whose track is known already. */
    void moveTo(int index, Track known) {
        queue = queue.at(index);
        track = Optional.of(known);
    }

    /** Looks the track up again; true when the library has it and in other words. */
    boolean refresh() {
        Optional<Track> now = queue.currentTrack().flatMap(this::find);
        boolean other = now.isPresent() && !now.equals(track);
        track = other ? now : track;
        return other;
    }

    /** The track that follows by itself. */
    Optional<Next> following() {
        int index = queue.following().orElse(-1);
        return index < 0
                ? Optional.empty()
                : find(queue.tracks().get(index)).map(next -> new Next(index, next, leveler.of(next, queue, index)));
    }

    void leveling(Leveling chosen) {
        leveler.choose(chosen);
    }

    /** How loud the track is to be played where it stands. */
    Level level() {
        return track.map(now -> leveler.of(now, queue, queue.current())).orElse(Level.AS_IT_IS);
    }

    /** The nearest place of the track that leaves something to hear. */
    Duration within(Duration asked) {
        Duration length = track.map(Track::length).orElse(Duration.ZERO);
        Duration last = length.minus(LAST_PLACE);
        Duration place = length.isPositive() && asked.compareTo(last) > 0 ? last : asked;
        return place.isNegative() ? Duration.ZERO : place;
    }

    private Optional<Track> find(TrackKey key) {
        return Optional.ofNullable(library.byKeys(List.of(key)).get(key));
    }
}
