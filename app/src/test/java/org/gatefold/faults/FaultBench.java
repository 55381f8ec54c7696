package org.gatefold.faults;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Consumer;

/** {@code bench faults}: every scenario at its full size, a line each; throws at the end when one did not hold. */
public final class FaultBench {
    private static final String SEED = "gatefold.faults.seed";
    private static final String ONLY = "gatefold.faults.only";

    private FaultBench() {}

    /** The system properties named here choose the seed, and by a pattern which scenarios run. */
    public static void run(Consumer<String> lines) throws Exception {
        long seed = Long.getLong(SEED, 20_261_122L);
        String only = System.getProperty(ONLY, ".*");
        int failed = 0;
        for (Map.Entry<String, Scenario> scenario : scenarios().entrySet()) {
            if (scenario.getKey().matches(only)) {
                Verdict verdict = scenario.getValue().run(seed);
                lines.accept(verdict.note("seed", Long.toString(seed)).json());
                failed += verdict.isPassed() ? 0 : 1;
            }
        }
        if (failed > 0) {
            throw new IllegalStateException(failed + " of the scenarios did not hold.");
        }
    }

    private static Map<String, Scenario> scenarios() {
        Map<String, Scenario> all = new LinkedHashMap<>();
        all.put("client-killed", new KilledClient(50));
        all.put("three-clients", new ThreeClients(1000, 10, 3));
        all.put("purchases", new FaultyPurchases(200));
        all.put("crowd", new Crowd(20, 100));
        all.put("poison", new Poison(500));
        return all;
    }
}
