package org.gatefold.app.checkout;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.gatefold.store.checkout.Address;
import org.gatefold.store.checkout.Buyer;

/** Where the things go and who buys them, and the other addresses of the book; {@code known} has the chosen one first. */
public record ShipTo(Optional<Address> address, Optional<Buyer> buyer, List<Address> known) {
    static final ShipTo NOTHING = new ShipTo(Optional.empty(), Optional.empty(), List.of());

    public ShipTo {
        known = List.copyOf(known);
    }

    static ShipTo of(Start start) {
        return new ShipTo(start.addresses().stream().findFirst(), start.buyer(), start.addresses());
    }

    public boolean isComplete() {
        return address.isPresent() && buyer.isPresent();
    }

    /** With this address chosen and kept among the known. */
    ShipTo with(Address chosen, Optional<Buyer> who) {
        List<Address> others = new ArrayList<>(known);
        others.removeIf(a -> a.id() == chosen.id());
        others.addFirst(chosen);
        return new ShipTo(Optional.of(chosen), who, others);
    }
}
