package org.gatefold.app.demo;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.gatefold.app.ui.StartSaying;
import org.gatefold.sync.said.SaidException;

/** Our remote as a child process on a loopback port; it ends with us, and by itself when we are killed. */
public final class RemoteProcess implements AutoCloseable {
    private static final String READY = "GATEFOLD REMOTE READY ";
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final Process process;
    private final String address;

    private RemoteProcess(Process process, String address) {
        this.process = process;
        this.address = address;
    }

    /**
     * Starts the remote and waits until it takes connections. Blocks for about a second.
     *
     * @param classpath the jars of the remote; {@code arguments} as {@code RemoteMain} reads them
     * @param log where what the remote says of itself goes
     * @throws IOException when it does not start, with a sentence for the listener
     */
    public static RemoteProcess start(String classpath, Path log, List<String> arguments) throws IOException {
        Files.createDirectories(log.toAbsolutePath().getParent());
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "--enable-native-access=ALL-UNNAMED",
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-Xmx256m",
                "-cp",
                classpath,
                "org.gatefold.remote.RemoteMain",
                "--parent-pid",
                Long.toString(ProcessHandle.current().pid())));
        command.addAll(arguments);
        Process process = new ProcessBuilder(command)
                .redirectError(ProcessBuilder.Redirect.appendTo(log.toFile()))
                .start();
        BufferedReader output = process.inputReader();
        try {
            String line = output.readLine();
            if (line != null && line.startsWith(READY)) {
                return new RemoteProcess(process, line.substring(READY.length()).strip());
            }
        } catch (IOException e) {
            process.destroyForcibly();
            throw e;
        }
        process.destroyForcibly();
        throw new SaidException(StartSaying.DEMO_DID_NOT_START.with(String.valueOf(log.getFileName())));
    }

    /** Where it listens, such as {@code http://127.0.0.1:40123}. */
    public String address() {
        return address;
    }

    @Override
    public void close() {
        process.destroy();
        try {
            if (!process.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS)) {
                process.destroyForcibly();
            }
        } catch (InterruptedException e) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
        }
    }
}
