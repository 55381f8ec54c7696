package org.gatefold.app;

import java.util.Optional;
import org.gatefold.app.live.Desk;
import org.gatefold.app.pictures.PictureViewer;
import org.gatefold.app.pictures.PicturesModel;
import org.gatefold.app.shell.AppWindow;
import org.gatefold.player.Player;
import org.gatefold.player.library.Album;
import org.gatefold.player.library.AlbumId;
import org.gatefold.player.library.ArtworkId;
import org.gatefold.player.library.Track;
import org.jspecify.annotations.Nullable;

/** Opens the pictures of an album over the whole window. On the JavaFX thread. */
final class PictureWiring implements AutoCloseable {
    private final Player player;
    private final Desk desk;
    private final AppWindow window;
    private @Nullable PictureViewer viewer;

    PictureWiring(Player player, Desk desk, AppWindow window) {
        this.player = player;
        this.desk = desk;
        this.window = window;
    }

    void open(Album album) {
        album.art().ifPresent(art -> open(album.id(), album.title(), art));
    }

    /** Those of the album that the track is on. */
    void open(Track track) {
        Optional<ArtworkId> art = track.art();
        art.ifPresent(shown -> open(track.album(), track.albumTitle(), shown));
    }

    private void open(AlbumId album, String title, ArtworkId shown) {
        leave();
        PicturesModel model = new PicturesModel(album, shown, player.pictures(), player.library(), desk.background());
        PictureViewer opened = new PictureViewer(title, model, desk.artwork(), desk.texts(), this::leave);
        viewer = opened;
        window.cover(opened.node(), this::leave);
        opened.focus();
    }

    void leave() {
        PictureViewer leaving = viewer;
        if (leaving != null) {
            viewer = null;
            window.uncover();
            leaving.close();
        }
    }

    @Override
    public void close() {
        leave();
    }
}
