package org.gatefold.remote.support;

import java.io.BufferedReader;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.gatefold.remote.RemoteMain;

/** The remote as a real process of its own. */
public final class Child implements AutoCloseable {
    private final Process process;
    private final String ready;

    private Child(Process process, String ready) {
        this.process = process;
        this.ready = ready;
    }

    /** Starts the process and waits for its one line. */
    public static Child start(String... arguments) throws IOException {
        return start(RemoteMain.class, arguments);
    }

    /** Starts another main class that says the same line. */
    public static Child start(Class<?> main, String... arguments) throws IOException {
        Process process = launch(main, arguments);
        BufferedReader out = process.inputReader(StandardCharsets.UTF_8);
        String line = out.readLine();
        return new Child(process, line == null ? "" : line);
    }

    /** Starts the process without waiting for anything. */
    public static Process launch(String... arguments) throws IOException {
        return launch(RemoteMain.class, arguments);
    }

    private static Process launch(Class<?> main, String... arguments) throws IOException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "--enable-native-access=ALL-UNNAMED",
                "-XX:TieredStopAtLevel=1",
                "-cp",
                System.getProperty("java.class.path"),
                main.getName()));
        command.addAll(List.of(arguments));
        return new ProcessBuilder(command)
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
    }

    public String readyLine() {
        return ready;
    }

    public URI base() {
        return URI.create(ready.substring(ready.lastIndexOf(' ') + 1));
    }

    public long pid() {
        return process.pid();
    }

    /** What it still says on standard output until it ends. */
    public String restOfOutput() throws IOException {
        return String.join(
                "\n", process.inputReader(StandardCharsets.UTF_8).lines().toList());
    }

    /** SIGKILL: the process has no chance to do anything more. */
    public void kill() throws InterruptedException {
        process.destroyForcibly().waitFor();
    }

    /** SIGTERM; unlike {@code Process.destroy} this leaves the output readable. */
    public void stop() {
        process.toHandle().destroy();
    }

    public boolean endsWithin(long seconds) throws InterruptedException {
        return process.waitFor(seconds, TimeUnit.SECONDS);
    }

    @Override
    public void close() {
        process.destroyForcibly();
    }
}
