package org.gatefold.app.part;

import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import javafx.scene.image.Image;
import org.gatefold.app.control.Icons;
import org.gatefold.app.control.Picture;
import org.gatefold.app.ui.Images;
import org.gatefold.app.ui.Ticket;
import org.gatefold.app.ui.Tint;
import org.gatefold.player.library.ArtworkId;
import org.gatefold.player.library.Library;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;

/** Makes covers: a picture box that shows the artwork of whatever it is told to, and never a late answer of what it showed before. */
public final class Artwork {
    private final Images images;
    private final Library library;

    public Artwork(Images images, Library library) {
        this.images = images;
        this.library = library;
    }

    /** A square cover of this size in logical pixels. */
    public Cover cover(double size, double radius) {
        return new Cover(new Picture(radius, true, Icons.line(Feather.MUSIC)).square(size), size);
    }

    /** Gives the colour that the artwork is remembered by to the sink, now or later; never where there is none. */
    public Ticket tint(ArtworkId art, Consumer<Tint> sink) {
        return images.tint(art.sha256(), () -> library.artwork(art), sink);
    }

    /** Gives the artwork, fitted within a square of so many physical pixels, to the sink, now or later; never where there is none. */
    public Ticket picture(ArtworkId art, int pixels, Consumer<Image> sink) {
        return images.show(art.sha256(), pixels, pixels, () -> library.artwork(art), sink);
    }

    /** The same of a picture that lies somewhere else; {@code place} is asked in the background. */
    public Ticket picture(ArtworkId name, int pixels, Callable<Optional<Path>> place, Consumer<Image> sink) {
        return images.show(name.sha256(), pixels, pixels, place, sink);
    }

    /** A cover box that can be pointed at other artwork again and again. */
    public final class Cover {
        private final Picture picture;
        private final double size;
        private @Nullable Ticket ticket;
        private Optional<ArtworkId> shown = Optional.empty();

        Cover(Picture picture, double size) {
            this.picture = picture;
            this.size = size;
        }

        public Picture node() {
            return picture;
        }

        public void show(Optional<ArtworkId> art) {
            if (art.equals(shown)) {
                return;
            }
            shown = art;
            if (ticket != null) {
                ticket.close();
            }
            picture.show(null);
            art.ifPresent(id -> {
                int pixels = (int) Math.ceil(size * 2);
                ticket = images.show(id.sha256(), pixels, pixels, () -> library.artwork(id), picture::show);
            });
        }
    }
}
