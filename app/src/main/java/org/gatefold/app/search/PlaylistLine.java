package org.gatefold.app.search;

import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.layout.VBox;
import org.gatefold.app.control.Labels;
import org.gatefold.app.live.Desk;
import org.gatefold.app.route.Route;
import org.gatefold.app.ui.Texts;
import org.gatefold.player.playlist.Playlist;

/** A playlist among what was found: its name and how much is in it; pressing it opens it. */
final class PlaylistLine extends Button {
    PlaylistLine(Playlist playlist, Desk desk) {
        String figures = desk.texts().format("playlist.figures", playlist.tracks(), Texts.time(playlist.length()));
        setGraphic(new VBox(2, Labels.of(playlist.name(), "strong"), Labels.of(figures, "muted", "small")));
        setMaxWidth(Double.MAX_VALUE);
        setAlignment(Pos.CENTER_LEFT);
        getStyleClass().setAll("playlist-line");
        setAccessibleText(playlist.name() + ", " + figures);
        setOnAction(_ -> desk.navigator().go(new Route.PlaylistPage(playlist.id())));
    }
}
