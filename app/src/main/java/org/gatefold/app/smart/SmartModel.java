package org.gatefold.app.smart;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.gatefold.app.ui.Background;
import org.gatefold.app.ui.Errors;
import org.gatefold.app.ui.Load;
import org.gatefold.app.ui.Pace;
import org.gatefold.app.ui.PagedList;
import org.gatefold.app.ui.Texts;
import org.gatefold.player.library.Page;
import org.gatefold.player.library.Track;
import org.gatefold.player.library.TrackKey;
import org.gatefold.player.library.rule.Totals;
import org.gatefold.player.playlist.PlaylistContent;
import org.gatefold.player.playlist.PlaylistId;
import org.gatefold.player.playlist.TrackRef;
import org.gatefold.player.playlist.file.ListProgress;
import org.gatefold.player.playlist.file.ListTarget;
import org.gatefold.player.playlist.smart.SmartId;
import org.gatefold.player.playlist.smart.SmartPlaylist;
import org.gatefold.player.playlist.smart.SmartTracks.Asked;
import org.gatefold.sync.event.Subscription;

/** One smart playlist as it is now: asked anew when it is opened and, at most every few seconds, when the library or figures change. */
final class SmartModel implements AutoCloseable {
    private static final Duration GAP = Duration.ofSeconds(5);

    /** What it comes to now. */
    record Shown(SmartPlaylist playlist, Asked asked, Totals totals) {}

    private final SmartId id;
    private final SmartTools tools;
    private final Background background;
    private final Texts texts;
    private final PagedList<Track> tracks;
    private final ReadOnlyObjectWrapper<Load<Optional<Shown>>> shown = new ReadOnlyObjectWrapper<>(new Load.Busy<>());
    private final Pace pace;
    private final Subscription subscription;

    SmartModel(SmartId id, SmartTools tools, Background background, Texts texts) {
        this.id = id;
        this.tools = tools;
        this.background = background;
        this.texts = texts;
        tracks = new PagedList<>(background, (_, _) -> new PagedList.Slice<>(List.of(), 0));
        pace = new Pace(GAP, tools.pauses().get(), this::read);
        subscription = tools.smart().onChange(changed -> {
            if (changed.equals(id)) {
                background.fx().execute(this::read);
            }
        });
        pace.ask();
    }

    /** Empty once it is not there any more. */
    ReadOnlyObjectProperty<Load<Optional<Shown>>> shownProperty() {
        return shown.getReadOnlyProperty();
    }

    PagedList<Track> tracks() {
        return tracks;
    }

    /** Something changed that may change it; it is asked anew now or a little later. */
    void refresh() {
        pace.ask();
    }

    void read() {
        background.refresh(() -> new Load.Ready<>(now()), answer -> {
            shown.set(answer);
            if (answer instanceof Load.Ready<Optional<Shown>>(var found, var _)) {
                found.ifPresent(now -> tracks.show((offset, limit) -> {
                    Page<Track> page = tools.tracks().page(now.asked(), offset, limit);
                    return new PagedList.Slice<>(page.items(), page.total());
                }));
            }
        });
    }

    /** Gives all keys as far as a playlist has room, for playing. */
    void withKeys(Consumer<List<TrackKey>> use) {
        background.load(this::keys, answer -> {
            if (answer instanceof Load.Ready<List<TrackKey>>(var keys, var _)) {
                use.accept(keys);
            } else if (answer instanceof Load.Failed<List<TrackKey>>(var cause)) {
                failed(cause);
            }
        });
    }

    /** Makes an ordinary playlist of what it is now. */
    void copy(Consumer<PlaylistId> done) {
        background.load(
                () -> {
                    SmartPlaylist playlist = tools.smart().find(id).orElseThrow();
                    return tools.playlists()
                            .create(playlist.name(), playlist.rules().comment(), refs());
                },
                answer -> {
                    switch (answer) {
                        case Load.Busy<PlaylistId> _ -> {}
                        case Load.Ready<PlaylistId>(var made, var _) -> done.accept(made);
                        case Load.Failed<PlaylistId>(var cause) -> failed(cause);
                    }
                });
    }

    void delete(String name) {
        background.run(
                () -> tools.smart().delete(id),
                () -> tools.toasts()
                        .offer(
                                texts.format("smart.deleted", name),
                                texts.get("queue.undo"),
                                () -> background.run(() -> tools.smart().restore(id), () -> {}, this::failed)),
                this::failed);
    }

    /** Writes what it is now as a list of files. Blocks. */
    boolean write(ListTarget target) throws java.io.IOException {
        SmartPlaylist playlist = tools.smart().find(id).orElseThrow();
        return tools.files().write(playlist.name(), playlist.rules().comment(), refs(), target, ListProgress.UNSEEN);
    }

    @Override
    public void close() {
        subscription.close();
        pace.close();
        tracks.close();
    }

    private Optional<Shown> now() {
        return tools.smart().find(id).map(playlist -> {
            Asked asked = tools.tracks().ask(playlist.rules());
            return new Shown(playlist, asked, tools.tracks().totals(asked));
        });
    }

    private List<TrackKey> keys() {
        return tools.smart()
                .find(id)
                .map(playlist -> tools.tracks().keys(tools.tracks().ask(playlist.rules()), PlaylistContent.MOST_ITEMS))
                .orElse(List.of());
    }

    /** Blocks. None for one that is not there. */
    List<Track> music() {
        return tools.smart()
                .find(id)
                .map(playlist -> tools.tracks()
                        .page(tools.tracks().ask(playlist.rules()), 0, PlaylistContent.MOST_ITEMS)
                        .items())
                .orElse(List.of());
    }

    private List<TrackRef> refs() {
        Asked asked = tools.tracks().ask(tools.smart().find(id).orElseThrow().rules());
        return tools.tracks().page(asked, 0, PlaylistContent.MOST_ITEMS).items().stream()
                .map(TrackRef::of)
                .toList();
    }

    private void failed(Exception cause) {
        tools.toasts().tell(new Errors(texts).sentence(cause));
    }
}
