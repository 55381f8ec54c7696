package org.gatefold.app.part;

import java.util.ArrayList;
import java.util.List;
import javafx.geometry.Side;
import javafx.scene.control.Button;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;
import org.gatefold.app.control.Buttons;
import org.gatefold.app.control.Icons;
import org.gatefold.app.ui.Texts;
import org.gatefold.player.library.Track;
import org.gatefold.player.playlist.Playlist;
import org.kordamp.ikonli.feather.Feather;

/** The playlists that tracks can be added to, a new one first. */
public final class AddToMenu {
    private AddToMenu() {}

    /** A button for all tracks of a page; {@code name} is what a new playlist of them is called. */
    public static Button button(String name, List<Track> tracks, TrackActions actions, Texts texts) {
        Button button = Buttons.plain(texts.get("track.add-to"), Icons.line(Feather.FOLDER_PLUS), () -> {});
        button.setOnAction(_ -> {
            ContextMenu menu = new ContextMenu();
            menu.getItems().setAll(items(name, tracks, actions, texts));
            menu.show(button, Side.BOTTOM, 0, 4);
        });
        button.setDisable(tracks.isEmpty());
        return button;
    }

    /** Of something whose tracks have to be looked up first. */
    static List<MenuItem> items(Carry.Goods goods, TrackActions actions, Texts texts) {
        List<MenuItem> items = new ArrayList<>();
        items.add(TrackMenu.item(
                texts.get("track.add-to-new"), () -> actions.keysOf(goods, keys -> actions.addKeysToNew("", keys))));
        for (Playlist playlist : actions.playlists()) {
            items.add(TrackMenu.item(
                    playlist.name(), () -> actions.keysOf(goods, keys -> actions.addTo(playlist.id(), keys))));
        }
        return items;
    }

    static List<MenuItem> items(String name, List<Track> tracks, TrackActions actions, Texts texts) {
        List<MenuItem> items = new ArrayList<>();
        items.add(TrackMenu.item(texts.get("track.add-to-new"), () -> actions.addToNew(name, tracks)));
        List<Playlist> playlists = actions.playlists();
        if (!playlists.isEmpty()) {
            items.add(new SeparatorMenuItem());
        }
        for (Playlist playlist : playlists) {
            items.add(TrackMenu.item(
                    playlist.name(),
                    () -> actions.addTo(
                            playlist.id(), tracks.stream().map(Track::key).toList())));
        }
        return items;
    }
}
