package org.gatefold.faults;

import java.io.BufferedReader;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** The real remote as a process that can be killed and started again at the same port on the same data. */
final class RemoteServer implements AutoCloseable {
    private static final String READY = "GATEFOLD REMOTE READY ";

    private final Path folder;
    private final List<String> options = new ArrayList<>();
    private final List<String> arguments = new ArrayList<>();
    private Process process;
    private int port;

    private RemoteServer(Path folder, List<String> accounts) throws IOException {
        this.folder = folder;
        accounts.forEach(account -> arguments.addAll(List.of("--user", account)));
        FaultShop.write(folder.resolve("shop"));
        start();
    }

    /** {@code accounts} are {@code NAME:TOKEN}. */
    static RemoteServer start(Path folder, List<String> accounts) throws IOException {
        return new RemoteServer(Files.createDirectories(folder), accounts);
    }

    int port() {
        return port;
    }

    Path database() {
        return folder.resolve("data/remote.db");
    }

    Path log() {
        return folder.resolve("remote.log");
    }

    /** SIGKILL, then a start on what it left behind. */
    void killAndRestart() throws IOException, InterruptedException {
        process.destroyForcibly();
        process.waitFor();
        start();
    }

    /** The same, from now on with these options of Java and these arguments instead of accounts; it knows those already. */
    void killAndRestart(List<String> javaOptions, List<String> otherArguments)
            throws IOException, InterruptedException {
        options.clear();
        options.addAll(javaOptions);
        arguments.clear();
        arguments.addAll(otherArguments);
        killAndRestart();
    }

    long pid() {
        return process.pid();
    }

    private void start() throws IOException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "--enable-native-access=ALL-UNNAMED",
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-Xmx256m",
                "-cp",
                System.getProperty("gatefold.remote.classpath"),
                "org.gatefold.remote.RemoteMain",
                "--parent-pid",
                Long.toString(ProcessHandle.current().pid()),
                "--port",
                Integer.toString(port),
                "--data",
                folder.resolve("data").toString(),
                "--import",
                folder.resolve("shop").toString()));
        command.addAll(1, options);
        command.addAll(arguments);
        process = new ProcessBuilder(command)
                .redirectError(ProcessBuilder.Redirect.appendTo(log().toFile()))
                .start();
        BufferedReader output = process.inputReader();
        String line = output.readLine();
        if (line == null || !line.startsWith(READY)) {
            throw new IOException("The remote did not start: " + Files.readString(log()));
        }
        port = port > 0
                ? port
                : URI.create(line.substring(READY.length()).strip()).getPort();
    }

    @Override
    public void close() {
        process.destroyForcibly();
    }
}
