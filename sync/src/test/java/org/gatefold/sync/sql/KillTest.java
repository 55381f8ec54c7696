package org.gatefold.sync.sql;

import static org.gatefold.sync.sql.Counting.count;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.BufferedReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import org.gatefold.sync.outbox.Kind;
import org.gatefold.sync.outbox.SqlOutbox;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A program killed in the middle of writing has everything that was acknowledged to it. */
final class KillTest {
    private static final int ROUNDS = 5;
    private static final int ACKNOWLEDGED = 60;

    @TempDir
    Path folder;

    /** Writes an effect and its outbox row in one transaction, for ever, and says each number once it is kept. */
    static final class Writer {
        private Writer() {}

        public static void main(String[] arguments) {
            Database database = new Database(Path.of(arguments[0]), Durability.KEEP);
            SqlOutbox outbox = SqlOutbox.open(database, Clock.systemUTC());
            Kind kind = new Kind("listen", false);
            database.write(tx -> tx.update("create table if not exists effect(id integer primary key, op_id text)"));
            while (true) {
                long id = database.write(tx -> {
                    UUID op = UUID.randomUUID();
                    long made = tx.insert("insert into effect(op_id) values(?)", op.toString());
                    outbox.enqueue(tx, kind, op, "alice", "listens", "", new byte[2000]);
                    return made;
                });
                System.out.println(id);
            }
        }
    }

    @Test
    void everyAcknowledgedRowIsThereAfterKillNine() throws Exception {
        Path file = folder.resolve("user.db");
        long acknowledged = 0;
        for (int round = 0; round < ROUNDS; round++) {
            acknowledged = writeAndKill(file, acknowledged + ACKNOWLEDGED);
            try (Database database = new Database(file, Durability.KEEP)) {
                assertTrue(database.isSound());
                long kept = count(database, "select count(*) from effect");
                assertTrue(kept >= acknowledged, kept + " kept of " + acknowledged + " acknowledged");
                assertEquals(kept, count(database, "select max(id) from effect"));
                assertEquals(
                        0,
                        count(database, "select count(*) from effect where op_id not in (select op_id from outbox)"));
                assertEquals(kept, count(database, "select count(*) from outbox"));
            }
        }
    }

    private static long writeAndKill(Path file, long until) throws Exception {
        Process writer = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "--enable-native-access=ALL-UNNAMED",
                        "-Xmx128m",
                        "-cp",
                        System.getProperty("java.class.path"),
                        Writer.class.getName(),
                        file.toString())
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        long last = 0;
        try (BufferedReader said = writer.inputReader(StandardCharsets.UTF_8)) {
            String line = said.readLine();
            while (line != null && last < until) {
                last = Long.parseLong(line);
                line = said.readLine();
            }
            writer.destroyForcibly();
            while (line != null && line.matches("\\d+")) {
                last = Long.parseLong(line);
                line = said.readLine();
            }
        } catch (java.io.IOException e) {
            // the pipe of a killed process may break; what was read before counts
        } finally {
            writer.destroyForcibly();
            assertTrue(writer.waitFor(20, TimeUnit.SECONDS));
        }
        return last;
    }
}
