package org.gatefold.app.desktop;

import java.nio.file.Path;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.Function;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.value.ObservableValue;
import org.gatefold.app.ui.Background;
import org.gatefold.app.ui.Bag;
import org.gatefold.player.library.ArtworkId;
import org.gatefold.player.library.Track;
import org.gatefold.player.library.TrackKey;
import org.gatefold.player.playback.PlaybackState;

/** Says on the desktop which track begins to play, where the listener wants that and does not look at the window. On the JavaFX thread. */
public final class TrackNotices implements AutoCloseable {
    private final BooleanProperty wanted = new SimpleBooleanProperty();
    private final Bag bag = new Bag();
    private final NoticeBoard board;
    private final Function<ArtworkId, Optional<Path>> pictures;
    private final BooleanSupplier seen;
    private final Background background;
    private Optional<TrackKey> told = Optional.empty();

    /**
     * @param pictures finds the file of a picture, and may block
     * @param seen whether the window is in front of the listener
     */
    public TrackNotices(
            ObservableValue<PlaybackState> state,
            NoticeBoard board,
            Function<ArtworkId, Optional<Path>> pictures,
            BooleanSupplier seen,
            Background background) {
        this.board = board;
        this.pictures = pictures;
        this.seen = seen;
        this.background = background;
        told = state.getValue().track().map(Track::key);
        bag.listen(state, (_, _, now) -> follow(now));
    }

    /** Whether the listener wants them; nobody does unless asked. */
    public BooleanProperty wantedProperty() {
        return wanted;
    }

    private void follow(PlaybackState now) {
        Optional<Track> track = now.track();
        if (now.status() != PlaybackState.Status.PLAYING
                || track.map(Track::key).equals(told)) {
            return;
        }
        told = track.map(Track::key);
        if (wanted.get() && track.isPresent() && !seen.getAsBoolean()) {
            Track playing = track.get();
            background.run(() -> board.show(notice(playing)), () -> {}, _ -> {});
        }
    }

    private Notice notice(Track track) {
        String by = track.albumTitle().isEmpty() ? track.artistName() : track.artistName() + "\n" + track.albumTitle();
        return new Notice(track.title(), by, track.art().flatMap(pictures));
    }

    @Override
    public void close() {
        bag.close();
        background.run(board::close, () -> {}, _ -> {});
    }
}
