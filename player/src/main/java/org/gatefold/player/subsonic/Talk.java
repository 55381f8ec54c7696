package org.gatefold.player.subsonic;

import com.google.gson.JsonObject;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import okhttp3.HttpUrl;
import org.gatefold.player.source.SourceException;
import org.gatefold.player.source.SourceException.Reason;
import org.gatefold.sync.http.Answer;

/** One exchange with a server, checked before it is believed: status, then envelope, then content. */
final class Talk {
    /** How we call ourselves to servers. */
    static final String CLIENT = "Gatefold";

    private final Routes routes;
    private final Wire wire;
    private final Clock clock;

    Talk(Routes routes, Wire wire, Clock clock) {
        this.routes = routes;
        this.wire = wire;
        this.clock = clock;
    }

    /** What every call says. */
    static Params basics(String version) {
        return Params.of("c", CLIENT).and("v", version).and("f", "json");
    }

    /** @throws SourceException when no envelope came back */
    Envelope envelope(String method, Params params, boolean form, Credentials.Way way, Ask.Repeat repeat)
            throws SourceException {
        Ask ask = new Ask(method, params, Map.of(), form, repeat);
        Answer answer = routes.over(repeat, (base, within) -> {
            if (way == Credentials.Way.PASSWORD) {
                routes.checkPassword(base);
            }
            return wire.exchange(base, ask, within, Wire.ANSWER_LIMIT).answer();
        });
        return checked(answer);
    }

    /** What a server says to a question asked without a name; nothing when it does not understand it. */
    Optional<JsonObject> asked(String method, Params params) throws SourceException {
        Ask ask = new Ask(method, params, Map.of(), false, Ask.Repeat.HARMLESS);
        Answer answer = routes.over(Ask.Repeat.HARMLESS, (base, within) -> {
            Wire.Reply reply = wire.exchange(base, ask, within, Wire.ANSWER_LIMIT);
            movedTo(base, ask, reply.from());
            return reply.answer();
        });
        return Envelope.of(answer).flatMap(envelope -> switch (envelope) {
            case Envelope.Went(JsonObject content) -> Optional.of(content);
            case Envelope.Failed failed -> Optional.empty();
        });
    }

    /** Begins to read something of any length. */
    Wire.Opened open(Ask ask, Credentials.Way way) throws SourceException {
        return routes.over(Ask.Repeat.HARMLESS, (base, within) -> {
            if (way == Credentials.Way.PASSWORD) {
                routes.checkPassword(base);
            }
            return wire.open(base, ask, within);
        });
    }

    /** What is wrong with an answer that should have been sound or a picture. */
    SourceException insteadOfMedia(Answer answer) {
        Optional<Envelope> envelope = Envelope.of(answer);
        if (envelope.isPresent() && envelope.get() instanceof Envelope.Failed failed) {
            return Failures.refused(failed);
        }
        if (answer.isSuccess()) {
            return Failures.garbage();
        }
        return answer.status() == 404 ? Failures.notFound() : Failures.status(answer, clock);
    }

    private Envelope checked(Answer answer) throws SourceException {
        Optional<Envelope> envelope = Envelope.of(answer);
        if (envelope.isPresent()) {
            return envelope.get();
        }
        throw answer.isSuccess() ? Failures.garbage() : Failures.status(answer, clock);
    }

    /** Whether the server does not know how to do what it was asked. */
    static boolean isUnsupported(SourceException e) {
        return e.reason() instanceof Reason.Unsupported;
    }

    /** A server that sends every call on to https is asked there from now on, before a secret goes the open way. */
    private void movedTo(HttpUrl base, Ask ask, HttpUrl from) {
        HttpUrl asked = ask.at(base, Map.of()).url();
        String tail = "/rest/" + ask.method() + ".view";
        String path = from.encodedPath();
        if (!from.equals(asked) && from.host().equals(base.host()) && path.endsWith(tail)) {
            String root = path.substring(0, path.length() - tail.length());
            routes.moved(
                    base,
                    from.newBuilder()
                            .query(null)
                            .encodedPath(root.isEmpty() ? "/" : root)
                            .build());
        }
    }
}
