package org.gatefold.app.album;

import java.text.Normalizer;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.value.ObservableBooleanValue;
import org.gatefold.app.ui.Background;
import org.gatefold.app.ui.Bag;
import org.gatefold.app.ui.Load;
import org.gatefold.store.catalogue.ArtistRef;
import org.gatefold.store.catalogue.Catalogue;
import org.gatefold.store.catalogue.Category;
import org.gatefold.store.catalogue.Dated;
import org.gatefold.store.catalogue.Product;
import org.gatefold.store.catalogue.Shelf;
import org.gatefold.store.catalogue.VariantId;
import org.gatefold.store.order.Orders;
import org.gatefold.store.shop.Shop;
import org.gatefold.store.shop.ShopId;
import org.gatefold.store.shop.Shops;

/**
 * What shops have of one album: what is known at once, then what they say. Asks nobody while the shop is switched off, and
 * a shop that is away changes nothing. On the JavaFX thread.
 */
public final class AlbumShopModel implements AutoCloseable {
    private static final Set<Category> MUSIC = EnumSet.of(Category.VINYL, Category.CD, Category.CASSETTE);
    private static final int ORDERS = 200;

    /** What of the store it needs. */
    public record Services(Catalogue catalogue, Shops shops, Orders orders) {}

    /** Something bought: of which shop, and which form of a thing. */
    private record Bought(ShopId shop, VariantId variant) {}

    private final ArtistRef artist;
    private final String album;
    private final Services services;
    private final Background background;
    private final Bag bag = new Bag();
    private Bag asking = new Bag();
    private final ReadOnlyObjectWrapper<AlbumGoods> goods = new ReadOnlyObjectWrapper<>(AlbumGoods.NONE);

    public AlbumShopModel(
            ArtistRef artist,
            String album,
            Services services,
            Background background,
            ObservableBooleanValue shopVisible) {
        this.artist = artist;
        this.album = folded(album);
        this.services = services;
        this.background = background;
        bag.listen(shopVisible, (_, _, wanted) -> follow(wanted));
        follow(shopVisible.get());
    }

    public ReadOnlyObjectProperty<AlbumGoods> goodsProperty() {
        return goods.getReadOnlyProperty();
    }

    @Override
    public void close() {
        asking.close();
        bag.close();
    }

    private void follow(boolean wanted) {
        asking.close();
        asking = new Bag();
        if (!wanted) {
            goods.set(AlbumGoods.NONE);
            return;
        }
        asking.add(background.refresh(
                () -> new Load.Ready<>(goods(services.catalogue().known(artist).map(Dated::value))), known -> {
                    take(known);
                    ask();
                }));
    }

    private void ask() {
        asking.add(background.refresh(
                () -> new Load.Ready<>(
                        goods(Optional.of(services.catalogue().shelf(artist).value()))),
                this::take));
    }

    /** A failure leaves what is shown. */
    private void take(Load<AlbumGoods> answer) {
        if (answer instanceof Load.Ready<AlbumGoods>(var now, var _)) {
            goods.set(now);
        }
    }

    private AlbumGoods goods(Optional<Shelf> shelf) {
        List<Product> products = shelf.map(Shelf::products).orElse(List.of()).stream()
                .filter(product -> MUSIC.contains(product.category()))
                .filter(product -> !album.isEmpty() && folded(product.album()).equals(album))
                .sorted(Comparator.comparing(Product::category))
                .toList();
        if (products.isEmpty()) {
            return AlbumGoods.NONE;
        }
        Set<Bought> bought = services.orders().all(ORDERS).stream()
                .flatMap(order -> order.lines().stream().map(line -> new Bought(order.shop(), line.variant())))
                .collect(Collectors.toSet());
        Set<ShopId> demos =
                services.shops().all().stream().filter(Shop::demo).map(Shop::id).collect(Collectors.toSet());
        return new AlbumGoods(
                products.stream()
                        .map(product -> new AlbumGoods.Offer(
                                product,
                                product.variants().stream()
                                        .anyMatch(each -> bought.contains(new Bought(product.shop(), each.id())))))
                        .toList(),
                products.stream().anyMatch(product -> demos.contains(product.shop())));
    }

    private static String folded(String title) {
        return Normalizer.normalize(title, Normalizer.Form.NFKD)
                .replaceAll("\\p{M}+", "")
                .toLowerCase(Locale.ROOT)
                .strip();
    }
}
