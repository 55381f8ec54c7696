package org.gatefold.player.playback;

import java.time.Duration;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import org.gatefold.player.library.TrackKey;
import org.gatefold.player.queue.PlayQueue;
import org.gatefold.player.queue.Repeat;
import org.gatefold.sync.event.Subscription;

/** Commands to the playback thread; every one returns at once and may be called from any thread, the JavaFX one too. */
public interface Playback {
    /** Makes these the queue and plays from {@code start} (an index into {@code tracks}). */
    void play(List<TrackKey> tracks, int start);

    /** Makes these the queue in random order and plays. */
    void shuffle(List<TrackKey> tracks);

    /** Puts these after the current track. */
    void playNext(List<TrackKey> tracks);

    /** Puts these at the end of the queue. */
    void enqueue(List<TrackKey> tracks);

    /** Changes the queue as a value; the playing track goes on when it is still the current one. */
    void edit(UnaryOperator<PlayQueue> change);

    /** Gives how playback stands, on the playback thread, after the commands given before and before those given after. */
    void standing(Consumer<Standing> use);

    /** Puts a queue back with its place and position; it is heard at once when it was then. */
    void bringBack(Standing before);

    void resume();

    void pause();

    void toggle();

    void next();

    /** To the start of the track, or to the one before within its first three seconds. */
    void previous();

    /** Plays the entry at this place of the queue. */
    void jumpTo(int index);

    void seek(Duration position);

    void volume(double level);

    void mute(boolean muted);

    void repeat(Repeat repeat);

    void shuffled(boolean shuffled);

    /** How tracks are brought to one loudness, from now on; the program forgets it at its end. */
    void leveling(Leveling chosen);

    PlaybackState state();

    /** What can make sound here. */
    SoundStatus sound();

    /** Looks again for libvlc and a sound device, after the listener installed or plugged one in. Returns at once. */
    void recheckSound();

    /** Tells of every new state, on the playback thread; the newest is told first, at once. */
    Subscription subscribe(Consumer<PlaybackState> listener);

    /** Tells of every change of what can make sound, on the playback thread; the newest is told first, at once. */
    Subscription onSound(Consumer<SoundStatus> listener);
}
