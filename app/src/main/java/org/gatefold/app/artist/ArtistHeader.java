package org.gatefold.app.artist;

import java.time.Duration;
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
import org.gatefold.app.part.Artwork;
import org.gatefold.app.part.TintPane;
import org.gatefold.app.ui.Texts;
import org.gatefold.app.ui.Ticket;
import org.gatefold.player.library.ArtworkId;
import org.gatefold.player.library.Track;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;

/**
 * The artist's name over the wide picture its shop has, else over a cover of its music, on a ground of the cover's colour.
 * However bright or dark the picture, the shade over it leaves every text a contrast of 4.5 to 1.
 */
final class ArtistHeader extends StackPane implements AutoCloseable {
    /** What one letter of the large type takes on average, in pixels; a name that does not fit is set smaller. */
    private static final double LETTER = 37;

    private static final PseudoClass NARROW = PseudoClass.getPseudoClass("narrow");

    /** How much of the picture is seen through; with more of it the texts could not be read on every picture. */
    static final double SEEN = 0.5;

    private static final int PIXELS = 1200;
    private static final int LONG = 120;

    private final Texts texts;
    private final Artwork artwork;
    private final TintPane tint;
    private final Picture picture = new Picture(0, true, new Region());
    private final Label library = Labels.of("", "header-fact", "small");
    private final Label name = Labels.of("", "artist-name");
    private final Label line = Labels.of("", "muted");
    private String about = "";
    private String plays = "";
    private Optional<ArtworkId> cover = Optional.empty();
    private boolean fromShop;
    private @Nullable Ticket ticket;

    ArtistHeader(Texts texts, Artwork artwork) {
        this.texts = texts;
        this.artwork = artwork;
        tint = new TintPane(artwork);
        tint.setManaged(false);
        getStyleClass().addAll("artist-header", "header-plain");
        picture.getStyleClass().add("header-picture");
        picture.setVisible(false);
        picture.setOpacity(SEEN);
        Region shade = new Region();
        shade.getStyleClass().add("header-shade");
        HBox mark = new HBox(7, Icons.line(Feather.CHECK), library);
        mark.getStyleClass().add("library-mark");
        mark.setAlignment(Pos.CENTER_LEFT);
        VBox words = new VBox(mark, name, line);
        words.getStyleClass().add("header-words");
        words.setAlignment(Pos.BOTTOM_LEFT);
        name.setMinWidth(0);
        getChildren().addAll(tint, picture, shade, words);
        picture.setManaged(false);
        layoutBoundsProperty().addListener((_, _, b) -> {
            tint.resizeRelocate(0, 0, b.getWidth(), b.getHeight());
            picture.resizeRelocate(0, 0, b.getWidth(), b.getHeight());
        });
        widthProperty().addListener(_ -> fit());
    }

    private void fit() {
        name.pseudoClassStateChanged(NARROW, name.getText().length() * LETTER > getWidth() - 56);
    }

    void show(ArtistModel.Contents contents) {
        library.setText(facts(contents));
        tint.show(contents.artist().art());
        cover(contents.artist().art());
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

    /** What the shop shows takes the place of a cover for good. */
    private void picture(Optional<Image> image) {
        image.ifPresent(wide -> {
            fromShop = true;
            put(wide);
        });
    }

    private void cover(Optional<ArtworkId> art) {
        if (art.equals(cover)) {
            return;
        }
        cover = art;
        close();
        art.ifPresent(id -> ticket = artwork.picture(id, PIXELS, image -> {
            if (!fromShop) {
                put(image);
            }
        }));
    }

    private void put(Image image) {
        picture.show(image);
        picture.setVisible(true);
    }

    /** “In your library · 4 albums · 38 tracks · 2 hours”. */
    private String facts(ArtistModel.Contents contents) {
        long minutes = contents.tracks().stream()
                .map(Track::length)
                .reduce(Duration.ZERO, Duration::plus)
                .toMinutes();
        String length = minutes < LONG
                ? texts.format("artist.minutes", Math.max(1, minutes))
                : texts.format("artist.hours", (minutes + 30) / 60);
        return String.join(
                " · ",
                texts.get("artist.in-library"),
                texts.format("browse.albums", contents.albums().size()),
                texts.format("album.tracks", contents.artist().tracks()),
                length);
    }

    @Override
    public void close() {
        if (ticket != null) {
            ticket.close();
        }
    }

    private void words() {
        line.setText(about.isEmpty() ? plays : plays.isEmpty() ? about : about + " · " + plays);
        line.setVisible(!line.getText().isEmpty());
        line.setManaged(line.isVisible());
    }
}
