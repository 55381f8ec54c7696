package org.gatefold.app.album;

import javafx.scene.layout.Region;

/** The shop beside an album: what is shown, invisible while there is nothing, and what of the album can be had. */
public record AlbumShop(Region shelf, AlbumShopModel model) implements AutoCloseable {
    @Override
    public void close() {
        model.close();
    }
}
