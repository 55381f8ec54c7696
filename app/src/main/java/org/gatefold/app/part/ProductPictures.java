package org.gatefold.app.part;

import java.net.URI;
import java.util.Optional;
import javafx.scene.AccessibleRole;
import javafx.scene.layout.StackPane;
import org.gatefold.app.control.Icons;
import org.gatefold.app.control.Picture;
import org.gatefold.app.ui.Images;
import org.gatefold.app.ui.Ticket;
import org.gatefold.store.catalogue.Pictures;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;

/** Makes product pictures: a box of kraft paper that shows what it is told to, and never a late answer of what it showed before. */
public final class ProductPictures {
    private final Images images;
    private final Pictures pictures;

    public ProductPictures(Images images, Pictures pictures) {
        this.images = images;
        this.pictures = pictures;
    }

    /** A box of this size at least in logical pixels; it widens with its parent when {@code grows}. */
    public Box box(double width, double height, boolean grows) {
        return new Box(width, height, grows);
    }

    /** One picture on kraft paper. */
    public final class Box extends StackPane {
        private final Picture picture = new Picture(0, false, Icons.line(Feather.IMAGE));
        private final int pixels;
        private final int pixelsHigh;
        private Optional<URI> shown = Optional.empty();
        private @Nullable Ticket ticket;

        Box(double width, double height, boolean grows) {
            pixels = (int) Math.ceil(width * 2);
            pixelsHigh = (int) Math.ceil(height * 2);
            getStyleClass().add("kraft");
            picture.getStyleClass().add("kraft-picture");
            picture.setMinSize(0, 0);
            picture.setPrefSize(0, 0);
            picture.setMaxSize(Double.MAX_VALUE, Double.MAX_VALUE);
            getChildren().add(picture);
            setMinSize(grows ? 0 : width, height);
            setPrefSize(width, height);
            setMaxSize(grows ? Double.MAX_VALUE : width, height);
            setAccessibleRole(AccessibleRole.IMAGE_VIEW);
        }

        public Box show(Optional<URI> address) {
            if (address.equals(shown)) {
                return this;
            }
            shown = address;
            if (ticket != null) {
                ticket.close();
            }
            picture.show(null);
            address.ifPresent(uri -> ticket = images.show(
                    uri.toString(), pixels, pixelsHigh, () -> Optional.of(pictures.picture(uri)), picture::show));
            return this;
        }
    }
}
