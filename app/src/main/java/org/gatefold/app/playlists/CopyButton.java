package org.gatefold.app.playlists;

import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import org.gatefold.app.control.Buttons;
import org.gatefold.app.control.Icons;
import org.gatefold.app.live.PlaylistPlaces;
import org.gatefold.app.ui.Texts;
import org.gatefold.player.playlist.PlaylistId;
import org.gatefold.player.servers.Server;
import org.kordamp.ikonli.feather.Feather;

/** The way of a playlist to a server: a button where there is one server, a menu where there are several. */
final class CopyButton {
    private CopyButton() {}

    /** None where there is no server to copy to. */
    static List<Node> of(PlaylistId playlist, PlaylistPlaces places, Texts texts) {
        List<Server> targets = places.targets(playlist);
        if (targets.isEmpty()) {
            return List.of();
        }
        if (targets.size() == 1) {
            Server only = targets.getFirst();
            return List.of(Buttons.plain(
                    texts.format("playlist.copy-to", only.name()),
                    Icons.line(Feather.UPLOAD_CLOUD),
                    () -> places.copy(playlist, only)));
        }
        MenuButton menu = new MenuButton(texts.get("playlist.copy-to-server"), Icons.line(Feather.UPLOAD_CLOUD));
        targets.forEach(server -> {
            MenuItem item = new MenuItem(server.name());
            item.setOnAction(_ -> places.copy(playlist, server));
            menu.getItems().add(item);
        });
        return List.of(menu);
    }
}
