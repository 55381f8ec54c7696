package org.gatefold.player.subsonic;

import com.google.gson.JsonObject;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.gatefold.player.source.SourceException;
import org.gatefold.player.source.SourceException.Reason;
import org.gatefold.sync.http.Answer;

/** Calls in the listener's name. Signs in with the first one; safe for many threads. */
final class Session {
    /** Said of the version or the way of signing in by a server that was upgraded meanwhile: it did nothing yet. */
    private static final Set<Integer> CHANGED = Set.of(20, 30, 41, 42, 43);

    private final Talk talk;
    private final Credentials credentials;
    private volatile Optional<Terms> terms = Optional.empty();

    Session(Talk talk, Credentials credentials) {
        this.talk = talk;
        this.credentials = credentials;
    }

    Terms terms() throws SourceException {
        Optional<Terms> known = terms;
        return known.isPresent() ? known.get() : signIn(false);
    }

    synchronized Terms signIn(boolean anew) throws SourceException {
        if (anew || terms.isEmpty()) {
            terms = Optional.of(new SignIn(talk, credentials).terms());
        }
        return terms.orElseThrow();
    }

    /** What changes nothing, or the same however often it is said. */
    JsonObject call(String method, Params params) throws SourceException {
        return call(method, params, Ask.Repeat.HARMLESS);
    }

    /** What must not reach the server twice. */
    JsonObject callOnce(String method, Params params) throws SourceException {
        return call(method, params, Ask.Repeat.NEVER);
    }

    /** Nothing when the server does not know the method or this account may not use it. */
    Optional<JsonObject> tryCall(String method, Params params) throws SourceException {
        try {
            return Optional.of(call(method, params));
        } catch (SourceException e) {
            return switch (e.reason()) {
                case Reason.Unsupported r -> Optional.empty();
                case Reason.NotAllowed r -> Optional.empty();
                case Reason.Refused r -> Optional.empty();
                case Reason.Failing r -> Optional.empty();
                case Reason.Garbage r -> Optional.empty();
                case Reason.NotFound r -> Optional.empty();
                case Reason.Unreachable r -> throw e;
                case Reason.Untrusted r -> throw e;
                case Reason.NeedsConsent r -> throw e;
                case Reason.WrongLogin r -> throw e;
                case Reason.TooOld r -> throw e;
                case Reason.Busy r -> throw e;
            };
        }
    }

    /** Begins to read bytes; {@code form} asks by POST where the server takes that. */
    Wire.Opened open(String method, Params params, Map<String, String> headers, boolean form) throws SourceException {
        Terms now = terms();
        Params all = signed(now, params);
        return talk.open(new Ask(method, all, headers, form && now.forms(), Ask.Repeat.HARMLESS), now.way());
    }

    /** What is wrong with an answer that should have been sound or a picture. */
    SourceException insteadOfMedia(Answer answer) {
        return talk.insteadOfMedia(answer);
    }

    private JsonObject call(String method, Params params, Ask.Repeat repeat) throws SourceException {
        Envelope said = said(terms(), method, params, repeat);
        if (said instanceof Envelope.Failed failed && CHANGED.contains(failed.code())) {
            said = said(signIn(true), method, params, repeat);
        }
        return switch (said) {
            case Envelope.Went(JsonObject content) -> content;
            case Envelope.Failed failed -> throw Failures.refused(failed);
        };
    }

    private Envelope said(Terms now, String method, Params params, Ask.Repeat repeat) throws SourceException {
        return talk.envelope(method, signed(now, params), now.forms(), now.way(), repeat);
    }

    private Params signed(Terms now, Params params) {
        return Talk.basics(now.version()).and(credentials.by(now.way())).and(params);
    }
}
