package org.gatefold.app.live;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import javafx.animation.Animation;
import javafx.animation.KeyFrame;
import javafx.animation.Timeline;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.gatefold.app.ui.Background;
import org.gatefold.player.library.Track;
import org.gatefold.player.library.TrackKey;
import org.gatefold.player.listening.Listening;
import org.gatefold.player.playback.Playback;
import org.gatefold.player.playback.PlaybackState;
import org.gatefold.player.playback.SoundStatus;
import org.gatefold.sync.event.Subscription;

/** The single bridge from playback to JavaFX: the newest state, the track, the running position and whether it is a favourite. */
public final class NowPlaying implements AutoCloseable {
    private final Playback playback;
    private final Listening listening;
    private final Background background;
    private final ReadOnlyObjectWrapper<PlaybackState> state;
    private final ReadOnlyObjectWrapper<Optional<Track>> track = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyObjectWrapper<Duration> position = new ReadOnlyObjectWrapper<>(Duration.ZERO);
    private final ReadOnlyBooleanWrapper playing = new ReadOnlyBooleanWrapper();
    private final ReadOnlyBooleanWrapper favourite = new ReadOnlyBooleanWrapper();
    private final ReadOnlyObjectWrapper<SoundStatus> sound;
    private final AtomicReference<PlaybackState> newest = new AtomicReference<>();
    private final Timeline clock = new Timeline(new KeyFrame(javafx.util.Duration.millis(200), _ -> tick()));
    private final Subscription states;
    private final Subscription sounds;
    private final Subscription changes;

    public NowPlaying(Playback playback, Listening listening, Background background) {
        this.playback = playback;
        this.listening = listening;
        this.background = background;
        state = new ReadOnlyObjectWrapper<>(playback.state());
        sound = new ReadOnlyObjectWrapper<>(playback.sound());
        clock.setCycleCount(Animation.INDEFINITE);
        states = playback.subscribe(this::arrive);
        sounds = playback.onSound(now -> background.fx().execute(() -> sound.set(now)));
        changes = listening.onChange(() -> background.fx().execute(this::askFavourite));
    }

    public ReadOnlyObjectProperty<PlaybackState> stateProperty() {
        return state.getReadOnlyProperty();
    }

    public ReadOnlyObjectProperty<Optional<Track>> trackProperty() {
        return track.getReadOnlyProperty();
    }

    public ReadOnlyObjectProperty<Duration> positionProperty() {
        return position.getReadOnlyProperty();
    }

    public ReadOnlyBooleanProperty playingProperty() {
        return playing.getReadOnlyProperty();
    }

    public ReadOnlyBooleanProperty favouriteProperty() {
        return favourite.getReadOnlyProperty();
    }

    public ReadOnlyObjectProperty<SoundStatus> soundProperty() {
        return sound.getReadOnlyProperty();
    }

    /** Whether this is the track that plays or stands ready. */
    public boolean isCurrent(TrackKey key) {
        return track.get().map(Track::key).filter(key::equals).isPresent();
    }

    public Playback playback() {
        return playback;
    }

    public void toggleFavourite() {
        track.get().ifPresent(now -> {
            boolean wanted = !favourite.get();
            favourite.set(wanted);
            background.run(() -> listening.setFavourite(now.key(), wanted), () -> {}, _ -> askFavourite());
        });
    }

    @Override
    public void close() {
        states.close();
        sounds.close();
        changes.close();
        clock.stop();
    }

    /** Many states may come while the window draws one: only the newest is taken over. */
    private void arrive(PlaybackState now) {
        if (newest.getAndSet(now) == null) {
            background.fx().execute(this::takeOver);
        }
    }

    private void takeOver() {
        PlaybackState now = newest.getAndSet(null);
        if (now == null) {
            return;
        }
        boolean other = !now.track().map(Track::key).equals(track.get().map(Track::key));
        state.set(now);
        track.set(now.track());
        boolean runs = now.status() == PlaybackState.Status.PLAYING;
        playing.set(runs || now.status() == PlaybackState.Status.BUFFERING);
        if (runs) {
            clock.play();
        } else {
            clock.pause();
        }
        tick();
        if (other) {
            askFavourite();
        }
    }

    private void tick() {
        position.set(state.get().positionAt(System.nanoTime()));
    }

    private void askFavourite() {
        Optional<TrackKey> key = track.get().map(Track::key);
        if (key.isEmpty()) {
            favourite.set(false);
            return;
        }
        background.refresh(() -> new org.gatefold.app.ui.Load.Ready<>(listening.isFavourite(key.get())), answer -> {
            if (answer instanceof org.gatefold.app.ui.Load.Ready<Boolean>(var is, var _) && isCurrent(key.get())) {
                favourite.set(is);
            }
        });
    }
}
