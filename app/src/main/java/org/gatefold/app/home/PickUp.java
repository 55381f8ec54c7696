package org.gatefold.app.home;

import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.gatefold.app.control.Buttons;
import org.gatefold.app.control.EmptyState;
import org.gatefold.app.control.Icons;
import org.gatefold.app.control.Labels;
import org.gatefold.app.live.Desk;
import org.gatefold.app.part.AlbumCard;
import org.gatefold.app.part.CoverRow;
import org.gatefold.app.route.Route;
import org.gatefold.player.library.Album;
import org.kordamp.ikonli.feather.Feather;

/** The albums heard last, or added last before anything was heard: one row that fills the width, and the rest on demand. */
final class PickUp extends VBox {
    private static final double COVER = 190;

    private final Desk desk;
    private final Label heading = Labels.of("", "section-title");
    private final Button more = Buttons.link("", this::turn);
    private final HBox head;
    private Optional<HomeModel.Contents> shown = Optional.empty();
    private Optional<CoverRow> row = Optional.empty();
    private boolean unfolded;

    PickUp(Desk desk) {
        this.desk = desk;
        getStyleClass().add("home-part");
        Region space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        head = new HBox(heading, space, more);
        head.getStyleClass().add("home-head");
    }

    /** Shows these albums in itself; the same as before leave everything in place. */
    Node show(HomeModel.Contents contents) {
        if (shown.filter(contents::equals).isPresent()) {
            return this;
        }
        shown = Optional.of(contents);
        more.visibleProperty().unbind();
        if (contents.albums().isEmpty()) {
            row = Optional.empty();
            getChildren().setAll(nothing());
            return this;
        }
        heading.setText(desk.texts().get(contents.heard() ? "home.again" : "home.new"));
        CoverRow covers =
                new CoverRow(contents.albums().stream().map(this::card).toList());
        row = Optional.of(covers);
        more.visibleProperty().bind(covers.moreProperty());
        getChildren().setAll(head, covers);
        fold();
        return this;
    }

    private void turn() {
        unfolded = !unfolded;
        fold();
    }

    private void fold() {
        row.ifPresent(covers -> covers.unfold(unfolded));
        more.setText(desk.texts().get(unfolded ? "home.fewer" : "home.more"));
    }

    private AlbumCard card(Album album) {
        return new AlbumCard(desk.artwork(), COVER)
                .show(
                        album.title(),
                        album.artistName(),
                        album.art(),
                        () -> desk.navigator().go(new Route.AlbumPage(album.id())))
                .carried(desk.actions().carry(), desk.actions().goods(album));
    }

    private Node nothing() {
        return new EmptyState(
                Icons.line(Feather.MUSIC),
                desk.texts().get("home.nothing"),
                desk.texts().get("home.nothing-text"),
                Buttons.plain(
                        desk.texts().get("home.to-settings"),
                        () -> desk.navigator().go(new Route.SettingsPage())),
                Buttons.plain(
                        desk.texts().get("home.to-servers"),
                        () -> desk.navigator().go(new Route.ServersPage())));
    }
}
