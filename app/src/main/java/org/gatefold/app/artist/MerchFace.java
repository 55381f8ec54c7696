package org.gatefold.app.artist;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.value.ObservableValue;
import javafx.scene.image.Image;
import org.gatefold.app.ui.Images;
import org.gatefold.app.ui.Load;
import org.gatefold.app.ui.Ticket;
import org.gatefold.store.catalogue.ArtistProfile;
import org.gatefold.store.catalogue.Pictures;
import org.jspecify.annotations.Nullable;

/** What the shop says of the artist for the head of the page: a line and a wide picture. */
public final class MerchFace implements AutoCloseable {
    private static final int WIDE = 1600;
    private static final int HIGH = 700;

    private final Images images;
    private final Pictures pictures;
    private final ReadOnlyStringWrapper about = new ReadOnlyStringWrapper("");
    private final ReadOnlyObjectWrapper<Optional<Image>> picture = new ReadOnlyObjectWrapper<>(Optional.empty());
    private Optional<URI> shown = Optional.empty();
    private @Nullable Ticket ticket;

    public MerchFace(ObservableValue<Load<MerchShelf>> merch, Images images, Pictures pictures) {
        this.images = images;
        this.pictures = pictures;
        merch.addListener((_, _, now) -> show(now));
        show(merch.getValue());
    }

    /** “Coastal folk, slow synths · Lisbon”; empty when nothing is known. */
    public ReadOnlyStringProperty aboutProperty() {
        return about.getReadOnlyProperty();
    }

    public ReadOnlyObjectProperty<Optional<Image>> pictureProperty() {
        return picture.getReadOnlyProperty();
    }

    @Override
    public void close() {
        if (ticket != null) {
            ticket.close();
        }
    }

    private void show(Load<MerchShelf> load) {
        if (!(load instanceof Load.Ready<MerchShelf>(var merch, var _))
                || merch.shelf().profile().isEmpty()) {
            return;
        }
        ArtistProfile profile = merch.shelf().profile().get();
        List<String> said = new ArrayList<>(List.of(profile.about(), profile.city()));
        said.removeIf(String::isBlank);
        about.set(String.join(" · ", said));
        if (!profile.picture().equals(shown)) {
            shown = profile.picture();
            close();
            profile.picture()
                    .ifPresent(uri -> ticket = images.show(
                            uri.toString(),
                            WIDE,
                            HIGH,
                            () -> Optional.of(pictures.picture(uri)),
                            image -> picture.set(Optional.of(image))));
        }
    }
}
