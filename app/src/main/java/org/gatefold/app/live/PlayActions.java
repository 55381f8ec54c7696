package org.gatefold.app.live;

import java.util.List;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyLongProperty;
import javafx.beans.property.ReadOnlyLongWrapper;
import org.gatefold.app.part.Carry;
import org.gatefold.app.part.CopyActions;
import org.gatefold.app.part.TrackActions;
import org.gatefold.app.route.Navigator;
import org.gatefold.app.route.Route;
import org.gatefold.app.ui.Background;
import org.gatefold.app.ui.Errors;
import org.gatefold.app.ui.Load;
import org.gatefold.app.ui.Texts;
import org.gatefold.app.ui.Toasts;
import org.gatefold.player.library.Album;
import org.gatefold.player.library.Artist;
import org.gatefold.player.library.Library;
import org.gatefold.player.library.Track;
import org.gatefold.player.library.TrackKey;
import org.gatefold.player.listening.Listening;
import org.gatefold.player.listening.Mark;
import org.gatefold.player.offline.Wish;
import org.gatefold.player.playback.Playback;
import org.gatefold.player.playlist.Playlist;
import org.gatefold.player.playlist.PlaylistChange;
import org.gatefold.player.playlist.PlaylistId;
import org.gatefold.player.playlist.Playlists;

/** Does what is asked of tracks anywhere in the program, and says so where it cannot be seen. */
public final class PlayActions implements TrackActions {
    /** What of the player it uses. */
    public record Music(
            Playback playback,
            Listening listening,
            Marks marks,
            Playlists playlists,
            PlaylistShelf shelf,
            Library library,
            OfflineShelf offline,
            PlaceDesk places,
            TrackPages pages) {}

    private final Carry carry = new Carry();
    private final QueueSteps steps = new QueueSteps();
    private final QueueChange change;
    private final Music music;
    private final Navigator navigator;
    private final Background background;
    private final Toasts toasts;
    private final Texts texts;
    private final ReadOnlyLongWrapper looks = new ReadOnlyLongWrapper();

    public PlayActions(Music music, Navigator navigator, Background background, Toasts toasts, Texts texts) {
        this.music = music;
        this.navigator = navigator;
        this.background = background;
        this.toasts = toasts;
        this.texts = texts;
        change = new QueueChange(music.playback(), steps, background, toasts, texts);
        music.marks().changesProperty().addListener((_, _, _) -> looks.set(looks.get() + 1));
        music.offline().copiesProperty().addListener((_, _, _) -> looks.set(looks.get() + 1));
    }

    public void play(List<Track> tracks, int start) {
        playKeys(tracks.stream().map(Track::key).toList(), start);
    }

    public void shuffle(List<Track> tracks) {
        shuffleKeys(tracks.stream().map(Track::key).toList());
    }

    public void playKeys(List<TrackKey> keys, int start) {
        change.replace(keys, () -> music.playback().play(keys, start));
    }

    public void shuffleKeys(List<TrackKey> keys) {
        change.replace(keys, () -> music.playback().shuffle(keys));
    }

    /** What was done to the queue from any page. */
    public QueueSteps queueSteps() {
        return steps;
    }

    @Override
    public void playNext(List<TrackKey> keys) {
        music.playback().playNext(keys);
        offerOut(keys, texts.format("toast.play-next", keys.size()));
    }

    @Override
    public void enqueue(List<TrackKey> keys) {
        music.playback().enqueue(keys);
        queued(keys);
    }

    /** Says that these were put at the end of the queue, with a way to take them out again. */
    void queued(List<TrackKey> keys) {
        offerOut(keys, texts.format("toast.enqueued", keys.size()));
    }

    private void offerOut(List<TrackKey> keys, String said) {
        QueueSteps.Step step = steps.made(() -> music.playback().edit(queue -> queue.withoutRun(keys)));
        toasts.offer(said, texts.get("queue.undo"), () -> steps.takeBack(step));
    }

    @Override
    public void favourite(Track track, boolean favourite) {
        background.run(
                () -> music.listening().setFavourite(track.key(), favourite),
                () -> toasts.tell(texts.format(favourite ? "toast.favourite" : "toast.no-favourite", track.title())),
                this::failed);
    }

    @Override
    public void rate(Track track, int stars) {
        background.run(() -> music.listening().setRating(track.key(), stars), () -> {}, this::failed);
    }

    @Override
    public Mark mark(TrackKey key) {
        return music.marks().of(key);
    }

    /** Counts up when marks, or what is kept offline, are others than before: rows look different. */
    public ReadOnlyLongProperty marksProperty() {
        return looks.getReadOnlyProperty();
    }

    @Override
    public List<Playlist> playlists() {
        return music.shelf().all();
    }

    @Override
    public void addTo(PlaylistId playlist, List<TrackKey> keys) {
        String name = playlists().stream()
                .filter(each -> each.id().equals(playlist))
                .map(Playlist::name)
                .findFirst()
                .orElse("");
        add(() -> music.playlists().add(playlist, keys), name);
    }

    @Override
    public void addToNew(String wanted, List<Track> tracks) {
        addKeysToNew(wanted, tracks.stream().map(Track::key).toList());
    }

    @Override
    public void addKeysToNew(String wanted, List<TrackKey> keys) {
        String name = wanted.isBlank() ? texts.get("playlist.title") : wanted;
        background.load(
                () -> {
                    PlaylistId made = music.playlists().create(name);
                    music.playlists().add(made, keys);
                    return made;
                },
                answer -> {
                    switch (answer) {
                        case Load.Busy<PlaylistId> _ -> {}
                        case Load.Ready<PlaylistId>(var id, var _) -> navigator.go(new Route.PlaylistPage(id));
                        case Load.Failed<PlaylistId>(var cause) -> failed(cause);
                    }
                });
    }

    /** On which servers playlists lie. */
    public PlaylistPlaces places() {
        return music.shelf().places();
    }

    @Override
    public Carry carry() {
        return carry;
    }

    /** An album to be carried by the mouse; its tracks are looked up where it is dropped. */
    public Carry.Goods goods(Album album) {
        return Carry.Goods.of(album.title(), () -> keys(music.library().tracksOf(album.id())));
    }

    /** An artist to be carried by the mouse, with everything by them. */
    public Carry.Goods goods(Artist artist) {
        return Carry.Goods.of(artist.name(), () -> keys(music.library().tracksBy(artist.id())));
    }

    private static List<TrackKey> keys(List<Track> tracks) {
        return tracks.stream().map(Track::key).toList();
    }

    @Override
    public void keysOf(Carry.Goods goods, Consumer<List<TrackKey>> use) {
        background.load(goods.keys(), answer -> {
            switch (answer) {
                case Load.Busy<List<TrackKey>> _ -> {}
                case Load.Ready<List<TrackKey>>(var keys, var _) -> use.accept(keys);
                case Load.Failed<List<TrackKey>>(var cause) -> failed(cause);
            }
        });
    }

    /** What is kept offline. */
    public OfflineShelf offline() {
        return music.offline();
    }

    @Override
    public boolean isKept(TrackKey key) {
        return music.offline().isKept(key);
    }

    @Override
    public boolean isWished(TrackKey key) {
        return music.offline().isWished(new Wish.OneTrack(key));
    }

    @Override
    public void toggleKept(Track track) {
        music.offline().toggle(new Wish.OneTrack(track.key()), track.title());
    }

    @Override
    public CopyActions copies() {
        return music.places();
    }

    @Override
    public void openAlbum(Track track) {
        music.pages().album(track);
    }

    @Override
    public void openArtist(Track track) {
        music.pages().artist(track);
    }

    private void add(Callable<PlaylistChange> work, String name) {
        background.load(work, answer -> {
            switch (answer) {
                case Load.Busy<PlaylistChange> _ -> {}
                case Load.Ready<PlaylistChange>(var change, var _) ->
                    toasts.offer(
                            texts.format("toast.added-to", name),
                            texts.get("queue.undo"),
                            () -> background.run(() -> music.playlists().undo(change), () -> {}, this::failed));
                case Load.Failed<PlaylistChange>(var cause) -> failed(cause);
            }
        });
    }

    private void failed(Exception cause) {
        toasts.tell(new Errors(texts).sentence(cause));
    }
}
