package org.gatefold.faults;

import com.google.gson.JsonObject;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.gatefold.faults.proxy.FaultPlan;

/**
 * The program finds its data on a disk that it may only read, while plays and a purchase wait in it and the shop is
 * there. What it does meanwhile is forgotten, so it must not be done: afterwards the same purchase goes, once.
 */
record ReadOnlyDisk() implements Scenario {
    private static final int PLAYS = 200;
    private static final int DRAIN_SECONDS = 60;

    @Override
    public Verdict run(long seed) throws Exception {
        Verdict verdict = new Verdict("disk-read-only");
        if (!Disk.canBeMade()) {
            return verdict.skipped("a disk of its own needs Linux and root");
        }
        try (World world = World.create()) {
            Path home = world.folder().resolve("ana");
            try (Disk disk = Disk.mount(home.resolve("data"), "64m")) {
                Client client = world.clientAt(home, "ana").start();
                client.connect(world.proxy().address(), "ana", World.TOKEN);
                world.proxy().plan(FaultPlan.OFFLINE);
                client.ask("plays", Map.of("count", PLAYS, "label", "waiting"));
                client.ask("buy", Map.of("count", 1, "label", "waiting"));
                client.quit();
                disk.remount("ro");
                world.proxy().plan(FaultPlan.NOTHING);
                JsonObject started = tryToStart(client);
                String said = started.toString();
                if (client.isRunning()) {
                    Drain.asked(List.of(client), 5);
                    client.quit();
                }
                disk.remount("rw");
                client.start();
                double drained = Drain.asked(List.of(client), DRAIN_SECONDS);
                long torn = new Judge(world.remoteFacts()).torn(client);
                client.quit();
                Judge judge = new Judge(world.remoteFacts());
                return verdict.count(judge.plays("ana", List.of(client)))
                        .count(judge.purchases(client))
                        .figure("torn", torn)
                        .note("said", said)
                        .expect(said.contains("READ_ONLY"), "not said plainly: " + said)
                        .expect(torn == 0, torn + " torn")
                        .expect(drained < DRAIN_SECONDS, "not drained")
                        .ended();
            }
        }
    }

    private static JsonObject tryToStart(Client client) throws Exception {
        JsonObject said = new JsonObject();
        try {
            client.start();
            said.addProperty("opened", client.opened());
        } catch (java.io.IOException e) {
            client.kill();
            said.addProperty("failed", e.getMessage());
        }
        return said;
    }
}
