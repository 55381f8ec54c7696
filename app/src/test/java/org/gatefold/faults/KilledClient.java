package org.gatefold.faults;

import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

/** The program is killed again and again, at any moment, while it plays, edits and buys: also while it opens. */
record KilledClient(int kills) implements Scenario {
    private static final int LONGEST_LIFE_MILLIS = 1200;
    private static final int DRAIN_SECONDS = 120;

    @Override
    public Verdict run(long seed) throws Exception {
        Verdict verdict = new Verdict("client-killed");
        Random random = new Random(seed);
        try (World world = World.create()) {
            Client client = world.connected("ana");
            long torn = 0;
            int whileOpening = 0;
            for (int i = 0; i < kills; i++) {
                if (!client.isRunning() && random.nextInt(5) == 0) {
                    whileOpening++;
                    client.begin();
                } else {
                    if (!client.isRunning()) {
                        client.start();
                    }
                    client.ask("storm", Map.of("seed", random.nextLong(), "label", "storm-" + i));
                }
                LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(random.nextInt(LONGEST_LIFE_MILLIS)));
                client.kill();
                torn += new Judge(world.remoteFacts()).torn(client);
            }
            client.start();
            double drained = Drain.asked(List.of(client), DRAIN_SECONDS);
            Judge judge = new Judge(world.remoteFacts());
            Judge.Counts plays = judge.plays("ana", List.of(client));
            Judge.Counts purchases = judge.purchases(client);
            client.ask("fetch", Map.of());
            Judge.Counts edits = new EditJudge(world.remoteFacts(), "ana").edits(List.of(client));
            return verdict.count(plays)
                    .count(purchases)
                    .count(edits)
                    .figure("kills", kills)
                    .figure("whileOpening", whileOpening)
                    .figure("plays", plays.attempted())
                    .figure("purchases", purchases.attempted())
                    .figure("edits", edits.attempted())
                    .figure("torn", torn)
                    .figure("drainSeconds", Math.round(drained))
                    .note("states", client.state().getAsJsonObject("purchases").toString())
                    .expect(torn == 0, torn + " torn")
                    .expect(drained < DRAIN_SECONDS, "not drained: " + client.state())
                    .expect(purchases.stored() == purchases.attempted(), "orders missing")
                    .ended();
        }
    }
}
