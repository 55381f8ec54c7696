package org.gatefold.app.shop;

import java.util.Optional;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.gatefold.app.ui.Background;
import org.gatefold.app.ui.Bag;
import org.gatefold.app.ui.Load;
import org.gatefold.app.ui.Loading;
import org.gatefold.store.catalogue.Catalogue;
import org.gatefold.store.catalogue.Matches;
import org.gatefold.store.shop.Shop;
import org.gatefold.store.shop.Shops;

/**
 * What shops have for words: what they told before at once, without asking anybody; what they say now only when the
 * listener asks them, for then the words leave this computer. On the JavaFX thread.
 */
public final class ShopSearchModel implements AutoCloseable {
    private static final int KNOWN = 4;
    private static final int TOLD = 8;

    /** What is known without asking; how many shops could be asked, and whether one of them charges nothing. */
    public record Known(Matches matches, int shops, boolean demo) {}

    private final Bag bag = new Bag();
    private final String words;
    private final Loading<Known> known;
    private final Loading<Matches> answer;
    private final ReadOnlyObjectWrapper<Optional<Load<Matches>>> asked = new ReadOnlyObjectWrapper<>(Optional.empty());

    public ShopSearchModel(String words, Catalogue catalogue, Shops shops, Background background) {
        this.words = words;
        known = bag.add(Loading.of(
                background,
                () -> new Known(
                        catalogue.remembered(words, KNOWN),
                        shops.all().size(),
                        shops.all().stream().anyMatch(Shop::demo))));
        answer = bag.add(Loading.of(background, () -> catalogue.search(words, TOLD)));
        answer.state().addListener((_, _, now) -> asked.set(Optional.of(now)));
        known.start();
    }

    public String words() {
        return words;
    }

    public ReadOnlyObjectProperty<Load<Known>> knownProperty() {
        return known.state();
    }

    /** Empty until the shops were asked. */
    public ReadOnlyObjectProperty<Optional<Load<Matches>>> askedProperty() {
        return asked.getReadOnlyProperty();
    }

    /** Sends the words to all shops. */
    public void ask() {
        asked.set(Optional.of(new Load.Busy<>()));
        answer.start();
    }

    @Override
    public void close() {
        bag.close();
    }
}
