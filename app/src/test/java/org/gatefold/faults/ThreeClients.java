package org.gatefold.faults;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.gatefold.faults.proxy.FaultPlan;
import org.gatefold.faults.proxy.RandomFaults;

/**
 * Three devices of one account play, many plays in the same second, and edit the same playlist, over a network that lets a share of all exchanges
 * fail; devices and the remote are killed meanwhile. Then all is well again, and nobody tells the devices.
 */
record ThreeClients(int playsEach, int clientKills, int remoteKills) implements Scenario {
    private static final int CLIENTS = 3;
    private static final int PORTION = 25;
    private static final int EDITS = 8;
    private static final int MOST_ROUNDS = 4;
    private static final double FAILING = 0.3;
    private static final int HEALED_SECONDS = 60;

    @Override
    public Verdict run(long seed) throws Exception {
        Verdict verdict = new Verdict("three-clients");
        RandomFaults faults = new RandomFaults(seed, FAILING);
        try (World world = World.create();
                ExecutorService threads = Executors.newFixedThreadPool(CLIENTS + 1)) {
            List<Client> clients = new ArrayList<>();
            for (int i = 0; i < CLIENTS; i++) {
                clients.add(world.connected("device-" + i));
            }
            share(clients);
            world.proxy().plan(faults);
            List<Future<Object>> working = new ArrayList<>();
            for (int i = 0; i < CLIENTS; i++) {
                int kills = clientKills / CLIENTS + (i < clientKills % CLIENTS ? 1 : 0);
                Client client = clients.get(i);
                Random random = new Random(seed + i + 1);
                working.add(threads.submit(() -> play(client, kills, random)));
            }
            working.add(threads.submit(killRemote(world, new Random(seed))));
            for (Future<Object> one : working) {
                one.get();
            }
            world.proxy().plan(FaultPlan.NOTHING);
            double drained = Drain.byItself(clients, HEALED_SECONDS);
            Judge judge = new Judge(world.remoteFacts());
            EditJudge editJudge = new EditJudge(world.remoteFacts(), "ana");
            long unsettled = settle(clients, editJudge);
            Judge.Counts edits = editJudge.edits(clients);
            return verdict.count(judge.plays("ana", clients))
                    .count(edits)
                    .figure("edits", edits.attempted())
                    .figure("statesThatDiffer", unsettled)
                    .figure("faults", faults.made())
                    .figure("exchanges", world.proxy().seen("POST", ".*").size())
                    .figure("clientKills", clientKills)
                    .figure("remoteKills", remoteKills)
                    .figure("sameSecond", sameSecond(world))
                    .figure("emptySecondsAfterHealing", Math.round(drained))
                    .expect(drained < HEALED_SECONDS, "not empty " + HEALED_SECONDS + " s after healing")
                    .ended();
        }
    }

    /** All devices know one playlist before anything fails. */
    private static void share(List<Client> clients) throws Exception {
        clients.getFirst().ask("edits", Map.of("count", 0, "label", "", "seed", 0));
        Drain.asked(clients, HEALED_SECONDS);
        for (Client client : clients) {
            client.ask("fetch", Map.of());
        }
    }

    /** Lets the devices fetch what the others changed until they all have the same. @return what still differs */
    private static long settle(List<Client> clients, EditJudge judge) throws Exception {
        for (int round = 0; round < MOST_ROUNDS && judge.differences(clients) > 0; round++) {
            for (Client client : clients) {
                client.ask("fetch", Map.of());
            }
            Drain.asked(clients, HEALED_SECONDS);
        }
        return judge.differences(clients);
    }

    private Object play(Client client, int kills, Random random) throws Exception {
        int killed = 0;
        while (client.plays().size() < playsEach || killed < kills) {
            int left = Math.min(PORTION, playsEach - client.plays().size());
            boolean kill = killed < kills && (left <= 0 || random.nextInt(playsEach / PORTION / (kills + 1) + 1) == 0);
            if (left > 0) {
                String label = "edit " + random.nextLong();
                client.ask("edits", Map.of("count", EDITS, "label", label, "seed", random.nextLong()));
                client.ask("plays", Map.of("count", left, "label", "heard", "step", random.nextInt(2)));
            }
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(random.nextInt(300)));
            if (kill) {
                killed++;
                client.kill();
                client.start();
            }
        }
        return killed;
    }

    private Callable<Object> killRemote(World world, Random random) {
        return () -> {
            for (int i = 0; i < remoteKills; i++) {
                LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(1500 + random.nextInt(3000)));
                world.remote().killAndRestart();
            }
            return remoteKills;
        };
    }

    private static long sameSecond(World world) throws Exception {
        return world.remoteFacts()
                .number(
                        "select coalesce(sum(n), 0) from (select count(*) n from listen group by listened_at having n > 1)");
    }
}
