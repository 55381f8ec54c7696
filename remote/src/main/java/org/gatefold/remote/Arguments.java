package org.gatefold.remote;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;

/** The command line of the remote. */
record Arguments(RemoteConfig config, OptionalLong parent) {
    static final String USAGE = "Usage: --data DIR [--host 127.0.0.1] [--port 0] [--import DIR]... [--music DIR] "
            + "[--user NAME:TOKEN]... [--api-key NAME:KEY]... [--app-password NAME:PASSWORD]... "
            + "[--parent-pid PID] [--public-url https://...] [--demo] [--access-seconds N] [--session-minutes N] "
            + "[--key-hours N] [--new-signing-key]";
    private static final long A_YEAR = 365 * 24 * 3600L;

    /** @throws IllegalArgumentException with a sentence for the person who typed it */
    static Arguments parse(List<String> words) {
        String host = "127.0.0.1";
        int port = 0;
        Optional<Path> data = Optional.empty();
        Optional<String> publicUrl = Optional.empty();
        List<Path> imports = new ArrayList<>();
        Optional<Path> music = Optional.empty();
        Users users = new Users();
        OptionalLong parent = OptionalLong.empty();
        boolean newSigningKey = false;
        RemoteConfig.Rules rules = RemoteConfig.Rules.usual();
        Iterator<String> rest = words.iterator();
        while (rest.hasNext()) {
            String word = rest.next();
            switch (word) {
                case "--host" -> host = value(word, rest);
                case "--port" -> port = (int) number(word, value(word, rest), 65_535);
                case "--data" -> data = Optional.of(path(word, value(word, rest)));
                case "--import" -> imports.add(path(word, value(word, rest)));
                case "--music" -> music = Optional.of(path(word, value(word, rest)));
                case "--user", "--api-key", "--app-password" -> users.take(word, value(word, rest));
                case "--parent-pid" -> parent = OptionalLong.of(number(word, value(word, rest), Long.MAX_VALUE));
                case "--public-url" -> publicUrl = Optional.of(value(word, rest).replaceAll("/+$", ""));
                case "--demo" -> rules = rules.withDemo(true);
                case "--new-signing-key" -> newSigningKey = true;
                case "--access-seconds" -> rules = rules.withAccessLife(Duration.ofSeconds(life(word, rest, A_YEAR)));
                case "--session-minutes" ->
                    rules = rules.withCheckoutLife(Duration.ofMinutes(life(word, rest, A_YEAR / 60)));
                case "--key-hours" -> rules = rules.withKeyLife(Duration.ofHours(life(word, rest, A_YEAR / 3600)));
                default -> throw new IllegalArgumentException("Unknown argument " + word + ". " + USAGE);
            }
        }
        Path folder = data.orElseThrow(() -> new IllegalArgumentException("--data is missing. " + USAGE));
        return new Arguments(
                new RemoteConfig(
                        new RemoteConfig.Listen(host, port, publicUrl),
                        folder,
                        new RemoteConfig.Content(imports, music),
                        users.all(),
                        rules,
                        newSigningKey,
                        Clock.systemUTC()),
                parent);
    }

    private static String value(String name, Iterator<String> rest) {
        if (!rest.hasNext()) {
            throw new IllegalArgumentException(name + " needs a value. " + USAGE);
        }
        return rest.next();
    }

    private static long number(String name, String text, long max) {
        if (text.matches("\\d{1,18}") && Long.parseLong(text) <= max) {
            return Long.parseLong(text);
        }
        throw new IllegalArgumentException(name + " needs a number from 0 to " + max);
    }

    private static long life(String name, Iterator<String> rest, long max) {
        long number = number(name, value(name, rest), max);
        if (number == 0) {
            throw new IllegalArgumentException(name + " needs a number from 1 to " + max);
        }
        return number;
    }

    private static Path path(String name, String text) {
        try {
            return Path.of(text);
        } catch (InvalidPathException e) {
            throw new IllegalArgumentException(name + " needs a folder", e);
        }
    }

    /** Accounts as several words of the command line describe them. */
    private static final class Users {
        private final Map<String, RemoteConfig.User> known = new LinkedHashMap<>();

        void take(String word, String text) {
            int colon = text.indexOf(':');
            if (colon < 1 || colon == text.length() - 1) {
                throw new IllegalArgumentException(
                        word + " needs NAME:" + (word.equals("--user") ? "TOKEN" : "SECRET"));
            }
            String name = text.substring(0, colon);
            String secret = text.substring(colon + 1);
            known.put(
                    name,
                    switch (word) {
                        case "--api-key" -> before(word, name).withApiKey(secret);
                        case "--app-password" -> before(word, name).withAppPassword(secret);
                        default -> new RemoteConfig.User(name, secret);
                    });
        }

        private RemoteConfig.User before(String word, String name) {
            return Optional.ofNullable(known.get(name))
                    .orElseThrow(() -> new IllegalArgumentException(
                            word + " must follow the --user " + name + ":... that it is for"));
        }

        List<RemoteConfig.User> all() {
            return List.copyOf(known.values());
        }
    }
}
