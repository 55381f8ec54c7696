package org.gatefold.app.playing;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.gatefold.app.live.NowPlaying;
import org.gatefold.app.ui.Background;
import org.gatefold.app.ui.Bag;
import org.gatefold.app.ui.Load;
import org.gatefold.app.ui.Ticket;
import org.gatefold.player.library.Library;
import org.gatefold.player.library.Track;
import org.gatefold.player.library.TrackKey;
import org.gatefold.player.queue.PlayQueue;
import org.jspecify.annotations.Nullable;

/** The next few tracks of the queue. On the JavaFX thread. */
public final class UpNextModel implements AutoCloseable {
    private static final int MOST = 30;

    /** A track that comes, and its place in the queue. */
    public record Next(int place, Track track) {}

    private final Library library;
    private final NowPlaying now;
    private final Background background;
    private final Bag bag = new Bag();
    private final ReadOnlyObjectWrapper<List<Next>> next = new ReadOnlyObjectWrapper<>(List.of());
    private List<TrackKey> asked = List.of();
    private int first;
    private @Nullable Ticket ticket;

    public UpNextModel(Library library, NowPlaying now, Background background) {
        this.library = library;
        this.now = now;
        this.background = background;
        bag.listen(now.stateProperty(), (_, _, state) -> follow(state.queue()));
        follow(now.stateProperty().get().queue());
    }

    /** Those that are in the library; empty until they are read. */
    public ReadOnlyObjectProperty<List<Next>> nextProperty() {
        return next.getReadOnlyProperty();
    }

    public void play(Next chosen) {
        now.playback().jumpTo(chosen.place());
    }

    @Override
    public void close() {
        if (ticket != null) {
            ticket.close();
        }
        bag.close();
    }

    private void follow(PlayQueue queue) {
        int from = queue.current() + 1;
        List<TrackKey> keys =
                queue.tracks().subList(from, Math.min(queue.tracks().size(), from + MOST));
        if (keys.equals(asked) && from == first) {
            return;
        }
        asked = List.copyOf(keys);
        first = from;
        if (ticket != null) {
            ticket.close();
        }
        List<TrackKey> wanted = asked;
        ticket = background.refresh(() -> new Load.Ready<>(read(wanted, from)), answer -> {
            if (answer instanceof Load.Ready<List<Next>>(var found, var _)) {
                next.set(found);
            }
        });
    }

    private List<Next> read(List<TrackKey> keys, int from) {
        var known = library.byKeys(keys);
        return IntStream.range(0, keys.size())
                .mapToObj(i -> Optional.ofNullable(known.get(keys.get(i))).map(track -> new Next(from + i, track)))
                .flatMap(Optional::stream)
                .toList();
    }
}
