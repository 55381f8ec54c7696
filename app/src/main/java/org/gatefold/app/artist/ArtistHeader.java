package org.gatefold.app.artist;

import java.util.Optional;
import javafx.beans.value.ObservableValue;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.image.Image;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.gatefold.app.control.Icons;
import org.gatefold.app.control.Labels;
import org.gatefold.app.control.Picture;
import org.gatefold.app.ui.Texts;
import org.kordamp.ikonli.feather.Feather;

/** The artist's name over the wide picture its shop has, or over a quiet shade. */
final class ArtistHeader extends StackPane {
    /** What one letter of the large type takes on average, in pixels; a name that does not fit is set smaller. */
    private static final double LETTER = 37;

    private static final PseudoClass NARROW = PseudoClass.getPseudoClass("narrow");

    private final Texts texts;
    private final Picture picture = new Picture(0, true, new Region());
    private final Label library = Labels.of("", "muted", "small");
    private final Label name = Labels.of("", "artist-name");
    private final Label line = Labels.of("", "muted");
    private String about = "";
    private String plays = "";

    ArtistHeader(Texts texts) {
        this.texts = texts;
        getStyleClass().addAll("artist-header", "header-plain");
        picture.getStyleClass().add("header-picture");
        picture.setVisible(false);
        picture.setOpacity(0.55);
        Region shade = new Region();
        shade.getStyleClass().add("header-shade");
        HBox mark = new HBox(7, Icons.line(Feather.CHECK), library);
        mark.getStyleClass().add("library-mark");
        mark.setAlignment(Pos.CENTER_LEFT);
        VBox words = new VBox(mark, name, line);
        words.getStyleClass().add("header-words");
        words.setAlignment(Pos.BOTTOM_LEFT);
        name.setMinWidth(0);
        getChildren().addAll(picture, shade, words);
        picture.setManaged(false);
        layoutBoundsProperty().addListener((_, _, b) -> picture.resizeRelocate(0, 0, b.getWidth(), b.getHeight()));
        widthProperty().addListener(_ -> fit());
    }

    private void fit() {
        name.pseudoClassStateChanged(NARROW, name.getText().length() * LETTER > getWidth() - 56);
    }

    void show(ArtistModel.Contents contents) {
        library.setText(texts.format("artist.in-library", contents.artist().tracks()));
        name.setText(contents.artist().name());
        fit();
        plays = contents.plays() > 0 ? texts.format("artist.plays-by-you", contents.plays()) : "";
        words();
    }

    void follow(ObservableValue<String> value) {
        value.addListener((_, _, now) -> about(now));
        about(value.getValue());
    }

    void followPicture(ObservableValue<Optional<Image>> value) {
        value.addListener((_, _, now) -> picture(now));
        picture(value.getValue());
    }

    private void about(String now) {
        about = now;
        words();
    }

    private void picture(Optional<Image> image) {
        image.ifPresent(picture::show);
        picture.setVisible(image.isPresent());
    }

    private void words() {
        line.setText(about.isEmpty() ? plays : plays.isEmpty() ? about : about + " · " + plays);
        line.setVisible(!line.getText().isEmpty());
        line.setManaged(line.isVisible());
    }
}
