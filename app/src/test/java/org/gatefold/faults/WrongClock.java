package org.gatefold.faults;

import com.google.gson.JsonObject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.gatefold.faults.proxy.FaultPlan;

/**
 * The computer's clock is wrong (libfaketime), from the start or from one moment to the next while the program runs, and
 * right again later. Plays and a purchase wait meanwhile; nothing of it may be dropped or sent twice.
 */
record WrongClock(String name, String zone, Duration first, Duration then) implements Scenario {
    private static final int PLAYS = 60;
    private static final int DRAIN_SECONDS = 60;

    /** The night in which clocks in Lisbon go back an hour. */
    private static final Instant BEFORE_WINTER_TIME = Instant.parse("2026-10-25T00:59:58Z");

    static WrongClock away(String name, Duration away) {
        return new WrongClock(name, "UTC", away, away);
    }

    static WrongClock whileRunning(String name, Duration away) {
        return new WrongClock(name, "UTC", Duration.ZERO, away);
    }

    static WrongClock winterTime(String name) {
        Duration away = Duration.between(Clock.systemUTC().instant(), BEFORE_WINTER_TIME);
        return new WrongClock(name, "Europe/Lisbon", away, away);
    }

    @Override
    public Verdict run(long seed) throws Exception {
        Verdict verdict = new Verdict(name);
        Optional<Path> library = library();
        if (library.isEmpty()) {
            return verdict.skipped("libfaketime is not there");
        }
        try (World world = World.create()) {
            Path hand = world.folder().resolve("clock");
            set(hand, first);
            Client client = world.client("ana")
                    .through(List.of(), environment(library.get(), hand))
                    .start();
            client.connect(world.proxy().address(), "ana", World.TOKEN);
            world.proxy().plan(FaultPlan.OFFLINE);
            play(client, "offline");
            client.ask("buy", Map.of("count", 1, "label", "offline"));
            set(hand, then);
            play(client, "wrong");
            world.proxy().plan(FaultPlan.NOTHING);
            double whileWrong = Drain.asked(List.of(client), DRAIN_SECONDS / 3);
            JsonObject wrong = client.state();
            client.kill();
            client.through(List.of(), Map.of()).start();
            play(client, "right");
            double drained = Drain.asked(List.of(client), DRAIN_SECONDS);
            JsonObject right = client.state();
            long torn = new Judge(world.remoteFacts()).torn(client);
            Judge judge = new Judge(world.remoteFacts());
            Judge.Counts purchases = judge.purchases(client);
            return verdict.count(judge.plays("ana", List.of(client)))
                    .count(purchases)
                    .figure("torn", torn)
                    .figure("drainSecondsWhileWrong", Math.round(whileWrong))
                    .figure("drainSecondsWhenRight", Math.round(drained))
                    .figure("refusedWhileWrong", wrong.get("rejected").getAsInt())
                    .note("said", wrong.get("error").getAsString())
                    .expect(right.get("rejected").getAsInt() == 0, "still refused: " + right)
                    .expect(purchases.stored() == purchases.attempted(), "no order: " + right)
                    .expect(torn == 0, torn + " torn")
                    .expect(drained < DRAIN_SECONDS, "not drained")
                    .ended();
        }
    }

    /** Slowly enough for an hour to change in between. */
    private static void play(Client client, String label) throws Exception {
        for (int i = 0; i < 4; i++) {
            client.ask("plays", Map.of("count", PLAYS / 4, "label", label + i));
        }
    }

    /** What lets a program see another time; its monotonic clock stays right, as it does when somebody sets the clock. */
    static Map<String, String> environment(Path library, String zone) {
        Map<String, String> environment = new HashMap<>();
        environment.put("LD_PRELOAD", library.toString());
        environment.put("FAKETIME_DONT_FAKE_MONOTONIC", "1");
        environment.put("DONT_FAKE_MONOTONIC", "1");
        environment.put("TZ", zone);
        return environment;
    }

    private Map<String, String> environment(Path library, Path hand) {
        Map<String, String> environment = environment(library, zone);
        if (first.equals(then)) {
            environment.put("FAKETIME", seconds(first).strip());
        } else {
            environment.put("FAKETIME_TIMESTAMP_FILE", hand.toString());
            environment.put("FAKETIME_CACHE_DURATION", "1");
        }
        return environment;
    }

    /** In one step: libfaketime ends a program that finds the file empty. */
    private static void set(Path hand, Duration away) throws IOException {
        Path written = Files.writeString(hand.resolveSibling("clock.new"), seconds(away));
        Files.move(written, hand, StandardCopyOption.ATOMIC_MOVE);
    }

    private static String seconds(Duration away) {
        return (away.isNegative() ? "" : "+") + away.toSeconds() + "\n";
    }

    static Optional<Path> library() throws IOException {
        Path libraries = Path.of("/usr/lib");
        if (!Files.isDirectory(libraries)) {
            return Optional.empty();
        }
        try (Stream<Path> files =
                Files.find(libraries, 4, (file, _) -> file.endsWith(Path.of("faketime", "libfaketimeMT.so.1")))) {
            return files.findFirst();
        }
    }
}
