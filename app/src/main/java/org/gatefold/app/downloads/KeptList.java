package org.gatefold.app.downloads;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.gatefold.app.control.Buttons;
import org.gatefold.app.control.Icons;
import org.gatefold.app.control.Labels;
import org.gatefold.app.downloads.DownloadsModel.Kept;
import org.gatefold.app.ui.Texts;
import org.gatefold.player.offline.Standing;
import org.gatefold.player.offline.Wish;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.feather.Feather;

/** What the listener keeps, a row each, with how far it has come and the way to let it go. Rows stay as their figures change. */
final class KeptList extends VBox {
    private final DownloadsModel model;
    private final Texts texts;
    private final Map<Wish, Row> rows = new HashMap<>();

    KeptList(DownloadsModel model, Texts texts) {
        this.model = model;
        this.texts = texts;
        getStyleClass().addAll("card", "kept-list");
    }

    void show(List<Kept> wishes) {
        rows.keySet().retainAll(wishes.stream().map(Kept::wish).toList());
        List<Row> now = wishes.stream()
                .map(kept ->
                        rows.computeIfAbsent(kept.wish(), _ -> new Row(kept)).show(kept))
                .toList();
        if (!getChildren().equals(now)) {
            getChildren().setAll(now);
        }
        setVisible(!now.isEmpty());
        setManaged(!now.isEmpty());
    }

    /** One wish. */
    private final class Row extends HBox {
        private final Label name = Labels.of("", "strong");
        private final Label figures = Labels.of("", "muted", "small");
        private final Button letGo;

        Row(Kept kept) {
            getStyleClass().add("kept-row");
            setAlignment(Pos.CENTER_LEFT);
            VBox words = new VBox(2, name, figures);
            words.setMinWidth(0);
            HBox.setHgrow(words, Priority.ALWAYS);
            letGo = Buttons.link(texts.get("offline.let-go"), () -> model.toggle(kept.wish(), name.getText()));
            getChildren().addAll(Icons.line(icon(kept.wish())), words, letGo);
        }

        Row show(Kept kept) {
            name.setText(kept.name());
            figures.setText(figures(kept.standing()));
            letGo.setAccessibleText(letGo.getText() + " " + kept.name());
            return this;
        }
    }

    private String figures(Standing standing) {
        if (standing.tracks() == 0) {
            return texts.get("downloads.nothing-there");
        }
        String all = standing.kept() == standing.tracks()
                ? texts.format("offline.had", standing.kept(), texts.size(standing.bytes()))
                : texts.format("downloads.part", standing.kept(), standing.tracks(), texts.size(standing.bytes()));
        return standing.failed() == 0 ? all : all + " · " + texts.format("offline.failures", standing.failed());
    }

    private static Ikon icon(Wish wish) {
        return switch (wish) {
            case Wish.OneTrack _ -> Feather.MUSIC;
            case Wish.WholeAlbum _ -> Feather.DISC;
            case Wish.AllOf _ -> Feather.USER;
            case Wish.WholePlaylist _ -> Feather.LAYERS;
            case Wish.WholeSmart _ -> Feather.ZAP;
            case Wish.Favourites _ -> Feather.HEART;
            case Wish.MostPlayed _ -> Feather.TRENDING_UP;
            case Wish.AddedWithin _ -> Feather.CLOCK;
        };
    }
}
