package org.gatefold.player.servers.kept;

import com.google.gson.Gson;
import com.google.gson.JsonSyntaxException;
import java.io.IOException;
import java.util.Map;
import java.util.Optional;
import org.gatefold.player.source.Login;
import org.gatefold.player.source.ServerId;
import org.gatefold.player.source.ServerSaying;
import org.gatefold.sync.said.SaidException;
import org.gatefold.sync.secret.Secrets;
import org.jspecify.annotations.Nullable;

/** What must stay secret of a server, among the secrets: how the listener signs in, and the headers sent along. Blocks. */
final class ServerSecrets {
    private final Secrets secrets;

    ServerSecrets(Secrets secrets) {
        this.secrets = secrets;
    }

    /** The login, and the headers by name. */
    record Secret(Login login, Map<String, String> headers) {
        @Override
        public String toString() {
            return "Secret[…]";
        }
    }

    /** As written. */
    private record Written(
            @Nullable String key,
            @Nullable String user,
            @Nullable String password,
            @Nullable Map<String, String> headers) {}

    /** @throws IOException with a sentence when it is not there or cannot be read */
    Secret get(ServerId server) throws IOException {
        Optional<String> kept = secrets.get(name(server));
        if (kept.isEmpty()) {
            throw gone();
        }
        Written written;
        try {
            written = new Gson().fromJson(kept.get(), Written.class);
        } catch (JsonSyntaxException e) {
            throw gone();
        }
        Map<String, String> headers = written.headers() == null ? Map.of() : written.headers();
        if (written.key() != null) {
            return new Secret(new Login.ApiKey(written.key()), headers);
        }
        if (written.user() == null || written.password() == null) {
            throw gone();
        }
        return new Secret(new Login.Password(written.user(), written.password()), headers);
    }

    void put(ServerId server, Secret secret) throws IOException {
        Written written = switch (secret.login()) {
            case Login.ApiKey(String key) -> new Written(key, null, null, secret.headers());
            case Login.Password(String user, String password) -> new Written(null, user, password, secret.headers());
        };
        secrets.put(name(server), new Gson().toJson(written));
    }

    void remove(ServerId server) throws IOException {
        secrets.remove(name(server));
    }

    private static IOException gone() {
        return new SaidException(ServerSaying.PASSWORD_GONE.with());
    }

    private static String name(ServerId server) {
        return "music-server." + server.value();
    }
}
