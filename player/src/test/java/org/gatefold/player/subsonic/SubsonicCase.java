package org.gatefold.player.subsonic;

import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.gatefold.player.source.Login;
import org.gatefold.player.source.MusicServer;
import org.gatefold.player.source.ServerAddress;
import org.gatefold.player.source.ServerId;
import org.gatefold.player.source.SourceException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.function.Executable;

/** An odd server, and a connection to it. */
abstract class SubsonicCase {
    static final Login.Password ANNA = new Login.Password("anna", "sésame");
    static final Patience SHORT = new Patience(
            Duration.ofMillis(500),
            Duration.ofSeconds(5),
            Duration.ofSeconds(20),
            Duration.ofSeconds(20),
            Duration.ofMinutes(5));

    private final List<AutoCloseable> open = new ArrayList<>();
    OddServer odd;

    @BeforeEach
    final void start() throws IOException {
        odd = opened(new OddServer());
    }

    @AfterEach
    final void stop() throws Exception {
        for (AutoCloseable one : open.reversed()) {
            one.close();
        }
    }

    <T extends AutoCloseable> T opened(T one) {
        open.add(one);
        return one;
    }

    MusicServer server() {
        return server(ANNA);
    }

    MusicServer server(Login login) {
        return server(ServerAddress.of(odd.uri()), login);
    }

    MusicServer server(ServerAddress address, Login login) {
        return opened(new SubsonicServer(new ServerId("home"), address, login, SHORT, Clock.systemUTC()));
    }

    /** Why it fails. */
    static SourceException.Reason reason(Executable executable) {
        return failure(executable).reason();
    }

    static SourceException failure(Executable executable) {
        return assertThrows(SourceException.class, executable);
    }
}
