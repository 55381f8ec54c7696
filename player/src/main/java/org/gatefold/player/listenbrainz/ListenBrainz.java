package org.gatefold.player.listenbrainz;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.io.IOException;
import java.net.URI;
import org.gatefold.player.listening.ListenServer;
import org.gatefold.player.listening.TokenCheck;
import org.gatefold.sync.http.Answer;
import org.gatefold.sync.http.Http;
import org.gatefold.sync.outbox.WaitSaying;
import org.gatefold.sync.said.SaidException;

/** Asks a ListenBrainz server about a token. */
public final class ListenBrainz implements ListenServer {
    private final Http http;

    public ListenBrainz(Http http) {
        this.http = http;
    }

    /** The status is 200 for a bad token too: the body says it. */
    @Override
    public TokenCheck check(URI base, String token) throws IOException {
        Answer answer = http.get(Endpoint.of(base, "validate-token"), Endpoint.token(token));
        if (answer.status() == 401 || answer.status() == 403) {
            return new TokenCheck.Invalid(Endpoint.message(answer));
        }
        if (!answer.isSuccess()) {
            throw new SaidException(Endpoint.message(answer));
        }
        JsonObject json = answer.json();
        JsonElement valid = json.get("valid");
        JsonElement name = json.get("user_name");
        if (valid == null || !valid.isJsonPrimitive()) {
            throw new SaidException(WaitSaying.NO_LISTENBRAINZ.with());
        }
        return valid.getAsBoolean()
                ? new TokenCheck.Valid(name == null || !name.isJsonPrimitive() ? "" : name.getAsString())
                : new TokenCheck.Invalid(Endpoint.message(answer));
    }
}
