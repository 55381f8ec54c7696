package org.gatefold.app;

import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import org.gatefold.app.live.CartBadge;
import org.gatefold.app.live.NowPlaying;
import org.gatefold.app.live.OfflineShelf;
import org.gatefold.app.live.TrackShape;
import org.gatefold.app.part.Artwork;
import org.gatefold.app.part.ProductPictures;
import org.gatefold.app.part.ProductTexts;
import org.gatefold.app.ui.Background;
import org.gatefold.app.ui.Bag;
import org.gatefold.app.ui.Images;
import org.gatefold.app.ui.Texts;
import org.gatefold.app.ui.Toasts;
import org.gatefold.gallery.Counted;
import org.gatefold.player.library.Track;
import org.gatefold.store.catalogue.ArtistRef;
import org.gatefold.store.catalogue.Concert;
import org.gatefold.store.catalogue.Product;
import org.gatefold.store.catalogue.ProductId;
import org.gatefold.store.order.Order;

/** What the parts of the gallery stand on: the music and the shop of a room, and what is live in it. On the JavaFX thread. */
public final class PartsDesk implements AutoCloseable {
    private final Bag bag = new Bag();
    private final Counted counted = new Counted();
    private final ScreensRoom room;
    private final Texts texts = new Texts(Locale.UK, ZoneOffset.UTC);
    private final Artwork artwork;
    private final NowPlaying now;
    private final TrackShape shape;
    private final ProductPictures pictures;

    public PartsDesk(ScreensRoom room) {
        this.room = room;
        Images images = new Images(counted.background());
        artwork = new Artwork(images, room.services().player.library());
        pictures = new ProductPictures(images, room.services().store.pictures());
        now = bag.add(new NowPlaying(
                room.services().player.playback(), room.services().player.listening(), counted.background()));
        shape = bag.add(new TrackShape(room.services().player.waveforms(), now.trackProperty(), counted.background()));
    }

    /** Where lists are read. */
    public Background background() {
        return counted.background();
    }

    public Bag bag() {
        return bag;
    }

    public Texts texts() {
        return texts;
    }

    public Artwork artwork() {
        return artwork;
    }

    public NowPlaying now() {
        return now;
    }

    public TrackShape shape() {
        return shape;
    }

    public ProductPictures pictures() {
        return pictures;
    }

    public ProductTexts shopTexts() {
        return new ProductTexts(texts);
    }

    public CartBadge cart() {
        return bag.add(new CartBadge(room.services().store.carts(), counted.background()));
    }

    public OfflineShelf shelf(Toasts toasts) {
        return bag.add(new OfflineShelf(room.services().player.offline(), counted.background(), toasts, texts));
    }

    public List<Track> tracks() {
        return room.services()
                .player
                .library()
                .tracks(org.gatefold.player.library.TrackOrder.ALBUM, 0, 100)
                .items();
    }

    /** Asks the shop, so it is not for the JavaFX thread. */
    public Product product(String id) throws Exception {
        return room.services()
                .store
                .catalogue()
                .product(room.shop().id(), new ProductId(id))
                .value();
    }

    /** Asks the shop, so it is not for the JavaFX thread. */
    public List<Concert> concerts(String artist) throws Exception {
        return room.services()
                .store
                .catalogue()
                .concerts(List.of(ArtistRef.named(artist)))
                .value();
    }

    public Order order() {
        return room.services().store.orders().all(1).getFirst();
    }

    public Clock clock() {
        return room.services().clock;
    }

    public boolean isQuiet() {
        return counted.open() == 0;
    }

    @Override
    public void close() {
        bag.close();
        counted.close();
    }
}
