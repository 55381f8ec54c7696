package org.gatefold.faults;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** Many threads complete one checkout at once, with one key and with a key each; and many buyers want the last copies. */
record Crowd(int threads, int buyers) implements Scenario {
    @Override
    public Verdict run(long seed) throws Exception {
        Verdict verdict = new Verdict("crowd");
        try (World world = World.create();
                Till till = new Till("http://127.0.0.1:" + world.remote().port())) {
            String oneKey = till.checkout(FaultShop.POSTER, "one-key@example.org");
            String manyKeys = till.checkout(FaultShop.POSTER, "many-keys@example.org");
            UUID key = UUID.randomUUID();
            atOnce(threads, i -> till.complete(oneKey, key));
            atOnce(threads, i -> till.complete(manyKeys, UUID.randomUUID()));
            List<String> checkouts = new ArrayList<>();
            for (int i = 0; i < buyers; i++) {
                checkouts.add(till.checkout(FaultShop.RECORD, "buyer-" + i + "@example.org"));
            }
            atOnce(buyers, i -> till.complete(checkouts.get(i), UUID.randomUUID()));
            Judge judge = new Judge(world.remoteFacts());
            Map<String, Integer> orders = judge.orders();
            Map<String, Integer> charges = judge.charges();
            long sold = orders.keySet().stream()
                    .filter(name -> name.startsWith("buyer-"))
                    .count();
            long stock = world.remoteFacts().number("select stock from variant where id = ?", FaultShop.RECORD);
            long doubled = orders.values().stream().mapToInt(n -> n - 1).sum()
                    + charges.values().stream().mapToInt(n -> n - 1).sum();
            long wanted = 2L + Math.min(buyers, FaultShop.COPIES);
            return verdict.count(new Judge.Counts(2L + buyers, orders.size(), wanted - orders.size(), doubled))
                    .figure("threads", threads)
                    .figure("buyers", buyers)
                    .figure("copies", FaultShop.COPIES)
                    .figure("sold", sold)
                    .figure("stockLeft", stock)
                    .figure(
                            "charges",
                            charges.values().stream().mapToInt(n -> n).sum())
                    .expect(charges.equals(orders), "charges " + charges + " are not the orders " + orders)
                    .expect(sold == Math.min(buyers, FaultShop.COPIES), sold + " sold")
                    .expect(stock == Math.max(0, FaultShop.COPIES - buyers), "stock " + stock)
                    .ended();
        }
    }

    /** What one of the crowd does. */
    @FunctionalInterface
    private interface Act {
        int by(int number) throws Exception;
    }

    private static void atOnce(int count, Act act) throws Exception {
        CyclicBarrier start = new CyclicBarrier(count);
        try (ExecutorService crowd = Executors.newFixedThreadPool(count)) {
            List<Callable<Integer>> all = new ArrayList<>();
            for (int i = 0; i < count; i++) {
                int number = i;
                all.add(() -> {
                    start.await();
                    return act.by(number);
                });
            }
            for (Future<Integer> one : crowd.invokeAll(all)) {
                one.get();
            }
        }
    }
}
