package org.gatefold.faults;

import com.google.gson.JsonObject;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** The listener's data lies on a disk of one mebibyte that fills up while they play and buy; then there is room again. */
record FullDisk() implements Scenario {
    private static final int MORE = 50;
    private static final int ENOUGH_TO_FILL = 20_000;
    private static final int DRAIN_SECONDS = 60;

    @Override
    public Verdict run(long seed) throws Exception {
        Verdict verdict = new Verdict("disk-full");
        if (!Disk.canBeMade()) {
            return verdict.skipped("a disk of its own needs Linux and root");
        }
        try (World world = World.create()) {
            Path home = world.folder().resolve("ana");
            try (Disk disk = Disk.mount(home.resolve("data"), "1m")) {
                Client client = world.clientAt(home, "ana").start();
                client.connect(world.proxy().address(), "ana", World.TOKEN);
                client.ask("buy", Map.of("count", 1, "label", "before"));
                JsonObject full = client.tell("plays", Map.of("count", ENOUGH_TO_FILL, "label", "filling"));
                JsonObject bought = client.tell("buy", Map.of("count", 1, "label", "full"));
                disk.remount("size=64m");
                client.ask("plays", Map.of("count", MORE, "label", "after"));
                client.ask("buy", Map.of("count", 1, "label", "after"));
                double drained = Drain.asked(List.of(client), DRAIN_SECONDS);
                long torn = new Judge(world.remoteFacts()).torn(client);
                client.kill();
                client.start();
                drained += Drain.asked(List.of(client), DRAIN_SECONDS);
                client.quit();
                Judge judge = new Judge(world.remoteFacts());
                return verdict.count(judge.plays("ana", List.of(client)))
                        .count(judge.purchases(client))
                        .figure("torn", torn + new Judge(world.remoteFacts()).torn(client))
                        .figure("drainSeconds", Math.round(drained))
                        .note("said", full.has("error") ? full.get("error").getAsString() : "")
                        .expect(full.has("error"), "the disk never was full")
                        .expect(full.toString().contains("disk is full"), "not said plainly: " + full)
                        .expect(torn == 0, torn + " torn")
                        .expect(drained < DRAIN_SECONDS, "not drained")
                        .note("purchaseWhileFull", bought.toString())
                        .ended();
            }
        }
    }
}
