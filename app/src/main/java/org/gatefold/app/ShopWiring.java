package org.gatefold.app;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.value.ObservableBooleanValue;
import javafx.scene.Node;
import org.gatefold.app.album.AlbumShelf;
import org.gatefold.app.album.AlbumShop;
import org.gatefold.app.album.AlbumShopModel;
import org.gatefold.app.artist.AlbumPlays;
import org.gatefold.app.artist.MerchFace;
import org.gatefold.app.artist.MerchModel;
import org.gatefold.app.artist.MerchPanel;
import org.gatefold.app.artist.MerchView;
import org.gatefold.app.cart.CartButton;
import org.gatefold.app.cart.CartModel;
import org.gatefold.app.cart.CartScreen;
import org.gatefold.app.checkout.CheckoutModel;
import org.gatefold.app.checkout.CheckoutScreen;
import org.gatefold.app.checkout.Start;
import org.gatefold.app.home.HomeScreen;
import org.gatefold.app.live.CartActions;
import org.gatefold.app.live.CartBadge;
import org.gatefold.app.live.Paper;
import org.gatefold.app.live.PaymentPages;
import org.gatefold.app.live.PurchasesPulse;
import org.gatefold.app.live.Remembered;
import org.gatefold.app.live.Whereabouts;
import org.gatefold.app.live.WishShelf;
import org.gatefold.app.orders.OrdersModel;
import org.gatefold.app.orders.OrdersScreen;
import org.gatefold.app.orders.PurchaseModel;
import org.gatefold.app.orders.PurchaseScreen;
import org.gatefold.app.orders.ReceiptModel;
import org.gatefold.app.orders.ReceiptScreen;
import org.gatefold.app.part.DistanceWords;
import org.gatefold.app.part.FeaturedProduct;
import org.gatefold.app.part.PaymentOptions;
import org.gatefold.app.part.ProductPictures;
import org.gatefold.app.part.ProductTexts;
import org.gatefold.app.route.Navigator;
import org.gatefold.app.route.Route;
import org.gatefold.app.route.Screen;
import org.gatefold.app.search.FoundInShops;
import org.gatefold.app.shop.HomeShelf;
import org.gatefold.app.shop.ProductModel;
import org.gatefold.app.shop.ProductScreen;
import org.gatefold.app.shop.ShelfModel;
import org.gatefold.app.shop.ShopSearch;
import org.gatefold.app.shop.ShopSearchModel;
import org.gatefold.app.shop.ShowsCard;
import org.gatefold.app.ui.Background;
import org.gatefold.app.ui.Bag;
import org.gatefold.app.ui.Errors;
import org.gatefold.app.ui.Images;
import org.gatefold.app.ui.PauseDebounce;
import org.gatefold.app.ui.Texts;
import org.gatefold.app.ui.Toasts;
import org.gatefold.app.wishlist.WishlistModel;
import org.gatefold.app.wishlist.WishlistScreen;
import org.gatefold.store.Store;
import org.gatefold.store.catalogue.ArtistRef;
import org.gatefold.store.checkout.PurchaseId;
import org.gatefold.store.near.Gazetteer;
import org.gatefold.store.suggest.Taste;
import org.gatefold.sync.prefs.Preferences;

/** Every {@code new} of the shop side: its screens, its panel beside an artist, its shelf at home and its badge. */
public final class ShopWiring implements AutoCloseable {
    /** What the window gives to the shop; {@code browse} opens a page in the system browser. */
    public record Window(
            Background background,
            Images images,
            Texts texts,
            Navigator navigator,
            Toasts toasts,
            Consumer<URI> browse,
            Paper paper) {}

    private final Store store;
    private final Window window;
    private final ObservableBooleanValue shopVisible;
    private final BooleanProperty merchFolded = new SimpleBooleanProperty();
    private final Bag bag = new Bag();
    private final CartBadge cartBadge;
    private final PurchasesPulse purchasesPulse;
    private final CartActions cartActions;
    private final PaymentPages paymentPages;
    private final WishShelf wishes;
    private final ProductPictures pictures;
    private final ProductTexts texts;
    private final Whereabouts whereabouts;

    /** @param shopVisible whether the listener wants to see merch beside the music at all */
    public ShopWiring(Store store, Window window, ObservableBooleanValue shopVisible) {
        this.store = store;
        this.window = window;
        this.shopVisible = shopVisible;
        cartBadge = bag.add(new CartBadge(store.carts(), window.background()));
        purchasesPulse = bag.add(new PurchasesPulse(store.purchases(), store.orders(), window.background()));
        cartActions = new CartActions(
                store.carts(), window.navigator(), window.background(), window.toasts(), window.texts());
        paymentPages = new PaymentPages(window.browse());
        wishes = bag.add(new WishShelf(store.wishlist(), window.background(), window.toasts(), window.texts()));
        pictures = new ProductPictures(window.images(), store.pictures());
        texts = new ProductTexts(window.texts());
        window.background().run(() -> texts.countries().all(), () -> {}, this::failed);
        whereabouts = new Whereabouts(
                new Gazetteer(ShopWiring::cities), new DistanceWords(window.texts()), window.background());
    }

    /** Shows what was kept of the listener's choices, and keeps them: whether the shop beside artists is folded, and where shows are near. */
    void remember(Preferences preferences) {
        Remembered remembered = new Remembered(preferences, window.background(), bag);
        remembered.follow(
                "shop.folded", merchFolded.map(is -> is ? "yes" : "no"), kept -> merchFolded.set(kept.equals("yes")));
        whereabouts.remember(remembered);
    }

    /** The place that shows are to be near to. */
    public Whereabouts whereabouts() {
        return whereabouts;
    }

    public Screen product(Route.ProductPage page) {
        return new ProductScreen(
                new ProductModel(page, store.catalogue(), store.shops(), cartActions, window.background()),
                wishes,
                pictures,
                texts);
    }

    public Screen cart() {
        CartModel model = new CartModel(
                store.carts(), store.shops(), cartActions, cartBadge.changesProperty(), window.background());
        return new CartScreen(model, window.navigator(), pictures, texts);
    }

    /** Asks the shops only while the listener wants to see shops at all. */
    public Screen wishlist() {
        WishlistModel.Services services =
                new WishlistModel.Services(store.wishlist(), store.catalogue(), store.shops(), shopVisible.get());
        return new WishlistScreen(
                new WishlistModel(services, wishes, cartActions, window.background()),
                window.navigator(),
                pictures,
                texts);
    }

    public Screen checkout(Route.CheckoutPage page) {
        Start.Services services = new Start.Services(
                store.checkout(), store.purchases(), store.carts(), store.addressBook(), store.shops());
        CheckoutModel.Ending ending = new CheckoutModel.Ending(this::placed, this::failed);
        CheckoutModel model = new CheckoutModel(
                page, services, new PaymentOptions(window.texts()), window.background(), new PauseDebounce(), ending);
        return new CheckoutScreen(model, window.navigator(), pictures, texts, window.browse());
    }

    public Screen orders() {
        OrdersModel.Services services = new OrdersModel.Services(store.purchases(), store.orders(), store.shops());
        OrdersModel model =
                new OrdersModel(services, purchasesPulse.changesProperty(), window.background(), window.browse());
        return new OrdersScreen(model, window.navigator(), pictures, texts);
    }

    public Screen purchase(Route.PurchasePage page) {
        PurchaseModel.Services services = new PurchaseModel.Services(
                store.purchases(), store.orders(), store.shops(), store.checkout(), store.addressBook());
        PurchaseModel.Around around = new PurchaseModel.Around(
                window.texts(),
                window.toasts(),
                paymentPages,
                () -> window.navigator().go(new Route.SettingsPage()));
        return new PurchaseScreen(
                new PurchaseModel(page.id(), services, around, purchasesPulse.changesProperty(), window.background()),
                window.navigator(),
                pictures,
                texts);
    }

    public Screen receipt(Route.ReceiptPage page) {
        ReceiptModel.Services services =
                new ReceiptModel.Services(store.orders(), store.purchases(), store.shops(), window.paper());
        ReceiptModel.Around around = new ReceiptModel.Around(texts, window.toasts(), window.browse());
        return new ReceiptScreen(new ReceiptModel(page, services, around, window.background()), texts);
    }

    public Node cartBadge() {
        return new CartButton(cartBadge, window.navigator(), window.texts());
    }

    /** How many purchases wait, and that one changed. */
    public PurchasesPulse purchases() {
        return purchasesPulse;
    }

    /** The shop beside an artist; {@code plays} says how often an album was played and may block. */
    public MerchView merch(String artistName, Optional<String> musicBrainzId, AlbumPlays plays) {
        ArtistRef artist = new ArtistRef(artistName, musicBrainzId);
        MerchModel model =
                new MerchModel(artist, store.catalogue(), store.shops(), plays, window.background()).start(shopVisible);
        FeaturedProduct.Acts acts =
                new FeaturedProduct.Acts(cartActions::open, cartActions::buyNow, cartActions::add, wishes);
        MerchFace face = new MerchFace(model.merchProperty(), window.images(), store.pictures());
        MerchPanel panel =
                new MerchPanel(model, new MerchPanel.Setup(pictures, texts, acts, window.navigator(), merchFolded));
        return new MerchView(panel, face.aboutProperty(), face.pictureProperty(), () -> {
            face.close();
            panel.close();
        });
    }

    /** What shops have for a search; empty while the listener does not want to see shops. */
    public Optional<FoundInShops> found(String words) {
        if (!shopVisible.get() || words.isBlank()) {
            return Optional.empty();
        }
        ShopSearchModel model = new ShopSearchModel(words, store.catalogue(), store.shops(), window.background());
        return Optional.of(new FoundInShops(new ShopSearch(model, window.navigator(), pictures, texts, wishes), model));
    }

    /** The vinyl, CD and tape of an album beside its tracks. */
    public AlbumShop album(String artistName, String title) {
        AlbumShopModel model = new AlbumShopModel(
                ArtistRef.named(artistName),
                title,
                new AlbumShopModel.Services(store.catalogue(), store.shops(), store.orders()),
                window.background(),
                shopVisible);
        return new AlbumShop(new AlbumShelf(model, pictures, texts, window.navigator(), wishes), model);
    }

    /** Products and concerts for what the listener plays and follows, the reason with each; each takes no room when there is nothing. */
    public HomeScreen.FromShops homeShelf(List<Taste> tastes) {
        List<Taste> wanted = shopVisible.get() ? tastes : List.of();
        ShelfModel model = ShelfModel.of(wanted, shelves(), window.background());
        ShowsCard shows = new ShowsCard(model, whereabouts, texts, window.navigator());
        return new HomeScreen.FromShops(
                new HomeShelf(model, pictures, texts, window.navigator(), wishes), shows, shows::close);
    }

    @Override
    public void close() {
        bag.close();
    }

    private static InputStream cities() throws IOException {
        return Optional.ofNullable(ShopWiring.class.getResourceAsStream("/gatefold/places/cities.tsv.gz"))
                .orElseThrow(() -> new IOException("there is no list of cities"));
    }

    private ShelfModel.Services shelves() {
        return new ShelfModel.Services(store.catalogue(), store.shops(), store.orders());
    }

    private void placed(PurchaseId purchase) {
        paymentPages.expect(purchase);
        window.navigator().go(new Route.PurchasePage(purchase));
    }

    private void failed(Exception cause) {
        window.toasts().tell(new Errors(window.texts()).sentence(cause));
    }
}
