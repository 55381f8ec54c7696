package org.gatefold.app.looks;

import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import javafx.application.ColorScheme;
import javafx.application.Platform;
import javafx.beans.property.SimpleLongProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.embed.swing.SwingFXUtils;
import javafx.scene.Scene;
import javafx.scene.image.WritableImage;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.Region;
import javafx.stage.Stage;
import javax.imageio.ImageIO;
import org.gatefold.app.fakes.FakeAddressBook;
import org.gatefold.app.fakes.FakeCheckout;
import org.gatefold.app.fakes.FakeOrders;
import org.gatefold.app.fakes.FakePurchases;
import org.gatefold.app.fakes.FakeShops;
import org.gatefold.app.fakes.FakeToasts;
import org.gatefold.app.fakes.Goods;
import org.gatefold.app.live.Appearance;
import org.gatefold.app.live.PaymentPages;
import org.gatefold.app.orders.PurchaseModel;
import org.gatefold.app.orders.PurchaseScreen;
import org.gatefold.app.part.ProductPictures;
import org.gatefold.app.part.ProductTexts;
import org.gatefold.app.ui.Background;
import org.gatefold.app.ui.Images;
import org.gatefold.store.checkout.Consent;
import org.gatefold.store.checkout.DraftId;
import org.gatefold.store.checkout.Intent;
import org.gatefold.store.checkout.PaymentChoice;
import org.gatefold.store.checkout.PurchaseState;
import org.gatefold.store.checkout.PurchaseState.NeedsDecision;
import org.gatefold.store.checkout.Question;
import org.gatefold.store.shop.ShopException;
import org.gatefold.store.shop.ShopSaying;

/** Saves what the page of a purchase looks like in each state it can be in. Argument: a folder for the pictures. */
public final class TroubleLooks {
    private static final Intent INTENT = new Intent(
            new DraftId("d"),
            Goods.SHOP,
            List.of(Goods.line(Goods.RECORD, 2), Goods.line(Goods.TEE, 1)),
            Goods.ANA,
            Goods.LISBON,
            Optional.of("post"),
            List.of("SUMMER24"),
            Goods.euro(9550),
            new Consent.AskFirst(),
            new PaymentChoice.Token("testpay", "token", "tok_one", "Test payment tok_one"));

    private TroubleLooks() {}

    private static Map<String, PurchaseState> states() {
        Map<String, PurchaseState> states = new LinkedHashMap<>();
        URI page = URI.create("https://shop.example/pay/1");
        Instant later = Goods.NOON.plusSeconds(300);
        states.put(
                "kept",
                new PurchaseState.Kept("The shop at shop.example cannot be reached just now.", Optional.of(later)));
        states.put(
                "unanswered",
                new PurchaseState.Unanswered("The shop at shop.example cannot be reached just now.", later));
        states.put(
                "browser",
                new PurchaseState.InBrowser(page, "Your bank wants you to confirm the payment on the shop's page."));
        states.put("giving-up", new PurchaseState.GivingUp());
        states.put("cancelled-unsure", new PurchaseState.Cancelled(true));
        states.put("price", new NeedsDecision(new Question.PriceChanged(Goods.euro(9550), Goods.euro(9900))));
        states.put("sold-out", new NeedsDecision(new Question.SoldOut(List.of(Goods.line(Goods.TEE, 1)))));
        states.put("fewer", new NeedsDecision(new Question.FewerLeft(Goods.line(Goods.RECORD, 2), 1)));
        states.put(
                "coupon",
                new NeedsDecision(new Question.CouponRefused(
                        "SUMMER24", "This code expired on 1 September 2024.", Optional.of(Goods.euro(9900)))));
        states.put(
                "undeliverable",
                new NeedsDecision(new Question.Undeliverable("The shop does not deliver to this country.")));
        states.put("declined", new NeedsDecision(new Question.Declined("The payment was declined.")));
        states.put("expired", new NeedsDecision(new Question.SessionExpired()));
        states.put(
                "unknown",
                new NeedsDecision(new Question.OutcomeUnknown(
                        "The shop took the payment request and has no order for it so far.")));
        states.put("too-old", new NeedsDecision(new Question.KeyTooOld(Goods.NOON)));
        states.put("unreadable", new NeedsDecision(new Question.PaymentUnreadable(Optional.of(Goods.NOON))));
        states.put(
                "sign-in",
                new NeedsDecision(
                        new Question.SignIn("Your sign-in at this shop has ended.", Optional.of("ann@shop.example"))));
        return states;
    }

    public static void main(String[] args) throws Exception {
        Path out = Files.createDirectories(Path.of(args[0]));
        Fx.start();
        ExecutorService workers = Executors.newCachedThreadPool();
        Background background = new Background(workers, Platform::runLater);
        SimpleObjectProperty<ColorScheme> scheme = new SimpleObjectProperty<>(ColorScheme.DARK);
        BorderPane root = new BorderPane();
        root.getStyleClass().add("gatefold");
        Stage stage = Fx.call(() -> {
            Region side = new Region();
            side.getStyleClass().add("side-bar");
            root.setLeft(side);
            Scene scene = new Scene(root, 1440, 900);
            new Appearance(scene, scheme);
            Stage made = new Stage();
            made.setScene(scene);
            made.show();
            return made;
        });
        for (Map.Entry<String, PurchaseState> state : states().entrySet()) {
            PurchaseModel model = Fx.call(() -> show(state.getValue(), root, background));
            Fx.frames(20);
            if (state.getKey().equals("undeliverable")) {
                Fx.run(() -> model.editAddress(true));
            }
            for (boolean light : List.of(false, true)) {
                Fx.run(() -> scheme.set(light ? ColorScheme.LIGHT : ColorScheme.DARK));
                take(stage, out.resolve(state.getKey() + (light ? "-light" : "") + ".png"), 1440, 900);
                take(stage, out.resolve(state.getKey() + (light ? "-light" : "") + "-small.png"), 1000, 640);
            }
            Fx.run(model::close);
        }
        workers.shutdown();
        Platform.exit();
    }

    private static PurchaseModel show(PurchaseState state, BorderPane root, Background background) {
        FakePurchases purchases = new FakePurchases();
        PurchaseModel model = new PurchaseModel(
                purchases.is(INTENT, state),
                new PurchaseModel.Services(
                        purchases, new FakeOrders(), new FakeShops(), new FakeCheckout(), new FakeAddressBook()),
                new PurchaseModel.Around(Goods.texts(), new FakeToasts(), new PaymentPages(_ -> {}), () -> {}),
                new SimpleLongProperty(),
                background);
        ProductPictures pictures = new ProductPictures(new Images(background), address -> {
            throw new ShopException(ShopException.Kind.NOT_FOUND, ShopSaying.NO_PICTURE.with());
        });
        root.setCenter(new PurchaseScreen(model, _ -> {}, pictures, new ProductTexts(Goods.texts())).node());
        return model;
    }

    private static void take(Stage stage, Path file, double width, double height) throws Exception {
        Fx.run(() -> {
            stage.setWidth(width);
            stage.setHeight(height);
        });
        Fx.frames(12);
        WritableImage image = Fx.call(() -> stage.getScene().snapshot(null));
        ImageIO.write(SwingFXUtils.fromFXImage(image, null), "png", file.toFile());
    }
}
