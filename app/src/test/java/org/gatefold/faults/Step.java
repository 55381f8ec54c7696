package org.gatefold.faults;

import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.gatefold.faults.proxy.Exchange;
import org.gatefold.faults.proxy.Fault;
import org.gatefold.faults.proxy.FaultPlan;

/** The exchanges of one purchase, each of which a fault can be aimed at. */
enum Step {
    PROFILE("GET", "/\\.well-known/ucp"),
    CREATE("POST", ".*/checkout-sessions"),
    UPDATE("PUT", ".*/checkout-sessions/[^/]+"),
    COMPLETE("POST", ".*/complete"),
    READ("GET", ".*/checkout-sessions/[^/]+"),
    ORDER("GET", ".*/orders/[^/?]+");

    private final String method;
    private final String path;

    Step(String method, String path) {
        this.method = method;
        this.path = path;
    }

    /** A fault at the first exchange of this kind. */
    Aimed with(Fault fault) {
        return new Aimed(this, fault);
    }

    /** One fault and where it lands. */
    record Aimed(Step step, Fault fault) {
        @Override
        public String toString() {
            return step + " " + fault;
        }
    }

    /** Lets these faults happen once each, and everything else pass. */
    static final class Plan implements FaultPlan {
        private final List<Aimed> aimed;
        private final List<AtomicBoolean> done;
        private final AtomicInteger left;

        Plan(List<Aimed> aimed) {
            this.aimed = List.copyOf(aimed);
            done = aimed.stream().map(one -> new AtomicBoolean()).toList();
            left = new AtomicInteger(aimed.size());
        }

        @Override
        public Fault of(Exchange exchange) {
            for (int i = 0; i < aimed.size(); i++) {
                Step step = aimed.get(i).step();
                if (exchange.is(step.method, step.path) && done.get(i).compareAndSet(false, true)) {
                    left.decrementAndGet();
                    return aimed.get(i).fault();
                }
            }
            return Fault.PASS;
        }

        /** How many have not happened yet. */
        int left() {
            return left.get();
        }
    }
}
