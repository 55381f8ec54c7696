package org.gatefold.faults;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.LockSupport;
import org.gatefold.faults.proxy.Fault;
import org.gatefold.faults.proxy.FaultPlan;
import org.gatefold.faults.proxy.FaultProxy;
import org.gatefold.faults.proxy.RandomFaults;
import org.gatefold.tour.Until;

/**
 * Purchases one after the other, each with a fault of another kind at another of its exchanges, some with a second fault
 * while the first is being made good, some with the program killed after the remote has acted. Questions are answered
 * with "try again" at the end.
 */
record FaultyPurchases(int purchases) implements Scenario {
    private static final int LANES = 3;
    private static final int SETTLE_SECONDS = 45;
    private static final int LOOK_MILLIS = 50;
    /** Half a second after the purchase and then rarely: the listener presses "try now". */
    private static final int WAKE_EVERY = 100;

    private static final Duration DELAY = Duration.ofMillis(300);

    @Override
    public Verdict run(long seed) throws Exception {
        Verdict verdict = new Verdict("purchases");
        List<List<Step.Aimed>> all = faults(new Random(seed));
        try (World world = World.create();
                ExecutorService threads = Executors.newFixedThreadPool(LANES)) {
            List<Lane> lanes = new ArrayList<>();
            List<Future<Object>> working = new ArrayList<>();
            for (int i = 0; i < LANES; i++) {
                FaultProxy proxy = FaultProxy.before(world.remote().port(), FaultPlan.NOTHING);
                Client client = world.client("lane-" + i).start();
                client.connect(proxy.address(), "ana", World.TOKEN);
                Lane lane = new Lane(client, proxy, i);
                lanes.add(lane);
                List<List<Step.Aimed>> part = all.subList(i * all.size() / LANES, (i + 1) * all.size() / LANES);
                working.add(threads.submit(() -> lane.buy(part)));
            }
            for (Future<Object> one : working) {
                one.get();
            }
            judge(verdict, new Judge(world.remoteFacts()), lanes);
            for (Lane lane : lanes) {
                lane.proxy().close();
            }
            return verdict.ended();
        }
    }

    private void judge(Verdict verdict, Judge judge, List<Lane> lanes) throws Exception {
        Map<String, Integer> asked = new TreeMap<>();
        Map<String, Integer> finished = new TreeMap<>();
        long abandoned = 0;
        int kills = 0;
        int missed = 0;
        for (Lane lane : lanes) {
            add(asked, lane.client());
            lane.client().ask("decide", Map.of("decision", "retry"));
            abandoned += Drain.asked(List.of(lane.client()), SETTLE_SECONDS) < SETTLE_SECONDS ? 0 : 1;
            add(finished, lane.client());
            verdict.count(judge.purchases(lane.client()));
            kills += lane.kills.size();
            missed += lane.missed.size();
            lane.unsettled.forEach(one -> verdict.expect(false, "not settled: " + one));
            lane.missed.forEach(one -> verdict.expect(false, "the fault never happened: " + one));
        }
        verdict.figure("kills", kills)
                .note("afterFaults", asked.toString())
                .note("afterRetry", finished.toString())
                .expect(abandoned == 0, "a purchase neither ended nor asked");
    }

    private static void add(Map<String, Integer> counts, Client client) throws IOException, InterruptedException {
        client.state()
                .getAsJsonObject("purchases")
                .asMap()
                .forEach((state, count) -> counts.merge(state, count.getAsInt(), Integer::sum));
    }

    /** Every kind at every step, pairs of them around the payment, and kills, in an order of the seed's. */
    private List<List<Step.Aimed>> faults(Random random) {
        List<Fault> kinds = RandomFaults.everyKind(DELAY);
        List<List<Step.Aimed>> all = new ArrayList<>();
        for (Fault fault : kinds) {
            for (Step step : List.of(Step.COMPLETE, Step.CREATE, Step.UPDATE, Step.ORDER)) {
                all.add(List.of(step.with(fault)));
            }
            all.add(List.of(Step.COMPLETE.with(new Fault.DropAnswer()), Step.READ.with(fault)));
            all.add(List.of(Step.COMPLETE.with(new Fault.DropBefore()), Step.READ.with(fault)));
        }
        for (int i = 0; i < 6; i++) {
            for (Step step : List.of(Step.COMPLETE, Step.COMPLETE, Step.CREATE, Step.UPDATE, Step.ORDER)) {
                all.add(List.of(step.with(Lane.KILL)));
            }
        }
        while (all.size() < purchases) {
            Fault one = kinds.get(random.nextInt(kinds.size()));
            Fault other = kinds.get(random.nextInt(kinds.size()));
            all.add(List.of(Step.COMPLETE.with(one), Step.COMPLETE.with(other), Step.READ.with(one)));
        }
        Collections.shuffle(all, random);
        return all.subList(0, purchases);
    }

    /** One client with a proxy of its own, so that faults meet the purchase they are meant for. */
    private record Lane(
            Client client,
            FaultProxy proxy,
            int number,
            List<String> kills,
            List<String> unsettled,
            List<String> missed) {
        /** Stands for the killing of the lane's own client. */
        static final Fault KILL = new Fault.ActThenDrop(() -> {});

        Lane(Client client, FaultProxy proxy, int number) {
            this(client, proxy, number, new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
        }

        Object buy(List<List<Step.Aimed>> faults) throws Exception {
            for (int i = 0; i < faults.size(); i++) {
                buy("lane-" + number + "-" + i, faults.get(i));
            }
            proxy.plan(FaultPlan.NOTHING);
            return faults.size();
        }

        private void buy(String label, List<Step.Aimed> faults) throws Exception {
            AtomicBoolean killed = new AtomicBoolean();
            Step.Plan plan = new Step.Plan(faults.stream()
                    .map(one -> one.fault() == KILL ? one.step().with(new Fault.ActThenDrop(() -> kill(killed))) : one)
                    .toList());
            proxy.plan(plan);
            try {
                client.ask("buy", Map.of("count", 1, "label", label));
                settle(label, faults, plan);
                if (isKill(faults)) {
                    throw new IOException("The program is being killed.");
                }
            } catch (IOException e) {
                if (!isKill(faults)) {
                    throw e;
                }
                Until.isTrue("the client is killed", SETTLE_SECONDS, killed::get);
                kills.add(label);
                client.start();
                settle(label, faults, plan);
            }
        }

        private static boolean isKill(List<Step.Aimed> faults) {
            return faults.stream().anyMatch(one -> one.fault() == KILL);
        }

        private void kill(AtomicBoolean killed) {
            try {
                client.kill();
                killed.set(true);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }

        /** Until the purchase has ended or asks, and what was aimed at it has happened. */
        private void settle(String label, List<Step.Aimed> faults, Step.Plan plan) throws Exception {
            long begun = System.nanoTime();
            for (int looks = 1; !Drain.isEmpty(client.state()) || plan.left() > 0; looks++) {
                double seconds = (System.nanoTime() - begun) / 1e9;
                boolean settled = Drain.isEmpty(client.state());
                if (settled && seconds > 2) {
                    noteMissed(label, faults, plan);
                    return;
                }
                if (seconds > SETTLE_SECONDS) {
                    unsettled.add(label + " " + faults + " " + client.state());
                    return;
                }
                if (looks % WAKE_EVERY == WAKE_EVERY / 10) {
                    client.ask("wake", Map.of());
                }
                LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(LOOK_MILLIS));
            }
        }

        /** A second fault has nothing to land on when the first was harmless. */
        private void noteMissed(String label, List<Step.Aimed> faults, Step.Plan plan) {
            if (plan.left() == faults.size()) {
                missed.add(label + " " + faults);
            }
        }
    }
}
