package org.gatefold.faults;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.gatefold.app.accounts.Visitor;
import org.gatefold.faults.proxy.FaultPlan;
import org.gatefold.faults.proxy.RandomFaults;
import org.gatefold.tour.Facts;
import org.gatefold.tour.Until;

/**
 * Secrets that can be recognised are in every place where there is one, everything logs all it can, much fails, and both
 * programs crash. No file of client or remote holds one at any time: no log, no database, log or copy of it, no crash
 * report, nothing that was exported. The remote knows passwords and tokens by their hashes alone.
 */
record Canaries() implements Scenario {
    private static final String LISTENBRAINZ = "canary-listenbrainz-5f1c0e";
    private static final String PAYMENT = "canary-payment-77ab21";
    private static final String PASSWORD = "canary password of bea 9d03";
    private static final int PLAYS = 60;
    private static final int EDITS = 20;
    private static final int PURCHASES = 3;
    private static final int DRAIN_SECONDS = 60;
    private static final double FAILING = 0.3;
    private static final List<String> KINDS = List.of(
            "ListenBrainz token",
            "access_token",
            "code",
            "code_verifier",
            "password",
            "payment token",
            "refresh_token");

    @Override
    public Verdict run(long seed) throws Exception {
        Verdict verdict = new Verdict("canaries");
        Planted planted = new Planted();
        planted.plant("ListenBrainz token", LISTENBRAINZ);
        planted.plant("payment token", PAYMENT);
        planted.plant("password", PASSWORD);
        try (World world = World.create("ana:" + LISTENBRAINZ)) {
            List<String> loud = loud(world.folder());
            world.remote()
                    .killAndRestart(loud, List.of("--public-url", world.proxy().address(), "--access-seconds", "3"));
            Client client = world.client("ana")
                    .through(List.of(), Map.of("JAVA_TOOL_OPTIONS", String.join(" ", loud)))
                    .start();
            client.connect(world.proxy().address(), "ana", LISTENBRAINZ);
            use(world, client, seed, "as-ana");
            client.tell(
                    "connect", Map.of("address", world.proxy().address(), "user", "eve", "token", LISTENBRAINZ + "-2"));
            signInAsBea(world, client);
            use(world, client, seed + 1, "as-bea");
            client.ask("oversized", Map.of("label", "refused"));
            client.ask("copy", Map.of());
            long crashes = crash(world, client);
            world.proxy().plan(FaultPlan.NOTHING);
            double drained = Drain.asked(List.of(client), DRAIN_SECONDS);
            client.ask(
                    "export", Map.of("folder", world.folder().resolve("exports").toString()));
            String states = client.state().toString();
            long open = new Facts(client.database())
                    .number(
                            "select count(*) from purchase where sealed_token is not null or sealed_payment is not null");
            planted.readOff(world.proxy());
            List<String> whileOpen = planted.foundBelow(world.folder());
            Until.isTrue("every purchase is closed", DRAIN_SECONDS, () -> isClosedAfterCancelling(client));
            client.quit();
            planted.readOff(world.proxy());
            List<String> found = planted.foundBelow(world.folder());
            prove(verdict, planted, world.remoteFacts());
            return verdict.figure("canaries", planted.count())
                    .note("kinds", planted.kinds().toString())
                    .figure("filesSearched", Planted.files(world.folder()).size())
                    .figure("bytesLoggedByClient", Files.size(world.log("ana")))
                    .figure("bytesLoggedByRemote", Files.size(world.remote().log()))
                    .figure("crashReports", crashes)
                    .figure("purchasesWithSealedPayment", open)
                    .figure("foundWhilePurchasesAreOpen", whileOpen.size())
                    .figure("found", found.size())
                    .note("state", states)
                    .expect(planted.kinds().equals(java.util.Set.copyOf(KINDS)), "planted only " + planted.kinds())
                    .expect(open > 0, "no purchase was open while it was searched")
                    .expect(crashes == 2, crashes + " crash reports")
                    .expect(whileOpen.isEmpty(), "while purchases are open: " + whileOpen)
                    .expect(found.isEmpty(), "found in " + found)
                    .expect(drained < DRAIN_SECONDS, "not drained: " + states)
                    .ended();
        }
    }

    /** Everything logs all it can, and a crash writes its report where it is searched. */
    private static List<String> loud(Path folder) throws IOException {
        Path logging = Files.writeString(folder.resolve("logging.properties"), """
                handlers=java.util.logging.ConsoleHandler
                .level=ALL
                java.util.logging.ConsoleHandler.level=ALL
                """);
        return List.of(
                "-Djava.util.logging.config.file=" + logging,
                "-XX:ErrorFile=" + folder.resolve("hs_err_%p.log"),
                "-XX:-CreateCoredumpOnCrash");
    }

    private static void use(World world, Client client, long seed, String label) throws Exception {
        world.proxy().plan(new RandomFaults(seed, FAILING));
        client.ask("plays", Map.of("count", PLAYS, "label", label));
        client.ask("edits", Map.of("count", EDITS, "label", label, "seed", seed));
        client.ask("buy", Map.of("count", PURCHASES, "label", label));
        client.ask("buy", Map.of("count", PURCHASES, "label", label + "-declined", "payment", PAYMENT));
        Drain.asked(List.of(client), DRAIN_SECONDS / 4);
        world.proxy().plan(FaultPlan.NOTHING);
    }

    /** With a new account, made on the remote's own pages. */
    private static void signInAsBea(World world, Client client) throws Exception {
        String open = client.ask("sign-in", Map.of("address", world.proxy().address()))
                .get("open")
                .getAsString();
        try (Visitor visitor = new Visitor()) {
            CompletableFuture<HttpResponse<String>> shown = CompletableFuture.supplyAsync(() -> allow(visitor, open));
            client.ask("signed-in", Map.of());
            shown.get(DRAIN_SECONDS, TimeUnit.SECONDS);
        }
    }

    private static HttpResponse<String> allow(Visitor visitor, String open) {
        try {
            visitor.open(java.net.URI.create(open));
            HttpResponse<String> form =
                    visitor.open(java.net.URI.create(open.replace("/oauth/authorize", "/oauth/sign-up")));
            HttpResponse<String> consent = visitor.press(form, "Create account", "name", "bea", "password", PASSWORD);
            return visitor.press(consent, "Allow");
        } catch (IOException | InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Both programs end as by a fault of their own, in the middle of a purchase. @return how many crash reports there are */
    private static long crash(World world, Client client) throws Exception {
        client.ask("buy", Map.of("count", 1, "label", "crashed", "payment", PAYMENT));
        signal(client.pid());
        signal(world.remote().pid());
        Until.isTrue("the program is gone", DRAIN_SECONDS, () -> !client.isRunning());
        client.kill();
        world.remote().killAndRestart();
        client.start();
        try (var files = Files.list(world.folder())) {
            return files.filter(file -> file.getFileName().toString().startsWith("hs_err_"))
                    .count();
        }
    }

    private static void signal(long pid) throws Exception {
        new ProcessBuilder("kill", "-SEGV", Long.toString(pid)).start().waitFor();
        ProcessHandle.of(pid)
                .ifPresent(gone ->
                        gone.onExit().orTimeout(DRAIN_SECONDS, TimeUnit.SECONDS).join());
    }

    /** What the remote keeps in place of secrets: Argon2id of passwords, SHA-256 of tokens. */
    private static void prove(Verdict verdict, Planted planted, Facts remote) throws Exception {
        List<String> passwords = remote.list("select hash from password");
        verdict.figure("passwordsKept", passwords.size())
                .expect(!passwords.isEmpty(), "no password is kept")
                .expect(
                        passwords.stream().allMatch(hash -> hash.startsWith("$argon2id$v=19$m=19456,t=2,p=1$")),
                        "not Argon2id: " + passwords);
        List<String> hashes = remote.list("select hex(access_hash) from oauth_pair union all"
                + " select hex(refresh_hash) from oauth_pair union all select hex(token_hash) from account");
        long hashed = 0;
        for (String kind : List.of("access_token", "refresh_token", "ListenBrainz token")) {
            for (String token : planted.all(kind)) {
                hashed += hashes.contains(sha256(token)) ? 1 : 0;
            }
        }
        verdict.figure("tokensKeptAsHashes", hashed).expect(hashed >= 3, "only " + hashed + " tokens are kept hashed");
    }

    private static String sha256(String text) throws Exception {
        return HexFormat.of()
                .withUpperCase()
                .formatHex(MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
    }

    private static boolean isClosedAfterCancelling(Client client) throws Exception {
        client.ask("decide", Map.of("decision", "cancel"));
        return client.state().get("open").getAsInt() == 0;
    }
}
