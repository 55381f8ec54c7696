package org.gatefold.app.favourites;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.layout.VBox;
import org.gatefold.app.control.Buttons;
import org.gatefold.app.control.EmptyState;
import org.gatefold.app.control.Icons;
import org.gatefold.app.control.Labels;
import org.gatefold.app.control.LoadPane;
import org.gatefold.app.control.Pages;
import org.gatefold.app.live.Desk;
import org.gatefold.app.part.TrackColumn;
import org.gatefold.app.part.TrackRow;
import org.gatefold.app.route.Screen;
import org.gatefold.app.ui.Bag;
import org.gatefold.app.ui.Errors;
import org.gatefold.app.ui.Loading;
import org.gatefold.player.library.Library;
import org.gatefold.player.library.Track;
import org.gatefold.player.library.TrackKey;
import org.gatefold.player.listening.Listening;
import org.kordamp.ikonli.feather.Feather;

/** The newest favourites that are in the library now. */
public final class FavouritesScreen implements Screen {
    private static final int SHOWN = 500;

    private final Bag bag = new Bag();
    private final Desk desk;
    private Optional<TrackColumn> shown = Optional.empty();
    private final Parent node;

    public FavouritesScreen(Library library, Listening listening, Desk desk) {
        this.desk = desk;
        Loading<List<Track>> tracks = bag.add(Loading.of(desk.background(), () -> read(library, listening)));
        node = Pages.scrolled(
                Labels.of(title(), "page-title"),
                new LoadPane<>(
                                this::view,
                                new Errors(desk.texts())::sentence,
                                desk.texts().get("error.retry"),
                                tracks::start)
                        .follow(tracks.state()));
        bag.listen(desk.pulse().heardProperty(), (_, _, _) -> tracks.start());
        bag.listen(desk.actions().marksProperty(), (_, _, _) -> shown.ifPresent(TrackColumn::refresh));
        bag.listen(
                desk.now().trackProperty(), (_, _, _) -> shown.ifPresent(column -> column.mark(desk.now()::isCurrent)));
        tracks.start();
    }

    @Override
    public Parent node() {
        return node;
    }

    @Override
    public String title() {
        return desk.texts().get("side.favourites");
    }

    @Override
    public void close() {
        bag.close();
    }

    private static List<Track> read(Library library, Listening listening) {
        List<TrackKey> keys = listening.favourites(0, SHOWN);
        Map<TrackKey, Track> here = library.byKeys(keys);
        return keys.stream().map(here::get).filter(Objects::nonNull).toList();
    }

    private Node view(List<Track> tracks) {
        if (tracks.isEmpty()) {
            return new EmptyState(
                    Icons.line(Feather.HEART),
                    desk.texts().get("favourites.empty"),
                    desk.texts().get("favourites.empty-text"));
        }
        TrackColumn column = new TrackColumn(
                tracks,
                new TrackColumn.Setup(
                        desk.artwork(),
                        desk.texts(),
                        desk.actions(),
                        i -> new TrackRow.Look(
                                i + 1,
                                tracks.get(i).artistName(),
                                OptionalInt.empty(),
                                true,
                                Optional.of(desk.actions().mark(tracks.get(i).key()))),
                        i -> desk.actions().play(tracks, i)));
        column.mark(desk.now()::isCurrent);
        shown = Optional.of(column);
        return new VBox(
                14,
                Buttons.primary(
                        desk.texts().get("track.play"),
                        Icons.filled(Icons.PLAY),
                        () -> desk.actions().play(tracks, 0)),
                column);
    }
}
