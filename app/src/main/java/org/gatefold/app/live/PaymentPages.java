package org.gatefold.app.live;

import java.net.URI;
import java.util.HashSet;
import java.util.Set;
import java.util.function.Consumer;
import org.gatefold.store.checkout.PurchaseId;

/**
 * Opens a shop's payment page in the system browser by itself once, for purchases that the listener set going since the
 * program started; any other only when asked. On the JavaFX thread.
 */
public final class PaymentPages {
    private final Consumer<URI> browse;
    private final Set<PurchaseId> expected = new HashSet<>();

    public PaymentPages(Consumer<URI> browse) {
        this.browse = browse;
    }

    /** The listener just chose to pay for this one. */
    public void expect(PurchaseId purchase) {
        expected.add(purchase);
    }

    /** The shop named its page: opens it when it was expected, once. */
    public void arrived(PurchaseId purchase, URI page) {
        if (expected.remove(purchase)) {
            browse.accept(page);
        }
    }

    public void open(URI page) {
        browse.accept(page);
    }
}
