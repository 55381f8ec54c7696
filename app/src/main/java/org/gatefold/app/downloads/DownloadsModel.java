package org.gatefold.app.downloads;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import javafx.beans.property.ReadOnlyObjectProperty;
import org.gatefold.app.live.OfflineShelf;
import org.gatefold.app.ui.Background;
import org.gatefold.app.ui.Bag;
import org.gatefold.app.ui.Debounce;
import org.gatefold.app.ui.Loading;
import org.gatefold.app.ui.Pace;
import org.gatefold.app.ui.Texts;
import org.gatefold.player.library.Library;
import org.gatefold.player.library.Track;
import org.gatefold.player.library.TrackKey;
import org.gatefold.player.offline.FailedCopy;
import org.gatefold.player.offline.Limits;
import org.gatefold.player.offline.Offline;
import org.gatefold.player.offline.OfflineState;
import org.gatefold.player.offline.Standing;
import org.gatefold.player.offline.Wish;
import org.gatefold.player.playlist.Playlist;
import org.gatefold.player.playlist.Playlists;
import org.gatefold.player.playlist.smart.SmartPlaylist;
import org.gatefold.player.playlist.smart.SmartPlaylists;

/** What is kept on this computer, in words, with its limits. On the JavaFX thread. */
public final class DownloadsModel implements AutoCloseable {
    private static final int NEXT = 6;
    private static final Duration GAP = Duration.ofMillis(500);

    /** A wish, how it reads, and how far it has come. */
    public record Kept(Wish wish, String name, Standing standing) {}

    /** What is shown beside the state; {@code next} is what comes next, the one under way first. */
    public record Facts(Limits limits, List<Kept> wishes, List<Track> next, List<FailedCopy> failures) {
        public Facts {
            wishes = List.copyOf(wishes);
            next = List.copyOf(next);
            failures = List.copyOf(failures);
        }
    }

    /** Where names are looked up. */
    public record Names(Library library, Playlists playlists, SmartPlaylists smart) {}

    private final Bag bag = new Bag();
    private final Offline offline;
    private final OfflineShelf shelf;
    private final Names names;
    private final Background background;
    private final Texts texts;
    private final Loading<Facts> facts;

    /** @param pause keeps what changes often from being read more often than is seen */
    public DownloadsModel(
            Offline offline, OfflineShelf shelf, Names names, Background background, Texts texts, Debounce pause) {
        this.offline = offline;
        this.shelf = shelf;
        this.names = names;
        this.background = background;
        this.texts = texts;
        facts = bag.add(Loading.of(background, this::look));
        Pace pace = bag.add(new Pace(GAP, pause, facts::start));
        bag.listen(shelf.wishesProperty(), (_, _, _) -> facts.start());
        bag.listen(shelf.stateProperty(), (_, before, now) -> {
            if (before.copies() != now.copies()
                    || before.waiting() != now.waiting()
                    || before.failed() != now.failed()
                    || !before.hold().equals(now.hold())) {
                pace.ask();
            }
        });
        facts.start();
    }

    public Loading<Facts> facts() {
        return facts;
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
        background.run(() -> offline.limit(limits), facts::start, _ -> facts.start());
    }

    public void retry() {
        background.run(offline::retry, facts::start, _ -> facts.start());
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
                wishes.stream()
                        .map(wish -> new Kept(wish, name(wish, tracks), offline.standing(wish)))
                        .toList(),
                offline.queue(NEXT),
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
