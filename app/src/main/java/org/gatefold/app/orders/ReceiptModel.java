package org.gatefold.app.orders;

import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.gatefold.app.live.Paper;
import org.gatefold.app.part.ProductTexts;
import org.gatefold.app.route.Route;
import org.gatefold.app.ui.Background;
import org.gatefold.app.ui.Bag;
import org.gatefold.app.ui.Errors;
import org.gatefold.app.ui.Load;
import org.gatefold.app.ui.Loading;
import org.gatefold.app.ui.Texts;
import org.gatefold.app.ui.Toasts;
import org.gatefold.store.checkout.Intent;
import org.gatefold.store.checkout.Purchase;
import org.gatefold.store.checkout.PurchaseState;
import org.gatefold.store.checkout.Purchases;
import org.gatefold.store.order.Order;
import org.gatefold.store.order.Orders;
import org.gatefold.store.order.Receipt;
import org.gatefold.store.shop.Shop;
import org.gatefold.store.shop.Shops;
import org.gatefold.sync.said.Said;
import org.gatefold.sync.said.SaidException;

/** The receipt of one order: what it says, whether the shop signed it, and the ways onto paper and into a file. */
public final class ReceiptModel implements AutoCloseable {
    private static final int LOOK_BACK = 1000;

    /** What the page uses of the store and of the system. */
    public record Services(Orders orders, Purchases purchases, Shops shops, Paper paper) {}

    /** What the page uses to speak and to lead on. */
    public record Around(ProductTexts texts, Toasts toasts, Consumer<URI> browse) {}

    /** The order, the shop unless it is forgotten, the shop's own record, and what was agreed where it was bought here. */
    public record View(Order order, Optional<Shop> shop, Optional<Receipt> receipt, Optional<Intent> intent) {}

    /** Whether there is a printer, as far as it is known. */
    public enum Printer {
        ASKING,
        THERE,
        NONE
    }

    private final Services services;
    private final Around around;
    private final Background background;
    private final Bag bag = new Bag();
    private final Loading<View> view;
    private final ReadOnlyObjectWrapper<Printer> printer = new ReadOnlyObjectWrapper<>(Printer.ASKING);

    public ReceiptModel(Route.ReceiptPage page, Services services, Around around, Background background) {
        this.services = services;
        this.around = around;
        this.background = background;
        view = bag.add(Loading.of(background, () -> read(page, services, words())));
        view.start();
        bag.add(background.refresh(() -> new Load.Ready<>(services.paper().hasPrinter()), answer -> {
            boolean there = answer instanceof Load.Ready<Boolean>(var is, var _) && is;
            printer.set(there ? Printer.THERE : Printer.NONE);
        }));
    }

    public ReadOnlyObjectProperty<Load<View>> viewProperty() {
        return view.state();
    }

    public ReadOnlyObjectProperty<Printer> printerProperty() {
        return printer.getReadOnlyProperty();
    }

    public void retry() {
        view.start();
    }

    public void print(Paper.Sheet sheet) {
        try {
            if (services.paper().print(sheet)) {
                around.toasts().tell(words().get("receipt.printed"));
            }
        } catch (IOException e) {
            failed(e);
        }
    }

    /** Writes the receipt as one HTML file that needs nothing else. */
    public void save(View shown) {
        String name = words().format("receipt.file", shown.order().label()).replaceAll("[^\\p{L}\\p{N} ._-]", "-");
        services.paper().askForFile(name).ifPresent(file -> write(shown, file));
    }

    /** Opens the order's page at the shop. */
    public void open(URI page) {
        around.browse().accept(page);
    }

    @Override
    public void close() {
        bag.close();
    }

    private void write(View shown, Path file) {
        String html = new ReceiptHtml(around.texts()).of(shown);
        background.run(
                () -> Files.write(file, html.getBytes(StandardCharsets.UTF_8)),
                () -> around.toasts().tell(words().format("receipt.saved", file.getFileName())),
                this::failed);
    }

    private void failed(Exception cause) {
        around.toasts().tell(new Errors(words()).sentence(cause));
    }

    private Texts words() {
        return around.texts().words();
    }

    private static View read(Route.ReceiptPage page, Services services, Texts words) throws IOException {
        Order order = services.orders()
                .byId(page.shop(), page.order())
                .orElseThrow(() -> new SaidException(Said.quoted(words.get("purchase.gone"))));
        Optional<Intent> intent = services.purchases().all(LOOK_BACK).stream()
                .filter(p -> p.intent().shop().equals(page.shop()))
                .filter(p -> p.state().equals(new PurchaseState.Confirmed(page.order())))
                .map(Purchase::intent)
                .findFirst();
        return new View(
                order,
                services.shops().byId(page.shop()),
                services.orders().receipt(page.shop(), page.order()),
                intent);
    }
}
