package org.gatefold.faults;

import java.util.List;
import java.util.Map;
import org.gatefold.faults.proxy.Fault;
import org.gatefold.faults.proxy.FaultPlan;
import org.gatefold.tour.Until;

/**
 * The server stops knowing ana in the middle of it; bea signs in on the same computer and plays; then ana comes back.
 * Nothing of ana's is deleted, sent as bea's or seen by bea.
 */
record TwoAccounts(int anas, int beas) implements Scenario {
    private static final int PATIENCE_SECONDS = 60;

    @Override
    public Verdict run(long seed) throws Exception {
        Verdict verdict = new Verdict("signed-out");
        try (World world = World.create()) {
            Client client = world.connected("ana");
            world.proxy().plan(signedOut());
            client.ask("plays", Map.of("count", anas, "label", "ana's"));
            client.ask("wake", Map.of());
            Until.isTrue("what is refused is held", PATIENCE_SECONDS, () -> held(client) == anas);
            client.kill();
            client.start();
            long heldAfterKill = held(client);
            world.proxy().plan(FaultPlan.NOTHING);
            client.connect(world.proxy().address(), "bea", World.OTHER_TOKEN);
            client.ask("plays", Map.of("count", beas, "label", "bea's"));
            double drained = Drain.asked(List.of(client), PATIENCE_SECONDS);
            long asBea = listens(world, "bea", "%");
            long anasAsBea = listens(world, "bea", "%ana''s%") + listens(world, "ana", "%bea''s%");
            long heldMeanwhile = held(client);
            client.connect(world.proxy().address(), "ana", World.TOKEN);
            drained += Drain.asked(List.of(client), PATIENCE_SECONDS);
            long stored = listens(world, "ana", "%ana''s%") + listens(world, "bea", "%bea''s%");
            long strangers = listens(world, "bea", "%ana''s%") + listens(world, "ana", "%bea''s%") + anasAsBea;
            return verdict.count(new Judge.Counts(anas + beas, stored, anas + beas - stored, strangers))
                    .figure("heldAfterKill", heldAfterKill)
                    .figure("heldWhileBeaIsHere", heldMeanwhile)
                    .figure("seenByTheOther", strangers)
                    .expect(heldAfterKill == anas, "held after the kill: " + heldAfterKill)
                    .expect(heldMeanwhile == anas, "held while bea is here: " + heldMeanwhile)
                    .expect(asBea == beas, "bea has " + asBea)
                    .expect(held(client) == 0, "still held after signing in")
                    .expect(drained < PATIENCE_SECONDS, "not drained")
                    .ended();
        }
    }

    private static FaultPlan signedOut() {
        Fault refusal = new Fault.Instead(
                false,
                401,
                "Content-Type: application/json\r\nWWW-Authenticate: Bearer error=\"invalid_token\"\r\n",
                "{\"code\":\"unauthorized\",\"error\":\"The token is not known any more.\"}");
        return exchange -> exchange.is("POST", "/1/submit-listens") ? refusal : Fault.PASS;
    }

    private static int held(Client client) throws Exception {
        return client.state().get("held").getAsInt();
    }

    private static long listens(World world, String account, String like) throws Exception {
        return world.remoteFacts()
                .number(
                        "select count(*) from listen join account on account.id = account_id"
                                + " where name = ? and track_metadata like '" + like + "'",
                        account);
    }
}
