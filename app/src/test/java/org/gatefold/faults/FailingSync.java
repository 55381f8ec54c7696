package org.gatefold.faults;

import com.google.gson.JsonObject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** For a while the disk answers every fsync with an I/O error (strace injects it), then it is well again. */
record FailingSync() implements Scenario {
    private static final int PLAYS = 120;
    private static final int DRAIN_SECONDS = 60;
    private static final List<String> STRACE = List.of(
            "strace",
            "-f",
            "-qq",
            "-o",
            "/dev/null",
            "-e",
            "trace=fsync,fdatasync",
            "-e",
            "inject=fsync,fdatasync:error=EIO:when=60..90");

    @Override
    public Verdict run(long seed) throws Exception {
        Verdict verdict = new Verdict("fsync-eio");
        if (!canInject()) {
            return verdict.skipped("there is no strace that may inject errors");
        }
        try (World world = World.create()) {
            Client client = world.connected("ana");
            client.quit();
            client.through(STRACE, Map.of()).start();
            int failed = 0;
            String said = "";
            for (int i = 0; i < PLAYS; i++) {
                JsonObject answer = client.tell("plays", Map.of("count", 1, "label", "play " + i));
                if (answer.has("error")) {
                    failed++;
                    said = answer.get("error").getAsString();
                }
            }
            JsonObject last = client.tell("plays", Map.of("count", 1, "label", "last"));
            client.kill();
            client.through(List.of(), Map.of()).start();
            double drained = Drain.asked(List.of(client), DRAIN_SECONDS);
            long torn = new Judge(world.remoteFacts()).torn(client);
            return verdict.count(new Judge(world.remoteFacts()).plays("ana", List.of(client)))
                    .figure("failedWrites", failed)
                    .figure("torn", torn)
                    .note("said", said)
                    .expect(failed > 0, "no fsync failed")
                    .expect(!last.has("error"), "still failing when the disk was well again: " + last)
                    .expect(torn == 0, torn + " torn")
                    .expect(drained < DRAIN_SECONDS, "not drained")
                    .ended();
        }
    }

    private static boolean canInject() throws IOException, InterruptedException {
        Path file = Files.createTempFile("gatefold", ".sync");
        try {
            Process process = new ProcessBuilder(
                            "strace", "-qq", "-o", "/dev/null", "-e", "inject=fsync:error=EIO", "sync", file.toString())
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start();
            return process.waitFor(20, TimeUnit.SECONDS) && process.exitValue() != 0;
        } catch (IOException noStrace) {
            return false;
        } finally {
            Files.delete(file);
        }
    }
}
