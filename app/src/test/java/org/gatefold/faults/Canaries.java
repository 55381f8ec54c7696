package org.gatefold.faults;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.gatefold.faults.proxy.RandomFaults;
import org.gatefold.tour.Until;

/**
 * Secrets that can be recognised are in every place where there is one, everything logs all it can, and much fails. In
 * the end no file of client or remote holds one: no log, no database, not what SQLite left of deleted rows.
 */
record Canaries() implements Scenario {
    private static final String ACCOUNT = "canary-account-5f1c0e";
    private static final String PAYMENT = "canary-payment-77ab21";
    private static final int PLAYS = 100;
    private static final int PURCHASES = 4;
    private static final int DRAIN_SECONDS = 60;
    private static final double FAILING = 0.3;

    @Override
    public Verdict run(long seed) throws Exception {
        Verdict verdict = new Verdict("canaries");
        try (World world = World.create("ana:" + ACCOUNT)) {
            Path logging = Files.writeString(world.folder().resolve("logging.properties"), """
                    handlers=java.util.logging.ConsoleHandler
                    .level=ALL
                    java.util.logging.ConsoleHandler.level=ALL
                    """);
            Client client = world.client("ana")
                    .through(List.of(), Map.of("JAVA_TOOL_OPTIONS", "-Djava.util.logging.config.file=" + logging))
                    .start();
            client.connect(world.proxy().address(), "ana", ACCOUNT);
            world.proxy().plan(new RandomFaults(seed, FAILING));
            client.ask("plays", Map.of("count", PLAYS, "label", "heard"));
            client.ask("buy", Map.of("count", PURCHASES, "label", "bought"));
            client.ask("buy", Map.of("count", PURCHASES, "label", "declined", "payment", PAYMENT));
            Drain.asked(List.of(client), DRAIN_SECONDS / 3);
            client.tell("connect", Map.of("address", world.proxy().address(), "user", "ana", "token", ACCOUNT + "-2"));
            client.ask("connect", Map.of("address", world.proxy().address(), "user", "ana", "token", ACCOUNT));
            world.proxy().plan(org.gatefold.faults.proxy.FaultPlan.NOTHING);
            double drained = Drain.asked(List.of(client), DRAIN_SECONDS);
            int whileOpen = found(world.folder()).size();
            Until.isTrue("every purchase is closed", DRAIN_SECONDS, () -> isClosedAfterCancelling(client));
            String states = client.state().toString();
            client.quit();
            List<String> found = found(world.folder());
            long logged = Files.size(world.log("ana"));
            return verdict.figure("canaries", 2)
                    .figure("filesSearched", files(world.folder()).size())
                    .figure("bytesLogged", logged)
                    .figure("filesWithPaymentTokenWhilePurchasesAreOpen", whileOpen)
                    .figure("found", found.size())
                    .note("state", states)
                    .expect(found.isEmpty(), "found in " + found)
                    .expect(drained < DRAIN_SECONDS, "not drained")
                    .ended();
        }
    }

    private static boolean isClosedAfterCancelling(Client client) throws Exception {
        client.ask("decide", Map.of("decision", "cancel"));
        return client.state().get("open").getAsInt() == 0;
    }

    private static List<String> found(Path folder) throws IOException {
        List<String> found = new ArrayList<>();
        for (Path file : files(folder)) {
            String bytes = new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1);
            for (String canary : List.of(ACCOUNT, PAYMENT)) {
                if (bytes.contains(canary)) {
                    found.add(canary + " in " + folder.relativize(file));
                }
            }
        }
        return found;
    }

    private static List<Path> files(Path folder) throws IOException {
        try (Stream<Path> all = Files.walk(folder)) {
            return all.filter(Files::isRegularFile).toList();
        }
    }
}
