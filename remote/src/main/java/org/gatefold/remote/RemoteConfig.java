package org.gatefold.remote;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * How a remote is run.
 *
 * @param listen where it listens
 * @param data the folder of its database and pictures; made when missing
 * @param content what it sells and plays
 * @param users accounts that must exist
 * @param rules how it trades and how long things live
 * @param newSigningKey from now on sign with a new key, and keep the public one of the former
 * @param clock what time it is
 */
public record RemoteConfig(
        Listen listen, Path data, Content content, List<User> users, Rules rules, boolean newSigningKey, Clock clock) {

    public RemoteConfig {
        users = List.copyOf(users);
    }

    /**
     * @param imports folders of csv files to take in before it serves
     * @param music the folder that OpenSubsonic players hear; without one there is no {@code /rest/}
     */
    public record Content(List<Path> imports, Optional<Path> music) {
        public Content {
            imports = List.copyOf(imports);
        }

        static Content none() {
            return new Content(List.of(), Optional.empty());
        }
    }

    /**
     * @param demo says everywhere that nothing is charged
     * @param undeliverable ISO 3166 codes of countries that no parcel goes to
     * @param accessLife how long an access token is good
     * @param checkoutLife how long an unfinished checkout is good
     * @param keyLife how long clients are told that an idempotency key is kept; without it, for ever. For tests of
     *     clients: keys are never forgotten
     */
    public record Rules(
            boolean demo,
            Set<String> undeliverable,
            Duration accessLife,
            Duration checkoutLife,
            Optional<Duration> keyLife) {
        public Rules {
            undeliverable = Set.copyOf(undeliverable);
        }

        /** Not a demo, every country but one, tokens for an hour, checkouts for a day. */
        public static Rules usual() {
            return new Rules(false, Set.of("KP"), Duration.ofHours(1), Duration.ofHours(24), Optional.empty());
        }

        public Rules withDemo(boolean on) {
            return new Rules(on, undeliverable, accessLife, checkoutLife, keyLife);
        }

        public Rules withAccessLife(Duration life) {
            return new Rules(demo, undeliverable, life, checkoutLife, keyLife);
        }

        public Rules withCheckoutLife(Duration life) {
            return new Rules(demo, undeliverable, accessLife, life, keyLife);
        }

        public Rules withKeyLife(Duration life) {
            return new Rules(demo, undeliverable, accessLife, checkoutLife, Optional.of(life));
        }
    }

    /**
     * An address of this machine; port 0 takes a free one.
     *
     * @param publicUrl what links start with when a proxy stands in front, without a slash at the end
     */
    public record Listen(String host, int port, Optional<String> publicUrl) {}

    /**
     * An account and its only token.
     *
     * @param apiKey what an OpenSubsonic player may sign in with, at least 20 characters
     * @param appPassword what a player that knows no API keys may sign in with, at least 20 characters
     */
    public record User(String name, String token, Optional<String> apiKey, Optional<String> appPassword) {
        public User(String name, String token) {
            this(name, token, Optional.empty(), Optional.empty());
        }

        public User withApiKey(String key) {
            return new User(name, token, Optional.of(key), appPassword);
        }

        public User withAppPassword(String password) {
            return new User(name, token, apiKey, Optional.of(password));
        }

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
                Content.none(),
                List.of(),
                Rules.usual(),
                false,
                Clock.systemUTC());
    }

    public RemoteConfig withImports(Path... folders) {
        return withContent(new Content(List.of(folders), content.music));
    }

    /** Plays a folder of music. */
    public RemoteConfig withMusic(Path folder) {
        return withContent(new Content(content.imports, Optional.of(folder)));
    }

    private RemoteConfig withContent(Content other) {
        return new RemoteConfig(listen, data, other, users, rules, newSigningKey, clock);
    }

    public RemoteConfig withUsers(User... accounts) {
        return new RemoteConfig(listen, data, content, List.of(accounts), rules, newSigningKey, clock);
    }

    public RemoteConfig withListen(Listen other) {
        return new RemoteConfig(other, data, content, users, rules, newSigningKey, clock);
    }

    /** At a certain port, to come back where a former remote was. */
    public RemoteConfig withPort(int port) {
        return withListen(new Listen(listen.host(), port, listen.publicUrl()));
    }

    public RemoteConfig withDemo(boolean on) {
        return withRules(rules.withDemo(on));
    }

    public RemoteConfig withRules(Rules other) {
        return new RemoteConfig(listen, data, content, users, other, newSigningKey, clock);
    }

    public RemoteConfig withNewSigningKey(boolean wanted) {
        return new RemoteConfig(listen, data, content, users, rules, wanted, clock);
    }

    public RemoteConfig withClock(Clock other) {
        return new RemoteConfig(listen, data, content, users, rules, newSigningKey, other);
    }
}
