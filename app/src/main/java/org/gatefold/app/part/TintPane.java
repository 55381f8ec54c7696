package org.gatefold.app.part;

import java.util.Optional;
import javafx.geometry.Insets;
import javafx.scene.layout.Background;
import javafx.scene.layout.BackgroundFill;
import javafx.scene.layout.CornerRadii;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.paint.Color;
import org.gatefold.app.ui.Ticket;
import org.gatefold.app.ui.Tint;
import org.gatefold.player.library.ArtworkId;
import org.jspecify.annotations.Nullable;

/** A ground in the colour of a cover. It has one for each look, of which the style sheet of the look shows its own. */
public final class TintPane extends StackPane {
    private final Artwork artwork;
    private final Region dark = new Region();
    private final Region light = new Region();
    private Optional<ArtworkId> shown = Optional.empty();
    private @Nullable Ticket ticket;

    public TintPane(Artwork artwork) {
        this.artwork = artwork;
        getStyleClass().add("tint");
        dark.getStyleClass().add("tint-dark");
        light.getStyleClass().add("tint-light");
        setMouseTransparent(true);
        getChildren().addAll(dark, light);
    }

    /** Takes the colour of this cover; none leaves the page's own ground. */
    public void show(Optional<ArtworkId> art) {
        if (art.equals(shown)) {
            return;
        }
        shown = art;
        if (ticket != null) {
            ticket.close();
        }
        if (art.isEmpty()) {
            dark.setBackground(Background.EMPTY);
            light.setBackground(Background.EMPTY);
        }
        art.ifPresent(id -> ticket = artwork.tint(id, this::fill));
    }

    private void fill(Tint tint) {
        dark.setBackground(ground(tint.dark()));
        light.setBackground(ground(tint.light()));
    }

    private static Background ground(Color colour) {
        return new Background(new BackgroundFill(colour, CornerRadii.EMPTY, Insets.EMPTY));
    }
}
