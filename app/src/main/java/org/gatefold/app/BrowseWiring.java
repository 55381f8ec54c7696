package org.gatefold.app;

import org.gatefold.app.browse.AlbumsAndTracks;
import org.gatefold.app.browse.BrowseScreen;
import org.gatefold.app.browse.ChanceScreen;
import org.gatefold.app.browse.FolderScreen;
import org.gatefold.app.browse.ShelfScreen;
import org.gatefold.app.browse.TracksScreen;
import org.gatefold.app.live.Desk;
import org.gatefold.app.live.Lists;
import org.gatefold.app.part.ColumnPlan;
import org.gatefold.app.route.Route;
import org.gatefold.app.route.Screen;
import org.gatefold.player.Player;
import org.gatefold.player.library.browse.AlbumList;
import org.gatefold.player.library.browse.TrackList;

/** The screens of the library in lists. On the JavaFX thread. */
record BrowseWiring(Lists lists, Player player, Desk desk, ColumnPlan columns) {
    Screen screen(Route.Browsing route) {
        return switch (route) {
            case Route.TracksPage _ -> new TracksScreen(lists, desk, columns);
            case Route.FavouritesPage _ -> new ShelfScreen(TrackList.Shelf.FAVOURITES, lists, desk);
            case Route.BrowsePage(var tab) ->
                new BrowseScreen(
                        tab,
                        lists,
                        player.folders(),
                        () -> !player.servers().all().isEmpty(),
                        desk);
            case Route.ShelfPage(var shelf) -> new ShelfScreen(shelf, lists, desk);
            case Route.ChancePage(long seed) -> new ChanceScreen(seed, lists, desk);
            case Route.FolderPage(var folder) -> new FolderScreen(folder, lists, player.folders(), desk);
            case Route.GenrePage(var id, var name) ->
                new AlbumsAndTracks(
                        new AlbumsAndTracks.Part(name, new AlbumList.OfGenre(id), new TrackList.OfGenre(id)),
                        lists,
                        desk);
            case Route.DecadePage(int first) ->
                new AlbumsAndTracks(
                        new AlbumsAndTracks.Part(
                                desk.texts().format("browse.decade", Integer.toString(first)),
                                new AlbumList.OfDecade(first),
                                new TrackList.OfDecade(first)),
                        lists,
                        desk);
        };
    }
}
