package org.gatefold.player.bench;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.OutputStream;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.channels.Channels;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.gatefold.player.bench.ScanBench.Program;
import org.gatefold.player.bench.ScanBench.Run;

/** The Music Player Daemon with a configuration of its own, asked over its socket when its update has ended. */
final class Mpd implements Program {
    private static final long MOST_NANOS = 600_000_000_000L;

    private final Path program;

    private Mpd(Path program) {
        this.program = program;
    }

    static Optional<Program> find() {
        return Stream.of("/usr/bin/mpd", "/usr/local/bin/mpd")
                .map(Path::of)
                .filter(Files::isExecutable)
                .findFirst()
                .map(Mpd::new);
    }

    @Override
    public Run scan(Path music, Path home) throws IOException, InterruptedException {
        Path socket = home.resolve("socket");
        Path configuration = Files.writeString(
                home.resolve("mpd.conf"), """
                music_directory "%s"
                db_file "%s"
                log_file "%s"
                bind_to_address "%s"
                auto_update "no"
                audio_output {
                  type "null"
                  name "none"
                }
                """.formatted(music, home.resolve("database"), home.resolve("log"), socket));
        long began = System.nanoTime();
        Process process = new ProcessBuilder(program.toString(), "--no-daemon", configuration.toString())
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
        try (SocketChannel channel = connect(socket, process)) {
            Talk talk = new Talk(channel);
            double first = talk.awaitUpdate(began);
            long again = System.nanoTime();
            talk.ask("update");
            double second = talk.awaitUpdate(again);
            return new Run(first, second, Memory.peakKilobytes(process.pid()));
        } finally {
            process.destroy();
            process.waitFor();
        }
    }

    private static SocketChannel connect(Path socket, Process process) throws IOException, InterruptedException {
        while (!Files.exists(socket)) {
            if (!process.isAlive()) {
                throw new IOException("mpd ended at once");
            }
            Thread.sleep(1);
        }
        while (true) {
            SocketChannel channel = SocketChannel.open(StandardProtocolFamily.UNIX);
            try {
                channel.connect(UnixDomainSocketAddress.of(socket));
                return channel;
            } catch (IOException e) {
                channel.close();
                if (!process.isAlive()) {
                    throw e;
                }
                Thread.sleep(1);
            }
        }
    }

    /** A conversation in mpd's protocol. */
    private static final class Talk {
        private final BufferedReader in;
        private final OutputStream out;

        Talk(SocketChannel channel) throws IOException {
            in = new BufferedReader(Channels.newReader(channel, StandardCharsets.UTF_8));
            out = Channels.newOutputStream(channel);
            in.readLine();
        }

        Map<String, String> ask(String command) throws IOException {
            out.write((command + "\n").getBytes(StandardCharsets.UTF_8));
            Map<String, String> answer = new HashMap<>();
            for (String line = in.readLine(); line != null && !line.equals("OK"); line = in.readLine()) {
                if (line.startsWith("ACK")) {
                    throw new IOException(line);
                }
                String[] parts = line.split(": ", 2);
                answer.put(parts[0], parts[parts.length - 1]);
            }
            return answer;
        }

        /** Until no update is under way and all songs are there; the first one it begins by itself. */
        double awaitUpdate(long began) throws IOException, InterruptedException {
            String all = Integer.toString(ScanBench.FILES);
            while (ask("status").containsKey("updating_db")
                    || !all.equals(ask("stats").get("songs"))) {
                if (System.nanoTime() - began > MOST_NANOS) {
                    throw new IOException("mpd does not come to an end: " + ask("stats"));
                }
                Thread.sleep(5);
            }
            return (System.nanoTime() - began) / 1e9;
        }
    }
}
