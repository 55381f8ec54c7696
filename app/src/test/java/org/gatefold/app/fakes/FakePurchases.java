package org.gatefold.app.fakes;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.gatefold.store.checkout.Decision;
import org.gatefold.store.checkout.DraftId;
import org.gatefold.store.checkout.Intent;
import org.gatefold.store.checkout.Purchase;
import org.gatefold.store.checkout.PurchaseId;
import org.gatefold.store.checkout.PurchaseState;
import org.gatefold.store.checkout.Purchases;
import org.gatefold.sync.event.Listeners;
import org.gatefold.sync.event.Subscription;

/** Purchases in memory, one a draft; they go nowhere by themselves. */
public final class FakePurchases implements Purchases {
    private final Map<DraftId, Purchase> kept = new LinkedHashMap<>();
    private final List<Intent> intents = new ArrayList<>();
    private final List<PurchaseId> fromCart = new ArrayList<>();
    private final List<Decision> decisions = new ArrayList<>();
    private final Listeners<Purchase> listeners = new Listeners<>();
    private boolean full;
    private boolean tooLate;
    private int wakes;

    /** Every intent that was to be placed, again and again too. */
    public List<Intent> intents() {
        return intents;
    }

    public List<Decision> decisions() {
        return decisions;
    }

    public int wakes() {
        return wakes;
    }

    public void diskFull(boolean is) {
        full = is;
    }

    public void tooLate() {
        tooLate = true;
    }

    /** Those whose things left the cart with them. */
    public List<PurchaseId> fromCart() {
        return fromCart;
    }

    /** Puts a purchase where it is wanted. */
    public PurchaseId is(Intent intent, PurchaseState state) {
        PurchaseId id = new PurchaseId("p-" + intent.draft().value());
        kept.put(intent.draft(), new Purchase(id, intent, Goods.NOON, state));
        return id;
    }

    @Override
    public PurchaseId place(Intent intent) {
        intents.add(intent);
        if (full) {
            throw new IllegalStateException("the disk is full");
        }
        return kept.containsKey(intent.draft())
                ? kept.get(intent.draft()).id()
                : is(intent, new PurchaseState.Kept("", Optional.empty()));
    }

    @Override
    public PurchaseId placeFromCart(Intent intent) {
        PurchaseId id = place(intent);
        fromCart.add(id);
        return id;
    }

    @Override
    public List<Purchase> all(int limit) {
        return kept.values().stream().limit(limit).toList();
    }

    @Override
    public Optional<Purchase> byId(PurchaseId id) {
        return kept.values().stream().filter(p -> p.id().equals(id)).findFirst();
    }

    @Override
    public boolean decide(PurchaseId id, Decision decision) {
        decisions.add(decision);
        return !tooLate;
    }

    @Override
    public void wake() {
        wakes++;
    }

    @Override
    public int waiting() {
        return (int) kept.values().stream().filter(Purchase::isOpen).count();
    }

    @Override
    public Subscription onChange(Consumer<Purchase> listener) {
        return listeners.add(listener);
    }
}
