package org.gatefold.app.part;

import java.util.Optional;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.VBox;
import org.gatefold.app.control.Labels;
import org.gatefold.app.ui.Texts;
import org.gatefold.player.library.Artist;
import org.gatefold.player.library.ArtworkId;
import org.jspecify.annotations.Nullable;

/** A cover over a title and a second line; one click or Enter opens it. Reusable in cells: point it at something else. */
public final class AlbumCard extends VBox {
    private final Artwork.Cover cover;
    private final Label title = Labels.of("", "card-title");
    private final Label second = Labels.of("", "card-second");
    private @Nullable Runnable open;

    public AlbumCard(Artwork artwork, double size) {
        getStyleClass().add("album-card");
        setAccessibleRole(AccessibleRole.BUTTON);
        setFocusTraversable(true);
        cover = artwork.cover(size, 6);
        setMaxWidth(size);
        setPrefWidth(size);
        title.setMaxWidth(size);
        second.setMaxWidth(size);
        getChildren().addAll(cover.node(), title, second);
        setOnMouseClicked(_ -> act());
        setOnKeyPressed(e -> {
            if (e.getCode() == KeyCode.ENTER || e.getCode() == KeyCode.SPACE) {
                act();
                e.consume();
            }
        });
    }

    public AlbumCard show(String name, String under, Optional<ArtworkId> art, Runnable onOpen) {
        title.setText(name);
        second.setText(under);
        cover.show(art);
        open = onOpen;
        setAccessibleText(under.isEmpty() ? name : name + ", " + under);
        return this;
    }

    /** An artist, with how many albums there are, or tracks where there is no album. */
    public AlbumCard show(Artist artist, Texts texts, Runnable onOpen) {
        String figures = artist.albums() > 0
                ? texts.format("browse.albums", artist.albums())
                : texts.format("album.tracks", artist.tracks());
        return show(artist.name(), figures, artist.art(), onOpen);
    }

    /** Lets the mouse carry what the card stands for to a playlist or the queue. */
    public AlbumCard carried(Carry carry, Carry.Goods goods) {
        carry.from(this, () -> Optional.of(goods));
        return this;
    }

    /** Gives the cover another side, in logical pixels. */
    void size(double side) {
        if (cover.node().getPrefWidth() != side) {
            cover.node().square(side);
            setMaxWidth(side);
            setPrefWidth(side);
            title.setMaxWidth(side);
            second.setMaxWidth(side);
        }
    }

    /** The height of the words below the cover. */
    double wordsHeight() {
        return prefHeight(-1) - cover.node().getPrefHeight();
    }

    private void act() {
        if (open != null) {
            open.run();
        }
    }
}
