package org.gatefold.player.listenbrainz;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import okhttp3.HttpUrl;
import org.gatefold.sync.account.SignIns;
import org.gatefold.sync.account.SignedIn;
import org.gatefold.sync.http.Answer;
import org.gatefold.sync.http.Http;
import org.gatefold.sync.outbox.Delivery;
import org.gatefold.sync.outbox.Entry;
import org.gatefold.sync.outbox.Kind;
import org.gatefold.sync.outbox.Outcome;

/**
 * Takes listens to the listener's server by {@code submit-listens} of type {@code import}, each in the name of the
 * account it was heard under and no other. Those heard before there was one wait and go to the first that comes.
 */
public final class ListenDelivery implements Delivery {
    public static final Kind KIND = new Kind("listen", false);
    public static final String LANE = "listens";

    private final Http http;
    private final SignIns accounts;
    private final Clock clock;

    public ListenDelivery(Http http, SignIns accounts, Clock clock) {
        this.http = http;
        this.accounts = accounts;
        this.clock = clock;
    }

    @Override
    public Kind kind() {
        return KIND;
    }

    @Override
    public Outcome deliver(List<Entry> batch) {
        String owner = batch.getFirst().account();
        Optional<SignedIn> account = accounts.named(owner);
        if (account.isEmpty()) {
            return owner.equals(SignedIn.NONE)
                    ? new Outcome.Later("No server for listens is set up yet.", 0, Optional.empty())
                    : new Outcome.SignIn("The account these listens belong to is signed out.");
        }
        try {
            HttpUrl url = Endpoint.of(account.get().base(), "submit-listens");
            byte[] body = body(batch);
            return outcome(account.get().exchange(token -> http.send("POST", url, Endpoint.token(token), body)));
        } catch (IOException e) {
            return new Outcome.Later(String.valueOf(e.getMessage()), 0, Optional.empty());
        }
    }

    private Outcome outcome(Answer answer) {
        int status = answer.status();
        if (answer.isSuccess()) {
            return saysOk(answer)
                    ? new Outcome.Accepted()
                    : later(answer, "That server's answer was not one of a ListenBrainz server.");
        }
        return switch (status) {
            case 401, 403 -> new Outcome.SignIn(Endpoint.message(answer));
            case 400, 413, 422 -> new Outcome.Refused(Endpoint.message(answer), status);
            // a redirect, a 404 or 405 is a wrong address, and 408, 429 and 5xx pass: none says anything about the
            // listens
            default -> later(answer, Endpoint.message(answer));
        };
    }

    /** A portal's log-in page answers 200 to anything. */
    private static boolean saysOk(Answer answer) {
        if (answer.text().isBlank()) {
            return true;
        }
        try {
            var status = answer.json().get("status");
            return status == null
                    || status.isJsonPrimitive() && status.getAsString().equalsIgnoreCase("ok");
        } catch (IOException e) {
            return false;
        }
    }

    private Outcome later(Answer answer, String reason) {
        Optional<Duration> asked = answer.retryAfter(clock);
        if (asked.isEmpty() && answer.status() == 429) {
            asked = resetIn(answer);
        }
        return new Outcome.Later(reason, answer.status(), asked);
    }

    private static Optional<Duration> resetIn(Answer answer) {
        String seconds = answer.headers().get("X-RateLimit-Reset-In");
        return seconds != null && seconds.strip().matches("\\d{1,5}")
                ? Optional.of(Duration.ofSeconds(Long.parseLong(seconds.strip())))
                : Optional.empty();
    }

    private static byte[] body(List<Entry> batch) {
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        body.writeBytes("{\"listen_type\":\"import\",\"payload\":[".getBytes(StandardCharsets.UTF_8));
        for (int i = 0; i < batch.size(); i++) {
            if (i > 0) {
                body.write(',');
            }
            body.writeBytes(batch.get(i).payload());
        }
        body.writeBytes("]}".getBytes(StandardCharsets.UTF_8));
        return body.toByteArray();
    }
}
