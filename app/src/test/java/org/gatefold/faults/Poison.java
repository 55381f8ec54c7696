package org.gatefold.faults;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.gatefold.faults.proxy.Fault;
import org.gatefold.faults.proxy.FaultPlan;

/**
 * One listen that the remote never takes, larger than any may be, waits among many good ones; the batch it is in is refused
 * whole, by the remote itself.
 */
record Poison(int listens) implements Scenario {
    private static final String WORD = "poison";
    private static final String REASON = "larger than";
    private static final int BATCH = 50;
    private static final int MOST_EXTRA = 12;
    private static final int DRAIN_SECONDS = 60;

    @Override
    public Verdict run(long seed) throws Exception {
        Verdict verdict = new Verdict("poison");
        try (World world = World.create()) {
            Client client = world.connected("ana");
            world.proxy().plan(FaultPlan.OFFLINE);
            int before = (int) Math.floorMod(seed, listens - 1L);
            client.ask("plays", Map.of("count", before, "label", "before"));
            client.ask("oversized", Map.of("label", WORD));
            client.ask("plays", Map.of("count", listens - before - 1, "label", "after"));
            AtomicInteger submitted = new AtomicInteger();
            world.proxy().plan(exchange -> {
                submitted.addAndGet(exchange.is("POST", "/1/submit-listens") ? 1 : 0);
                return Fault.PASS;
            });
            double drained = Drain.asked(List.of(client), DRAIN_SECONDS);
            int needed = (listens + BATCH - 1) / BATCH;
            int extra = submitted.get() - needed;
            JsonArray rows = client.ask("rows", Map.of()).getAsJsonArray("rows");
            JsonObject refused = rows.isEmpty() ? new JsonObject() : rows.get(0).getAsJsonObject();
            long stored = world.remoteFacts().number("select count(*) from listen");
            return verdict.count(new Judge.Counts(listens, stored, listens - 1 - stored, 0))
                    .figure("extraRequests", extra)
                    .note("refused", refused.toString())
                    .expect(drained < DRAIN_SECONDS, "not drained")
                    .expect(extra <= MOST_EXTRA, extra + " extra requests")
                    .expect(
                            rows.size() == 1
                                    && refused.get("state").getAsString().equals("REJECTED"),
                            "rows " + rows)
                    .expect(
                            refused.has("reason")
                                    && refused.get("reason").getAsString().contains(REASON),
                            "the remote's reason is not shown: " + refused)
                    .ended();
        }
    }
}
