package org.gatefold.faults;

import java.time.Duration;
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
                Verdict verdict = run(scenario.getKey(), scenario.getValue(), seed);
                lines.accept(verdict.note("seed", Long.toString(seed)).json());
                failed += verdict.isPassed() ? 0 : 1;
            }
        }
        if (failed > 0) {
            throw new IllegalStateException(failed + " of the scenarios did not hold.");
        }
    }

    /** A scenario that breaks off did not hold either, and keeps no other from running. */
    private static Verdict run(String name, Scenario scenario, long seed) throws InterruptedException {
        try {
            return scenario.run(seed);
        } catch (InterruptedException e) {
            throw e;
        } catch (Exception | AssertionError e) {
            return new Verdict(name).expect(false, e.toString()).ended();
        }
    }

    private static Map<String, Scenario> scenarios() {
        Map<String, Scenario> all = new LinkedHashMap<>();
        all.put("client-killed", new KilledClient(50));
        all.put("three-clients", new ThreeClients(1000, 10, 3));
        all.put("purchases", new FaultyPurchases(200));
        all.put("crowd", new Crowd(20, 100));
        all.put("poison", new Poison(500));
        all.put("thirty-days-offline", new ThirtyDays(20_000, 20));
        all.put("shop-hangs", new HangingShop());
        all.put("signed-out", new TwoAccounts(100, 50));
        all.put("canaries", new Canaries());
        all.put("disk-full", new FullDisk());
        all.put("disk-read-only", new ReadOnlyDisk());
        all.put("fsync-eio", new FailingSync());
        all.put("header-zeroed", new DamagedData("header-zeroed", Disk::zeroHeader));
        all.put("file-truncated", new DamagedData("file-truncated", Disk::truncate));
        all.put("clock-400-days-ahead", WrongClock.away("clock-400-days-ahead", Duration.ofDays(400)));
        all.put("clock-400-days-behind", WrongClock.away("clock-400-days-behind", Duration.ofDays(-400)));
        all.put("clock-3-days-back", WrongClock.whileRunning("clock-3-days-back", Duration.ofDays(-3)));
        all.put("winter-time", WrongClock.winterTime("winter-time"));
        return all;
    }
}
