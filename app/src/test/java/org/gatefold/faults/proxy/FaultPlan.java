package org.gatefold.faults.proxy;

/** Decides what happens to an exchange; called on many threads. */
@FunctionalInterface
public interface FaultPlan {
    FaultPlan NOTHING = exchange -> Fault.PASS;

    /** Nobody is there. */
    FaultPlan OFFLINE = exchange -> new Fault.DropBefore();

    Fault of(Exchange exchange);
}
