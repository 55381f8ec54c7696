package org.gatefold.app.album;

import java.util.List;
import javafx.geometry.VPos;
import javafx.scene.control.Label;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.gatefold.app.control.Labels;
import org.gatefold.app.ui.Texts;
import org.gatefold.player.library.Role;
import org.gatefold.player.library.Sleeve;

/** Who else had a part in an album, and who brought it out. Takes no room when nobody says. */
final class AlbumCredits extends VBox {
    private static final int NAMES = 12;

    private final Texts texts;
    private final GridPane lines = new GridPane();

    AlbumCredits(Texts texts) {
        this.texts = texts;
        getStyleClass().add("album-credits");
        lines.getStyleClass().add("credit-lines");
        ColumnConstraints roles = new ColumnConstraints();
        roles.setMinWidth(Region.USE_PREF_SIZE);
        ColumnConstraints names = new ColumnConstraints();
        names.setHgrow(Priority.ALWAYS);
        lines.getColumnConstraints().setAll(roles, names);
        getChildren().setAll(Labels.of(texts.get("album.credits"), "section-title"), lines);
        show(Sleeve.BLANK);
    }

    void show(Sleeve sleeve) {
        lines.getChildren().clear();
        sleeve.credits().forEach(credited -> add(role(credited.role()), credited.names()));
        if (!sleeve.labels().isEmpty()) {
            add(texts.get("album.label"), sleeve.labels());
        }
        setVisible(!sleeve.isBlank());
        setManaged(!sleeve.isBlank());
    }

    private void add(String what, List<String> who) {
        String names = String.join(", ", who.subList(0, Math.min(NAMES, who.size())));
        String said = who.size() > NAMES ? texts.format("album.more-names", names, who.size() - NAMES) : names;
        Label role = Labels.of(what, "muted");
        Label people = Labels.paragraph(said);
        role.setLabelFor(people);
        GridPane.setValignment(role, VPos.TOP);
        lines.addRow(lines.getRowCount(), role, people);
    }

    private String role(Role role) {
        return texts.get(
                switch (role) {
                    case COMPOSER -> "album.composer";
                    case LYRICIST -> "album.lyricist";
                    case CONDUCTOR -> "album.conductor";
                    case PERFORMER -> "album.performer";
                    case ARRANGER -> "album.arranger";
                    case PRODUCER -> "album.producer";
                    case ENGINEER -> "album.engineer";
                    case MIXER -> "album.mixer";
                    case REMIXER -> "album.remixer";
                });
    }
}
