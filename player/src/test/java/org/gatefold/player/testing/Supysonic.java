package org.gatefold.player.testing;

import java.io.BufferedReader;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.gatefold.player.source.Login;

/**
 * Debian's supysonic 0.7.2, a Subsonic server of another make, as a process of its own on loopback. It keeps everything
 * in a folder of the test's; its music folder can be filled further and scanned again.
 */
public final class Supysonic implements AutoCloseable {
    private static final String USER = "anna";
    private static final String PASSWORD = "sésame, open";
    private static final int PATIENCE = 60;
    private static final Pattern LISTENING = Pattern.compile("Listening at: (http://127\\.0\\.0\\.1:\\d+)");

    private final Path home;
    private final Process process;
    private final URI uri;

    private Supysonic(Path home, Process process, URI uri) {
        this.home = home;
        this.process = process;
        this.uri = uri;
    }

    /** Whether it is installed here: {@code apt-get install supysonic gunicorn}. */
    public static boolean isInstalled() {
        return Stream.of("supysonic-cli", "supysonic-server", "gunicorn").allMatch(Supysonic::isOnPath);
    }

    /** Whether it can transcode. */
    public static boolean canTranscode() {
        return isOnPath("ffmpeg");
    }

    /** Starts one with one user and this folder scanned. {@code home} is an empty folder for what it keeps. */
    public static Supysonic start(Path home, Path music) throws IOException {
        Files.writeString(home.resolve("supysonic.conf"), config(home));
        run(home, "supysonic-cli", "user", "add", USER, "--password", PASSWORD);
        run(home, "supysonic-cli", "folder", "add", "music", music.toString());
        run(home, "supysonic-cli", "folder", "scan", "music", "--foreground");
        return serve(home);
    }

    /** Starts the same one once more after it ended, at another address. */
    public static Supysonic again(Supysonic ended) throws IOException {
        return serve(ended.home);
    }

    private static Supysonic serve(Path home) throws IOException {
        Process process = builder(
                        home,
                        "supysonic-server",
                        "-S",
                        "gunicorn",
                        "--processes",
                        "1",
                        "--threads",
                        "8",
                        "-h",
                        "127.0.0.1",
                        "-p",
                        "0")
                .start();
        return new Supysonic(home, process, address(process));
    }

    public URI uri() {
        return uri;
    }

    public Login.Password login() {
        return new Login.Password(USER, PASSWORD);
    }

    /** Reads the music folder again. */
    public void scan() throws IOException {
        run(home, "supysonic-cli", "folder", "scan", "music", "--foreground");
    }

    /** Ends it at once, in the middle of whatever it does: the one that makes others anew first. */
    public void kill() {
        List<ProcessHandle> all = Stream.concat(Stream.of(process.toHandle()), process.descendants())
                .toList();
        all.forEach(ProcessHandle::destroyForcibly);
        all.forEach(one -> one.onExit().orTimeout(PATIENCE, TimeUnit.SECONDS).join());
    }

    @Override
    public void close() {
        kill();
    }

    private static String config(Path home) {
        return """
                [base]
                database_uri = sqlite:///%1$s/supysonic.db
                [webapp]
                cache_dir = %1$s/cache
                mount_webui = off
                [daemon]
                socket = %1$s/socket
                run_watcher = no
                [transcoding]
                transcoder = ffmpeg -i %%srcpath -ab %%outratek -v 0 -f %%outfmt -
                default_transcode_target = mp3
                """.formatted(home);
    }

    /** What it says once it listens; the rest of what it says is read so that it never waits for us. */
    private static URI address(Process process) throws IOException {
        BufferedReader lines = process.inputReader(StandardCharsets.UTF_8);
        StringBuilder said = new StringBuilder();
        for (String line = lines.readLine(); line != null; line = lines.readLine()) {
            said.append(line).append('\n');
            Matcher listening = LISTENING.matcher(line);
            if (listening.find()) {
                Thread.ofVirtual().start(() -> drain(lines));
                return URI.create(listening.group(1));
            }
        }
        throw new IOException("supysonic ended: " + said);
    }

    private static void drain(BufferedReader lines) {
        try (lines) {
            while (lines.readLine() != null) {
                // nobody asks
            }
        } catch (IOException e) {
            // it was ended
        }
    }

    private static void run(Path home, String... command) throws IOException {
        Process process = builder(home, command).start();
        try (BufferedReader lines = process.inputReader(StandardCharsets.UTF_8)) {
            String said = lines.readAllAsString();
            if (!process.waitFor(PATIENCE, TimeUnit.SECONDS) || process.exitValue() != 0) {
                throw new IOException(String.join(" ", command) + ": " + said);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException(e);
        }
    }

    /** Of this home alone: it would read the settings of the machine's other supysonic too. */
    private static ProcessBuilder builder(Path home, String... command) {
        ProcessBuilder builder =
                new ProcessBuilder(command).directory(home.toFile()).redirectErrorStream(true);
        builder.environment().put("HOME", home.toString());
        builder.environment().put("PYTHONUNBUFFERED", "1");
        builder.environment().put("LC_ALL", "C.UTF-8");
        return builder;
    }

    private static boolean isOnPath(String program) {
        return Stream.of(System.getenv().getOrDefault("PATH", "").split(":"))
                .anyMatch(folder -> Files.isExecutable(Path.of(folder, program)));
    }
}
