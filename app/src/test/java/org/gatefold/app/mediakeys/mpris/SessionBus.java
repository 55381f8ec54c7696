package org.gatefold.app.mediakeys.mpris;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** A D-Bus of a test's own, and {@code playerctl} on it. */
public final class SessionBus implements AutoCloseable {
    private final Process daemon;
    private final String address;

    private SessionBus(Process daemon, String address) {
        this.daemon = daemon;
        this.address = address;
    }

    public static SessionBus start() throws IOException {
        Process daemon = new ProcessBuilder("dbus-daemon", "--session", "--nofork", "--print-address").start();
        BufferedReader out = daemon.inputReader(StandardCharsets.UTF_8);
        return new SessionBus(daemon, out.readLine());
    }

    public static boolean isHere() {
        return List.of("dbus-daemon", "playerctl").stream().allMatch(SessionBus::isHere);
    }

    private static boolean isHere(String program) {
        try {
            Process asked = new ProcessBuilder(program, "--version")
                    .redirectErrorStream(true)
                    .start();
            asked.inputReader(StandardCharsets.UTF_8).lines().toList();
            return asked.waitFor() == 0;
        } catch (IOException e) {
            return false;
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    public String address() {
        return address;
    }

    /** What playerctl says, on one line or several. */
    String playerctl(String... arguments) throws IOException, InterruptedException {
        return said("playerctl", List.of("--player=gatefold"), arguments);
    }

    /** What an object on the bus answers, as dbus-send prints it. */
    public String send(String to, String path, String method, String... arguments)
            throws IOException, InterruptedException {
        return said("dbus-send", List.of("--session", "--print-reply", "--dest=" + to, path, method), arguments);
    }

    private String said(String program, List<String> first, String... arguments)
            throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of(program));
        command.addAll(first);
        command.addAll(List.of(arguments));
        ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
        builder.environment().put("DBUS_SESSION_BUS_ADDRESS", address);
        Process said = builder.start();
        String words = new String(said.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
        if (!said.waitFor(30, TimeUnit.SECONDS) || said.exitValue() != 0) {
            throw new AssertionError(String.join(" ", command) + ": " + words);
        }
        return words;
    }

    @Override
    public void close() {
        daemon.destroy();
    }
}
