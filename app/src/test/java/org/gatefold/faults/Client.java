package org.gatefold.faults;

import com.google.gson.Gson;
import com.google.gson.JsonObject;
import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

/** One listener's program, started and killed at will; remembers everything that was ever said to be kept. */
final class Client implements AutoCloseable {
    private static final Gson GSON = new Gson();
    private static final int PATIENCE_SECONDS = 300;

    private final Path home;
    private final Path log;
    private final Map<String, Set<String>> kept = new ConcurrentHashMap<>();
    private final List<String> prefix = new ArrayList<>();
    private final Map<String, String> environment = new ConcurrentHashMap<>();
    private BlockingQueue<JsonObject> answers = new LinkedBlockingQueue<>();
    private Process process;
    private BufferedWriter orders;
    private Thread reader;
    private String opened = "";

    Client(Path home, Path log) throws IOException {
        this.home = Files.createDirectories(home);
        this.log = log;
    }

    /** A command that the program is started through from now on, such as a debugger of system calls. */
    Client through(List<String> command, Map<String, String> variables) {
        prefix.clear();
        prefix.addAll(command);
        environment.clear();
        environment.putAll(variables);
        return this;
    }

    /** Starts it and waits until it is open. */
    Client start() throws IOException, InterruptedException {
        begin();
        JsonObject ready = answer();
        if (!ready.has("ready")) {
            throw new IOException("The program did not open: " + ready);
        }
        opened = ready.get("ready").getAsString();
        return this;
    }

    /** Starts it and does not wait, so that it can be killed while it opens. */
    void begin() throws IOException {
        List<String> command = new ArrayList<>(prefix);
        command.addAll(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "--enable-native-access=ALL-UNNAMED",
                "-Dgatefold.audio=silent",
                "-Djava.awt.headless=true",
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-Xmx256m",
                "-cp",
                System.getProperty("java.class.path"),
                ClientMain.class.getName(),
                home.toString()));
        ProcessBuilder builder = new ProcessBuilder(command);
        builder.environment().putAll(environment);
        process = builder.redirectError(ProcessBuilder.Redirect.appendTo(log.toFile()))
                .start();
        orders = process.outputWriter();
        BlockingQueue<JsonObject> into = new LinkedBlockingQueue<>();
        answers = into;
        BufferedReader lines = process.inputReader();
        reader = Thread.ofPlatform().daemon().start(() -> read(lines, into));
    }

    /** What opening the listener's data found. */
    String opened() {
        return opened;
    }

    Path home() {
        return home;
    }

    Path database() {
        return home.resolve("data/user.db");
    }

    long pid() {
        return process.pid();
    }

    /** The op ids of all plays said to be committed. */
    Set<String> plays() {
        return kept("play");
    }

    /** The e-mail addresses of all purchases said to be committed. */
    Set<String> purchases() {
        return kept("purchase");
    }

    /** All of one kind that was said to be committed. */
    Set<String> kept(String what) {
        return Set.copyOf(kept.getOrDefault(what, Set.of()));
    }

    void connect(String address, String user, String token) throws IOException, InterruptedException {
        ask("connect", Map.of("address", address, "user", user, "token", token));
    }

    /** One order and its answer. @throws IOException when it failed, with what it said */
    JsonObject ask(String act, Map<String, Object> with) throws IOException, InterruptedException {
        JsonObject answer = tell(act, with);
        if (answer.has("error") && !act.equals("state")) {
            throw new IOException(act + ": " + answer.get("error").getAsString());
        }
        return answer;
    }

    /** One order and its answer, whatever that is. */
    JsonObject tell(String act, Map<String, Object> with) throws IOException, InterruptedException {
        JsonObject order = GSON.toJsonTree(with).getAsJsonObject();
        order.addProperty("do", act);
        orders.write(GSON.toJson(order));
        orders.newLine();
        orders.flush();
        return answer();
    }

    JsonObject state() throws IOException, InterruptedException {
        return ask("state", Map.of());
    }

    /** SIGKILL; returns when everything it had said was read. */
    void kill() throws InterruptedException {
        process.descendants().forEach(ProcessHandle::destroyForcibly);
        process.destroyForcibly();
        process.waitFor();
        reader.join();
        forgetFakeTime();
    }

    /** What libfaketime shares under the number of a process that was killed would confuse the next of that number. */
    private void forgetFakeTime() {
        for (String name : List.of("faketime_shm_", "sem.faketime_sem_")) {
            Path.of("/dev/shm", name + process.pid()).toFile().delete();
        }
    }

    /** Ends it as a person does. */
    void quit() throws IOException, InterruptedException {
        orders.write("{\"do\":\"quit\"}");
        orders.newLine();
        orders.flush();
        if (!process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
            kill();
            throw new IOException("The program did not end.");
        }
        reader.join();
    }

    boolean isRunning() {
        return process != null && process.isAlive();
    }

    @Override
    public void close() throws InterruptedException {
        if (isRunning()) {
            kill();
        }
    }

    private JsonObject answer() throws IOException, InterruptedException {
        JsonObject answer = answers.poll(PATIENCE_SECONDS, TimeUnit.SECONDS);
        if (answer == null || answer.has("ended")) {
            throw new IOException("The program " + (answer == null ? "does not answer" : "ended") + "; see " + log);
        }
        return answer;
    }

    private void read(BufferedReader lines, BlockingQueue<JsonObject> into) {
        try (lines) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                note(line, into);
            }
        } catch (IOException killed) {
            // the rest of a line that was being written means nothing
        }
        JsonObject ended = new JsonObject();
        ended.addProperty("ended", true);
        into.add(ended);
    }

    private void note(String line, BlockingQueue<JsonObject> into) {
        if (!line.endsWith("}")) {
            return;
        }
        JsonObject said = GSON.fromJson(line, JsonObject.class);
        if (said.has("kept")) {
            kept.computeIfAbsent(said.get("kept").getAsString(), what -> ConcurrentHashMap.newKeySet())
                    .add(said.get("id").getAsString());
        } else {
            into.add(said);
        }
    }
}
