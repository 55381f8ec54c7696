package org.gatefold.app.pictures;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.gatefold.app.ui.Background;
import org.gatefold.app.ui.Load;
import org.gatefold.app.ui.Ticket;
import org.gatefold.player.library.AlbumId;
import org.gatefold.player.library.AlbumPicture;
import org.gatefold.player.library.AlbumPictures;
import org.gatefold.player.library.ArtworkId;
import org.gatefold.player.library.Library;

/** The pictures of one album and which of them is looked at: the cover at once, the others when they are found. */
public final class PicturesModel implements AutoCloseable {
    private final AlbumPictures pictures;
    private final Library library;
    private final Ticket ticket;
    private final ReadOnlyObjectWrapper<List<AlbumPicture>> all;
    private final ReadOnlyIntegerWrapper chosen = new ReadOnlyIntegerWrapper();

    /** @param shown the cover, which is where looking begins */
    public PicturesModel(
            AlbumId album, ArtworkId shown, AlbumPictures pictures, Library library, Background background) {
        this.pictures = pictures;
        this.library = library;
        all = new ReadOnlyObjectWrapper<>(List.of(AlbumPicture.shown(shown)));
        ticket = background.refresh(() -> new Load.Ready<>(pictures.of(album)), this::found);
    }

    /** At least the cover. */
    public ReadOnlyObjectProperty<List<AlbumPicture>> allProperty() {
        return all.getReadOnlyProperty();
    }

    /** Which of them, from 0. */
    public ReadOnlyIntegerProperty chosenProperty() {
        return chosen.getReadOnlyProperty();
    }

    AlbumPicture picture() {
        return all.get().get(chosen.get());
    }

    boolean isOne() {
        return all.get().size() == 1;
    }

    /** Looks at another one, as far as there are any. */
    public void choose(int index) {
        chosen.set(Math.clamp(index, 0, all.get().size() - 1));
    }

    /** Goes on by so many, or back. */
    public void step(int by) {
        choose(chosen.get() + by);
    }

    /** The picture as a file. Blocks: in the background. */
    Optional<Path> file(AlbumPicture picture) {
        return pictures.file(picture).or(() -> library.artwork(picture.id()));
    }

    @Override
    public void close() {
        ticket.close();
    }

    /** Where nothing could be found out the cover stays, which the page shows as well. */
    private void found(Load<List<AlbumPicture>> answer) {
        if (answer instanceof Load.Ready<List<AlbumPicture>>(var now, var _) && !now.isEmpty()) {
            ArtworkId before = picture().id();
            chosen.set(0);
            all.set(now);
            for (int i = 0; i < now.size(); i++) {
                if (now.get(i).id().equals(before)) {
                    chosen.set(i);
                }
            }
        }
    }
}
