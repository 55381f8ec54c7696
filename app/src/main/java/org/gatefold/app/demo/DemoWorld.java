package org.gatefold.app.demo;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** Where the demo's music, shop and server lie, as the start script or the installer says. */
public record DemoWorld(Path seeds, String remoteClasspath) {
    /** The account of the demo: it exists on this machine alone. */
    public static final String ACCOUNT = "listener";

    /** Empty when this installation came without the demo. */
    public static Optional<DemoWorld> ofThisInstallation() {
        String seeds = System.getProperty("gatefold.seeds");
        String classpath = System.getProperty("gatefold.remote.classpath");
        if (seeds == null || classpath == null || !Files.isDirectory(Path.of(seeds, "music"))) {
            return Optional.empty();
        }
        return Optional.of(new DemoWorld(Path.of(seeds), classpath));
    }

    public Path music() {
        return seeds.resolve("music");
    }

    /** Starts the demo's remote where it was the last time, or on another port when that one is taken. */
    public RemoteProcess start(Path data, String token, Optional<String> lastAddress) throws IOException {
        int port = lastAddress.map(address -> URI.create(address).getPort()).orElse(0);
        try {
            return start(data, token, port);
        } catch (IOException e) {
            if (port == 0) {
                throw e;
            }
            return start(data, token, 0);
        }
    }

    private RemoteProcess start(Path data, String token, int port) throws IOException {
        return RemoteProcess.start(
                remoteClasspath,
                data.resolve("remote.log"),
                List.of(
                        "--port",
                        Integer.toString(port),
                        "--data",
                        data.resolve("remote").toString(),
                        "--import",
                        seeds.resolve("shop").toString(),
                        "--music",
                        music().toString(),
                        "--user",
                        ACCOUNT + ":" + token,
                        "--demo"));
    }
}
