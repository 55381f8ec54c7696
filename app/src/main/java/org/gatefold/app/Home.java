package org.gatefold.app;

import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** The two folders everything is kept in: {@code data} must not be lost, {@code cache} may be deleted at any time. */
record Home(Path data, Path cache) {
    /** The folders this system has for it; the system property {@code gatefold.home} names another one for both. */
    static Home ofThisSystem(Map<String, String> environment) {
        String chosen = System.getProperty("gatefold.home");
        if (chosen != null) {
            return new Home(Path.of(chosen, "data"), Path.of(chosen, "cache"));
        }
        Path user = Path.of(System.getProperty("user.home"));
        String system = System.getProperty("os.name").toLowerCase(Locale.ROOT);
        if (system.contains("mac")) {
            return new Home(
                    user.resolve("Library/Application Support/Gatefold"), user.resolve("Library/Caches/Gatefold"));
        }
        if (system.contains("win")) {
            Path roaming = folder(environment, "APPDATA").orElse(user.resolve("AppData/Roaming"));
            Path local = folder(environment, "LOCALAPPDATA").orElse(user.resolve("AppData/Local"));
            return new Home(roaming.resolve("Gatefold"), local.resolve("Gatefold/cache"));
        }
        return new Home(
                folder(environment, "XDG_DATA_HOME")
                        .orElse(user.resolve(".local/share"))
                        .resolve("gatefold"),
                folder(environment, "XDG_CACHE_HOME")
                        .orElse(user.resolve(".cache"))
                        .resolve("gatefold"));
    }

    /** The demo's own folders, so that its plays and orders never mix with the listener's. */
    Home demo() {
        return new Home(data.resolve("demo"), cache.resolve("demo"));
    }

    private static Optional<Path> folder(Map<String, String> environment, String name) {
        return Optional.ofNullable(environment.get(name))
                .filter(value -> !value.isBlank())
                .map(Path::of)
                .filter(Path::isAbsolute);
    }
}
