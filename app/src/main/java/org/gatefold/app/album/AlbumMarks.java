package org.gatefold.app.album;

import java.util.List;
import java.util.stream.Collectors;
import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;
import org.gatefold.app.control.Icons;
import org.gatefold.app.control.Labels;
import org.gatefold.app.live.OfflineShelf;
import org.gatefold.app.ui.Texts;
import org.gatefold.player.library.Origin;
import org.gatefold.player.library.Track;
import org.gatefold.store.catalogue.Category;
import org.kordamp.ikonli.feather.Feather;

/** Whether the listener has an album, as files, offline or in the hand, and whether it can be had: each an icon with words. */
final class AlbumMarks extends FlowPane {
    private final Texts texts;
    private final OfflineShelf offline;
    private final List<Track> tracks;

    AlbumMarks(List<Track> tracks, OfflineShelf offline, Texts texts) {
        super(16, 4);
        this.tracks = List.copyOf(tracks);
        this.offline = offline;
        this.texts = texts;
        getStyleClass().add("album-marks");
        show(AlbumGoods.NONE);
    }

    void show(AlbumGoods goods) {
        getChildren().clear();
        List<Track> served = tracks.stream()
                .filter(track -> track.origin() instanceof Origin.OnServer)
                .toList();
        if (!tracks.isEmpty()
                && tracks.stream().noneMatch(track -> track.origin().isServed())) {
            add(Feather.CHECK, texts.get("album.own-files"));
        }
        long kept = served.stream().filter(track -> offline.isKept(track.key())).count();
        if (kept > 0) {
            add(
                    Feather.DOWNLOAD,
                    kept == served.size()
                            ? texts.get("album.all-offline")
                            : texts.format("album.some-offline", kept, served.size()));
        }
        if (!goods.bought().isEmpty()) {
            add(Feather.PACKAGE, texts.format("album.owned-on", kinds(goods.bought())));
        }
        if (!goods.buyable().isEmpty()) {
            add(Feather.SHOPPING_BAG, texts.format("album.to-buy-on", kinds(goods.buyable())));
        }
        setVisible(!getChildren().isEmpty());
        setManaged(!getChildren().isEmpty());
    }

    private void add(Feather icon, String said) {
        Label mark = Labels.of(said, "album-mark");
        mark.setGraphic(Icons.line(icon));
        getChildren().add(mark);
    }

    private String kinds(List<Category> kinds) {
        return kinds.stream().map(this::kind).collect(Collectors.joining(", "));
    }

    private String kind(Category category) {
        return texts.get(
                switch (category) {
                    case VINYL -> "album.on-vinyl";
                    case CD -> "album.on-cd";
                    case CASSETTE -> "album.on-tape";
                    case APPAREL, POSTER, BOOK, TICKET, OTHER -> "merch.other";
                });
    }
}
