package org.gatefold.store.catalogue;

import java.time.LocalDate;
import java.util.Optional;
import java.util.OptionalInt;

/** Whether a variant can be bought: {@code left} where the shop counts, {@code from} where a pre-order has a date. */
public record Availability(State state, OptionalInt left, Optional<LocalDate> from) {
    /** Bought and sent now, not at all, or bought now and sent later. */
    public enum State {
        IN_STOCK,
        OUT_OF_STOCK,
        PREORDER
    }

    public static Availability inStock() {
        return new Availability(State.IN_STOCK, OptionalInt.empty(), Optional.empty());
    }

    public static Availability outOfStock() {
        return new Availability(State.OUT_OF_STOCK, OptionalInt.empty(), Optional.empty());
    }

    public boolean canBeBought() {
        return state != State.OUT_OF_STOCK;
    }
}
