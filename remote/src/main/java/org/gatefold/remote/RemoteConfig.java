package org.gatefold.remote;

import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * How a remote is run.
 *
 * @param listen where it listens
 * @param data the folder of its database and pictures; made when missing
 * @param imports folders of csv files to take in before it serves
 * @param users accounts that must exist
 * @param demo says everywhere that nothing is charged
 * @param undeliverable ISO 3166 codes of countries that no parcel goes to
 * @param clock what time it is
 */
public record RemoteConfig(
        Listen listen,
        Path data,
        List<Path> imports,
        List<User> users,
        boolean demo,
        Set<String> undeliverable,
        Clock clock) {

    public RemoteConfig {
        imports = List.copyOf(imports);
        users = List.copyOf(users);
        undeliverable = Set.copyOf(undeliverable);
    }

    /**
     * An address of this machine; port 0 takes a free one.
     *
     * @param publicUrl what links start with when a proxy stands in front, without a slash at the end
     */
    public record Listen(String host, int port, Optional<String> publicUrl) {}

    /** An account and its only token. */
    public record User(String name, String token) {
        @Override
        public String toString() {
            return "User[" + name + "]";
        }
    }

    /** On loopback at a free port, with the given data folder and nothing else. */
    public static RemoteConfig loopback(Path data) {
        return new RemoteConfig(
                new Listen("127.0.0.1", 0, Optional.empty()),
                data,
                List.of(),
                List.of(),
                false,
                Set.of("KP"),
                Clock.systemUTC());
    }

    public RemoteConfig withImports(Path... folders) {
        return new RemoteConfig(listen, data, List.of(folders), users, demo, undeliverable, clock);
    }

    public RemoteConfig withUsers(User... accounts) {
        return new RemoteConfig(listen, data, imports, List.of(accounts), demo, undeliverable, clock);
    }

    public RemoteConfig withListen(Listen other) {
        return new RemoteConfig(other, data, imports, users, demo, undeliverable, clock);
    }

    /** At a certain port, to come back where a former remote was. */
    public RemoteConfig withPort(int port) {
        return withListen(new Listen(listen.host(), port, listen.publicUrl()));
    }

    public RemoteConfig withDemo(boolean on) {
        return new RemoteConfig(listen, data, imports, users, on, undeliverable, clock);
    }

    public RemoteConfig withClock(Clock other) {
        return new RemoteConfig(listen, data, imports, users, demo, undeliverable, other);
    }
}
