package org.gatefold.store.till;

import java.util.Optional;
import java.util.function.Function;
import org.gatefold.store.port.ShopConnection;
import org.gatefold.store.port.ShopConnections;
import org.gatefold.store.shop.Shop;
import org.gatefold.store.shop.ShopAccounts;
import org.gatefold.store.shop.ShopId;
import org.gatefold.store.sql.PurchaseRow;
import org.gatefold.sync.account.SignedIn;

/** Leads a purchase to its shop in the name it was placed in, and in no other. */
public record Counters(Function<ShopId, Optional<Shop>> shops, ShopConnections connections, ShopAccounts accounts) {

    /** Where a purchase can be made now. */
    sealed interface Way {
        /** The shop, in the right name. */
        record There(ShopConnection shop) implements Way {}

        /** Whoever placed it is not signed in. */
        record SignedOut() implements Way {}

        /** The shop is not known here any more. */
        record NoShop() implements Way {}
    }

    /** Whose a purchase is that is placed now: the account signed in at the shop, or {@link PurchaseRow#GUEST}. */
    String whose(ShopId shop) {
        return shops.apply(shop).flatMap(accounts::at).map(SignedIn::id).orElse(PurchaseRow.GUEST);
    }

    Way to(PurchaseRow row) {
        Optional<Shop> shop = shops.apply(row.intent().shop());
        if (shop.isEmpty()) {
            return new Way.NoShop();
        }
        Optional<SignedIn> now = accounts.at(shop.get());
        if (row.account().isEmpty()) {
            return new Way.There(connections.to(shop.get(), now));
        }
        if (row.account().get().equals(PurchaseRow.GUEST)) {
            return new Way.There(connections.to(shop.get(), Optional.empty()));
        }
        Optional<SignedIn> owner = now.filter(a -> a.id().equals(row.account().get()));
        return owner.isPresent() ? new Way.There(connections.to(shop.get(), owner)) : new Way.SignedOut();
    }

    /** A purchase that waits for the listener to sign in, ready to go on where they have; empty while they have not. */
    Optional<PurchaseRow> signedIn(PurchaseRow row) {
        String now = whose(row.intent().shop());
        if (now.equals(PurchaseRow.GUEST)) {
            return Optional.empty();
        }
        String owner = row.account().orElse(now);
        if (owner.equals(PurchaseRow.GUEST)) {
            return row.phase() == PurchaseRow.Phase.OPEN ? Optional.of(row.inNameOf(now)) : Optional.of(row);
        }
        return owner.equals(now) ? Optional.of(row) : Optional.empty();
    }
}
