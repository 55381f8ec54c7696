package org.gatefold.app.servers;

import java.util.List;
import java.util.Map;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.gatefold.app.live.OfflineShelf;
import org.gatefold.app.ui.Background;
import org.gatefold.app.ui.Bag;
import org.gatefold.app.ui.Load;
import org.gatefold.app.ui.Texts;
import org.gatefold.player.library.Library;
import org.gatefold.player.library.Track;
import org.gatefold.player.library.TrackKey;
import org.gatefold.player.offline.FailedCopy;
import org.gatefold.player.offline.Limits;
import org.gatefold.player.offline.Offline;
import org.gatefold.player.offline.OfflineState;
import org.gatefold.player.offline.Wish;
import org.gatefold.player.playlist.Playlist;
import org.gatefold.player.playlist.Playlists;
import org.gatefold.player.playlist.smart.SmartPlaylist;
import org.gatefold.player.playlist.smart.SmartPlaylists;

/** What is kept on this computer, in words, with its limits. On the JavaFX thread. */
public final class OfflineModel implements AutoCloseable {
    /** A wish and how it reads. */
    public record Named(Wish wish, String name) {}

    /** What is shown beside the state. */
    public record Facts(Limits limits, List<Named> wishes, List<FailedCopy> failures) {}

    /** Where names are looked up. */
    public record Names(Library library, Playlists playlists, SmartPlaylists smart) {}

    private final Bag bag = new Bag();
    private final Offline offline;
    private final OfflineShelf shelf;
    private final Names names;
    private final Background background;
    private final Texts texts;
    private final ReadOnlyObjectWrapper<Load<Facts>> facts = new ReadOnlyObjectWrapper<>(new Load.Busy<>());

    public OfflineModel(Offline offline, OfflineShelf shelf, Names names, Background background, Texts texts) {
        this.offline = offline;
        this.shelf = shelf;
        this.names = names;
        this.background = background;
        this.texts = texts;
        bag.listen(shelf.wishesProperty(), (_, _, _) -> read());
        bag.listen(shelf.stateProperty(), (_, before, now) -> {
            if (before.failed() != now.failed()) {
                read();
            }
        });
        read();
    }

    public ReadOnlyObjectProperty<Load<Facts>> facts() {
        return facts.getReadOnlyProperty();
    }

    public ReadOnlyObjectProperty<OfflineState> state() {
        return shelf.stateProperty();
    }

    public boolean isWished(Wish wish) {
        return shelf.isWished(wish);
    }

    public void toggle(Wish wish, String name) {
        shelf.toggle(wish, name);
    }

    public void limit(Limits limits) {
        background.run(() -> offline.limit(limits), this::read, _ -> read());
    }

    public void retry() {
        background.run(offline::retry, this::read, _ -> read());
    }

    public void read() {
        bag.add(background.refresh(() -> new Load.Ready<>(look()), facts::set));
    }

    @Override
    public void close() {
        bag.close();
    }

    /** On a worker. */
    private Facts look() {
        List<Wish> wishes = offline.wishes();
        List<TrackKey> keys = wishes.stream()
                .filter(Wish.OneTrack.class::isInstance)
                .map(wish -> ((Wish.OneTrack) wish).key())
                .toList();
        Map<TrackKey, Track> tracks = names.library().byKeys(keys);
        return new Facts(
                offline.limits(),
                wishes.stream().map(wish -> new Named(wish, name(wish, tracks))).toList(),
                offline.failures());
    }

    private String name(Wish wish, Map<TrackKey, Track> tracks) {
        return switch (wish) {
            case Wish.OneTrack(var key) ->
                tracks.containsKey(key)
                        ? texts.format(
                                "offline.pair",
                                tracks.get(key).title(),
                                tracks.get(key).artistName())
                        : texts.get("queue.missing");
            case Wish.WholeAlbum(var title, var artist) -> texts.format("offline.pair", title, artist);
            case Wish.AllOf(var artist) -> texts.format("offline.all-of", artist);
            case Wish.WholePlaylist(var id) ->
                names.playlists().find(id).map(Playlist::name).orElse(texts.get("playlist.gone"));
            case Wish.WholeSmart(var id) ->
                names.smart().find(id).map(SmartPlaylist::name).orElse(texts.get("playlist.gone"));
            case Wish.Favourites() -> texts.get("side.favourites");
            case Wish.MostPlayed(int count) -> texts.format("offline.most-played", count);
            case Wish.AddedWithin(int days) -> texts.format("offline.added-within", days);
        };
    }
}
