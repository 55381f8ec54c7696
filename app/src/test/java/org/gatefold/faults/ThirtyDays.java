package org.gatefold.faults;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.gatefold.faults.proxy.FaultPlan;
import org.gatefold.tour.AppProcess;
import org.gatefold.tour.StallWatch;

/**
 * A month without a network: listens and purchases wait, written by a computer of a month ago where there is
 * libfaketime. Then the real program with its window is open as the network returns.
 */
record ThirtyDays(int listens, int purchases) implements Scenario {
    private static final Duration MONTH = Duration.ofDays(30);
    private static final int DRAIN_SECONDS = 60;
    private static final int GIVE_UP_SECONDS = 180;
    private static final int AIM_MILLIS = 100;

    @Override
    public Verdict run(long seed) throws Exception {
        Verdict verdict = new Verdict("thirty-days-offline");
        Clock clock = Clock.systemUTC();
        try (World world = World.create()) {
            Client client = world.client("ana");
            Optional<Path> library = WrongClock.library();
            library.ifPresent(file -> client.through(List.of(), aMonthAgo(file)));
            fill(world, client, clock.instant().minus(MONTH).getEpochSecond());
            Path stalls = world.folder().resolve("stalls");
            AppProcess app = AppProcess.watched(
                    client.home(),
                    world.log("ana"),
                    stalls,
                    List.of(
                            "--music",
                            Path.of(System.getProperty("gatefold.seeds"), "music")
                                    .toString()));
            try {
                app.size(1440, 900);
                app.waitFor(".album-card", "", 60);
                app.waitUntilGone(".side-foot", "Reading", 60);
                app.click(".badge", "");
                app.waitFor(".page-title", "Sync", 20);
                long healed = clock.millis();
                world.proxy().plan(FaultPlan.NOTHING);
                app.click(".button", "Try now");
                double drained = awaitDrained(world);
                long longest = StallWatch.longest(stalls, healed, clock.millis());
                app.quit();
                Judge judge = new Judge(world.remoteFacts());
                return verdict.count(judge.plays("ana", List.of(client)))
                        .count(judge.purchases(client))
                        .figure("drainSeconds", Math.round(drained * 10) / 10.0)
                        .figure("longestStallMs", longest)
                        .figure("aimMs", AIM_MILLIS)
                        .note("written", library.isPresent() ? "a month ago" : "now, libfaketime is not there")
                        .expect(drained < DRAIN_SECONDS, "not drained within " + DRAIN_SECONDS + " s")
                        .ended();
            } finally {
                app.kill();
            }
        }
    }

    private void fill(World world, Client client, long from) throws Exception {
        client.start();
        client.connect(world.proxy().address(), "ana", World.TOKEN);
        world.proxy().plan(FaultPlan.OFFLINE);
        client.ask("backlog", Map.of("count", listens, "from", from, "step", MONTH.toSeconds() / listens));
        client.ask("buy", Map.of("count", purchases, "label", "offline"));
        client.quit();
    }

    private double awaitDrained(World world) throws Exception {
        long begun = System.nanoTime();
        long end = begun + TimeUnit.SECONDS.toNanos(GIVE_UP_SECONDS);
        while (System.nanoTime() < end
                && (world.remoteFacts().number("select count(*) from listen") < listens
                        || world.remoteFacts().number("select count(*) from customer_order") < purchases)) {
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(250));
        }
        return (System.nanoTime() - begun) / 1e9;
    }

    private static Map<String, String> aMonthAgo(Path library) {
        Map<String, String> environment = new HashMap<>(WrongClock.environment(library, "UTC"));
        environment.put("FAKETIME", "-" + MONTH.toDays() + "d");
        return environment;
    }
}
