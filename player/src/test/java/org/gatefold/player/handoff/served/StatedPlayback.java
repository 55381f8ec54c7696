package org.gatefold.player.handoff.served;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import org.gatefold.player.library.Track;
import org.gatefold.player.library.TrackKey;
import org.gatefold.player.playback.Leveling;
import org.gatefold.player.playback.Playback;
import org.gatefold.player.playback.PlaybackState;
import org.gatefold.player.playback.PlaybackState.Status;
import org.gatefold.player.playback.PlaybackState.Volume;
import org.gatefold.player.playback.SoundStatus;
import org.gatefold.player.playback.Standing;
import org.gatefold.player.playback.Supply;
import org.gatefold.player.queue.PlayQueue;
import org.gatefold.player.queue.Repeat;
import org.gatefold.sync.event.Listeners;
import org.gatefold.sync.event.Subscription;

/** Playback that stands as a test says, and remembers what it was asked to do. */
final class StatedPlayback implements Playback {
    private final Listeners<PlaybackState> listeners = new Listeners<>();
    private final List<String> asked = new CopyOnWriteArrayList<>();
    private volatile PlaybackState state = state(Status.EMPTY, List.of(), 0, Optional.empty(), Duration.ZERO);

    /** It plays, pauses or stops there. */
    void stand(Status status, List<TrackKey> queue, int current, Track track, Duration at) {
        state = state(status, queue, current, Optional.of(track), at);
        listeners.tell(state);
    }

    List<String> asked() {
        return new ArrayList<>(asked);
    }

    private static PlaybackState state(
            Status status, List<TrackKey> queue, int current, Optional<Track> track, Duration at) {
        return new PlaybackState(
                status,
                PlayQueue.of(queue, current, Repeat.OFF),
                track,
                at,
                System.nanoTime(),
                new Volume(1, false),
                Optional.empty(),
                new Supply.Whole(),
                Optional.empty());
    }

    @Override
    public void play(List<TrackKey> tracks, int start) {
        asked.add("play " + tracks.size() + " from " + start + " "
                + tracks.get(start).value());
    }

    @Override
    public void seek(Duration position) {
        asked.add("seek " + position.toSeconds());
    }

    @Override
    public PlaybackState state() {
        return state;
    }

    @Override
    public Subscription subscribe(Consumer<PlaybackState> listener) {
        listener.accept(state);
        return listeners.add(listener);
    }

    @Override
    public void shuffle(List<TrackKey> tracks) {}

    @Override
    public void playNext(List<TrackKey> tracks) {}

    @Override
    public void enqueue(List<TrackKey> tracks) {}

    @Override
    public void edit(UnaryOperator<PlayQueue> change) {}

    @Override
    public void standing(Consumer<Standing> use) {}

    @Override
    public void bringBack(Standing before) {}

    @Override
    public void resume() {}

    @Override
    public void pause() {}

    @Override
    public void toggle() {}

    @Override
    public void next() {}

    @Override
    public void previous() {}

    @Override
    public void jumpTo(int index) {}

    @Override
    public void volume(double level) {}

    @Override
    public void mute(boolean muted) {}

    @Override
    public void repeat(Repeat repeat) {}

    @Override
    public void shuffled(boolean shuffled) {}

    @Override
    public void leveling(Leveling leveling) {}

    @Override
    public SoundStatus sound() {
        return new SoundStatus.Looking();
    }

    @Override
    public void recheckSound() {}

    @Override
    public Subscription onSound(Consumer<SoundStatus> listener) {
        return () -> {};
    }
}
