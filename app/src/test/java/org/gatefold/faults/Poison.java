package org.gatefold.faults;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.gatefold.faults.proxy.Fault;
import org.gatefold.faults.proxy.FaultPlan;

/** One listen that the server will never take waits among many good ones; the batch it is in is refused whole. */
record Poison(int listens) implements Scenario {
    private static final String WORD = "poison";
    private static final String REASON = "payload[0].track_metadata: This track is not taken";
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
            client.ask("plays", Map.of("count", 1, "label", WORD));
            client.ask("plays", Map.of("count", listens - before - 1, "label", "after"));
            Fault refusal = new Fault.Instead(
                    false,
                    400,
                    "Content-Type: application/json\r\n",
                    "{\"code\":\"invalid\",\"error\":\"" + REASON + "\"}");
            AtomicInteger requests = new AtomicInteger();
            world.proxy().plan(exchange -> {
                requests.incrementAndGet();
                return exchange.body().contains(WORD) ? refusal : Fault.PASS;
            });
            double drained = Drain.asked(List.of(client), DRAIN_SECONDS);
            int needed = (listens + BATCH - 1) / BATCH;
            int extra = requests.get() - needed;
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
                                    && !refused.get("reason").getAsString().isBlank(),
                            "no reason is shown")
                    .ended();
        }
    }
}
