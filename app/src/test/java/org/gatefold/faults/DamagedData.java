package org.gatefold.faults;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.gatefold.faults.proxy.FaultPlan;
import org.gatefold.tour.Facts;

/**
 * The file with the listener's data is damaged while the program is away. It starts from the copy of the day, says so and
 * keeps the damaged file. A purchase that the copy knows as waiting had gone through since: it must not go again.
 */
record DamagedData(String name, Damage damage) implements Scenario {
    private static final int BEFORE_COPY = 100;
    private static final int SINCE = 40;
    private static final int DRAIN_SECONDS = 30;

    /** What happens to the file. */
    @FunctionalInterface
    interface Damage {
        void to(Path file) throws IOException;
    }

    @Override
    public Verdict run(long seed) throws Exception {
        Verdict verdict = new Verdict(name);
        try (World world = World.create()) {
            Client client = world.connected("ana");
            world.proxy().plan(FaultPlan.OFFLINE);
            client.ask("plays", Map.of("count", BEFORE_COPY, "label", "before"));
            client.ask("buy", Map.of("count", 2, "label", "before"));
            client.ask("copy", Map.of());
            world.proxy().plan(FaultPlan.NOTHING);
            client.ask("plays", Map.of("count", SINCE, "label", "since"));
            Drain.asked(List.of(client), DRAIN_SECONDS);
            client.quit();
            damage.to(client.database());
            client.start();
            String opened = client.opened();
            Drain.asked(List.of(client), DRAIN_SECONDS);
            client.ask("plays", Map.of("count", SINCE, "label", "after"));
            client.ask("buy", Map.of("count", 1, "label", "after"));
            double drained = Drain.asked(List.of(client), DRAIN_SECONDS);
            String states = client.state().getAsJsonObject("purchases").toString();
            long torn = new Judge(world.remoteFacts()).torn(client);
            client.quit();
            Judge judge = new Judge(world.remoteFacts());
            long here = new Facts(client.database()).number("select count(*) from play");
            long there = world.remoteFacts().number("select count(*) from listen");
            long all = BEFORE_COPY + 2L * SINCE;
            Judge.Counts purchases = judge.purchases(client);
            return verdict.count(new Judge.Counts(all, there, all - there, 0))
                    .count(purchases)
                    .figure("playsOnlyAtTheRemote", all - here)
                    .figure("torn", torn)
                    .note("said", opened.replaceAll("aside=[^,\\]]*/", "aside="))
                    .note("purchases", states)
                    .expect(opened.startsWith("Restored"), "not restored: " + opened)
                    .expect(isKeptAside(client), "the damaged file is gone")
                    .expect(torn == 0, torn + " torn")
                    .expect(drained < DRAIN_SECONDS, "not drained")
                    .ended();
        }
    }

    private static boolean isKeptAside(Client client) throws IOException {
        try (Stream<Path> files = Files.list(client.database().getParent())) {
            return files.anyMatch(file -> String.valueOf(file.getFileName()).startsWith("user-damaged-"));
        }
    }
}
