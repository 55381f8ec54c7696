package org.gatefold.app.live;

import java.util.Optional;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.value.ChangeListener;
import javafx.beans.value.ObservableValue;
import org.gatefold.app.ui.Background;
import org.gatefold.app.ui.Load;
import org.gatefold.app.ui.Ticket;
import org.gatefold.player.library.Track;
import org.gatefold.player.waveform.Waveform;
import org.gatefold.player.waveform.Waveforms;
import org.jspecify.annotations.Nullable;

/** The shape of the track that plays, once it is known. On the JavaFX thread. */
public final class TrackShape implements AutoCloseable {
    private final Waveforms waveforms;
    private final Background background;
    private final ReadOnlyObjectProperty<Optional<Track>> track;
    private final ReadOnlyObjectWrapper<Optional<Waveform>> shape = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ChangeListener<Optional<Track>> follow = (_, was, now) -> {
        if (!was.map(Track::key).equals(now.map(Track::key))) {
            ask(now);
        }
    };
    private @Nullable Ticket asked;

    public TrackShape(Waveforms waveforms, ReadOnlyObjectProperty<Optional<Track>> track, Background background) {
        this.waveforms = waveforms;
        this.background = background;
        this.track = track;
        track.addListener(follow);
        ask(track.get());
    }

    public ObservableValue<Optional<Waveform>> shapeProperty() {
        return shape.getReadOnlyProperty();
    }

    @Override
    public void close() {
        track.removeListener(follow);
        drop();
    }

    private void ask(Optional<Track> now) {
        drop();
        shape.set(Optional.empty());
        now.ifPresent(wanted -> asked = background.refresh(() -> new Load.Ready<>(waveforms.of(wanted)), answer -> {
            if (answer instanceof Load.Ready<Optional<Waveform>>(var found, var _)) {
                shape.set(found);
            }
        }));
    }

    private void drop() {
        if (asked != null) {
            asked.close();
            asked = null;
        }
    }
}
