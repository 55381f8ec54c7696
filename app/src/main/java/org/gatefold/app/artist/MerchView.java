package org.gatefold.app.artist;

import java.util.Optional;
import javafx.beans.value.ObservableValue;
import javafx.scene.image.Image;

/**
 * What stands beside an artist's music: the panel, invisible while there is nothing to show, a line about the artist and
 * a wide picture where the shop has them. Closing ends its loads.
 */
public record MerchView(
        MerchPanel panel,
        ObservableValue<String> about,
        ObservableValue<Optional<Image>> picture,
        AutoCloseable onClose)
        implements AutoCloseable {
    @Override
    public void close() throws Exception {
        onClose.close();
    }
}
