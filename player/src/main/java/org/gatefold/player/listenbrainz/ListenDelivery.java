package org.gatefold.player.listenbrainz;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.BiConsumer;
import okhttp3.HttpUrl;
import org.gatefold.sync.account.SignIns;
import org.gatefold.sync.account.SignedIn;
import org.gatefold.sync.http.Answer;
import org.gatefold.sync.http.Http;
import org.gatefold.sync.outbox.Delivery;
import org.gatefold.sync.outbox.Entry;
import org.gatefold.sync.outbox.Kind;
import org.gatefold.sync.outbox.Outcome;
import org.gatefold.sync.outbox.WaitSaying;
import org.gatefold.sync.said.Said;

/**
 * Takes listens to the listener's server by {@code submit-listens} of type {@code import}, each in the name of the
 * account it was heard under and no other. Those heard before there was one wait and go to the first that comes. Where
 * the clock was wrong, so that a server would refuse what was heard, {@link TrueTime} says when it can have been.
 */
public final class ListenDelivery implements Delivery {
    public static final Kind KIND = new Kind("listen", false);
    public static final String LANE = "listens";

    private static final int REFUSED = 400;

    private final Http http;
    private final SignIns accounts;
    private final Clock clock;
    private final BiConsumer<UUID, Instant> corrected;

    /** @param corrected is told of a listen that arrived with another time than it was written with */
    public ListenDelivery(Http http, SignIns accounts, Clock clock, BiConsumer<UUID, Instant> corrected) {
        this.http = http;
        this.accounts = accounts;
        this.clock = clock;
        this.corrected = corrected;
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
                    ? new Outcome.Later(WaitSaying.NO_LISTEN_SERVER.with(), 0, Optional.empty())
                    : new Outcome.SignIn(WaitSaying.SIGNED_OUT.with());
        }
        try {
            Answer answer =
                    send(account.get(), batch.stream().map(Entry::payload).toList());
            return answer.status() == REFUSED ? atTrueTimes(account.get(), batch, answer) : outcome(answer);
        } catch (IOException e) {
            return Outcome.later(e);
        }
    }

    /** The server refused the batch: if that is for times that cannot be, it goes once more with those that can. */
    private Outcome atTrueTimes(SignedIn account, List<Entry> batch, Answer refusal) throws IOException {
        Map<UUID, Instant> times =
                TrueTime.of(refusal).map(server -> server.correct(batch)).orElse(Map.of());
        if (times.isEmpty()) {
            return outcome(refusal);
        }
        Outcome outcome = outcome(send(
                account,
                batch.stream()
                        .map(entry -> Optional.ofNullable(times.get(entry.opId()))
                                .map(time -> ListenJson.at(entry.payload(), time))
                                .orElse(entry.payload()))
                        .toList()));
        if (outcome instanceof Outcome.Accepted) {
            times.forEach(corrected);
        }
        return outcome;
    }

    private Answer send(SignedIn account, List<byte[]> listens) throws IOException {
        HttpUrl url = Endpoint.of(account.base(), "submit-listens");
        byte[] body = body(listens);
        return account.exchange(token -> http.send("POST", url, Endpoint.token(token), body));
    }

    private Outcome outcome(Answer answer) {
        int status = answer.status();
        if (answer.isSuccess()) {
            return saysOk(answer) ? new Outcome.Accepted() : later(answer, WaitSaying.NO_LISTENBRAINZ.with());
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

    private Outcome later(Answer answer, Said reason) {
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

    private static byte[] body(List<byte[]> listens) {
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        body.writeBytes("{\"listen_type\":\"import\",\"payload\":[".getBytes(StandardCharsets.UTF_8));
        for (int i = 0; i < listens.size(); i++) {
            if (i > 0) {
                body.write(',');
            }
            body.writeBytes(listens.get(i));
        }
        body.writeBytes("]}".getBytes(StandardCharsets.UTF_8));
        return body.toByteArray();
    }
}
