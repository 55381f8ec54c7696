package org.gatefold.player.listenbrainz;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import okhttp3.HttpUrl;
import org.gatefold.player.listening.ListenAccount;
import org.gatefold.sync.http.Answer;
import org.gatefold.sync.http.Http;
import org.gatefold.sync.outbox.Delivery;
import org.gatefold.sync.outbox.Entry;
import org.gatefold.sync.outbox.Kind;
import org.gatefold.sync.outbox.Outcome;

/**
 * Takes listens to the listener's server by {@code submit-listens} of type {@code import}. Without an account they
 * wait; those heard before there was one go to the first that comes, those of one account never to another.
 */
public final class ListenDelivery implements Delivery {
    public static final Kind KIND = new Kind("listen", false);
    public static final String LANE = "listens";

    private final Http http;
    private final Supplier<Optional<ListenAccount>> account;
    private final Clock clock;

    public ListenDelivery(Http http, Supplier<Optional<ListenAccount>> account, Clock clock) {
        this.http = http;
        this.account = account;
        this.clock = clock;
    }

    @Override
    public Kind kind() {
        return KIND;
    }

    @Override
    public Outcome deliver(List<Entry> batch) {
        Optional<ListenAccount> now = account.get();
        String owner = batch.getFirst().account();
        if (now.isEmpty()) {
            return wait("No server for listens is set up yet.");
        }
        if (!owner.equals(ListenAccount.NONE) && !owner.equals(now.get().id())) {
            return wait("These listens belong to another account.");
        }
        try {
            HttpUrl url = Endpoint.of(now.get().base(), "submit-listens");
            return outcome(http.send("POST", url, Endpoint.token(now.get().token()), body(batch)));
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

    private static Outcome wait(String reason) {
        return new Outcome.Later(reason, 0, Optional.empty());
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
