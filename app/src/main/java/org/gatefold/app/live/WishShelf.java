package org.gatefold.app.live;

import java.util.Set;
import java.util.stream.Collectors;
import javafx.beans.property.ReadOnlyLongProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.gatefold.app.part.Wishes;
import org.gatefold.app.ui.Background;
import org.gatefold.app.ui.Errors;
import org.gatefold.app.ui.Load;
import org.gatefold.app.ui.Texts;
import org.gatefold.app.ui.Toasts;
import org.gatefold.store.catalogue.Product;
import org.gatefold.store.catalogue.Variant;
import org.gatefold.store.wish.Wished;
import org.gatefold.store.wish.Wishlist;
import org.gatefold.sync.event.Subscription;

/** The wishlist, mirrored on the JavaFX thread, and the one place where it is changed. What is taken off can be put back. */
public final class WishShelf implements Wishes, AutoCloseable {
    private final Wishlist wishlist;
    private final Background background;
    private final Toasts toasts;
    private final Texts texts;
    private final Ripple ripple;
    private final ReadOnlyObjectWrapper<Set<Key>> keys = new ReadOnlyObjectWrapper<>(Set.of());
    private final Subscription subscription;

    public WishShelf(Wishlist wishlist, Background background, Toasts toasts, Texts texts) {
        this.wishlist = wishlist;
        this.background = background;
        this.toasts = toasts;
        this.texts = texts;
        ripple = new Ripple(background);
        ripple.countProperty().addListener(_ -> read());
        subscription = wishlist.onChange(ripple::touch);
        read();
    }

    @Override
    public ReadOnlyObjectProperty<Set<Key>> keysProperty() {
        return keys.getReadOnlyProperty();
    }

    /** Counts up at each change of the list. */
    public ReadOnlyLongProperty changesProperty() {
        return ripple.countProperty();
    }

    /** The heart itself says that it is wanted now; only what goes is told, with the way back. */
    @Override
    public void toggle(Product product, Variant variant) {
        Key key = Key.of(product);
        if (!keys.get().contains(key)) {
            background.run(() -> wishlist.add(product, variant), () -> {}, this::failed);
            return;
        }
        Wished[] gone = new Wished[1];
        background.run(
                () -> {
                    for (Wished wished : wishlist.all()) {
                        if (key(wished).equals(key)) {
                            gone[0] = wished;
                        }
                    }
                    wishlist.remove(key.shop(), key.product());
                },
                () -> {
                    if (gone[0] != null) {
                        offerBack(gone[0]);
                    }
                },
                this::failed);
    }

    /** Takes it off the list, and offers to put it back. */
    public void remove(Wished wished) {
        background.run(
                () -> wishlist.remove(wished.shop(), wished.line().product()), () -> offerBack(wished), this::failed);
    }

    /** What a thing on the list is known by. */
    public static Key key(Wished wished) {
        return new Key(wished.shop(), wished.line().product());
    }

    @Override
    public void close() {
        ripple.close();
        subscription.close();
    }

    private void offerBack(Wished wished) {
        toasts.offer(
                texts.format("wishlist.removed", wished.line().title()),
                texts.get("shop.undo"),
                () -> background.run(() -> wishlist.putBack(wished), () -> {}, this::failed));
    }

    private void failed(Exception cause) {
        toasts.tell(new Errors(texts).sentence(cause));
    }

    private void read() {
        background.refresh(
                () -> new Load.Ready<>(
                        wishlist.all().stream().map(WishShelf::key).collect(Collectors.toUnmodifiableSet())),
                answer -> {
                    if (answer instanceof Load.Ready<Set<Key>>(var now, var _)) {
                        keys.set(now);
                    }
                });
    }
}
