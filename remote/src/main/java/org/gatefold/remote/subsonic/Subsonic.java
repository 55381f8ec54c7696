package org.gatefold.remote.subsonic;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.gatefold.remote.http.Answer;
import org.gatefold.remote.http.Request;
import org.gatefold.remote.http.Route;
import org.gatefold.remote.sql.BusyException;

/**
 * OpenSubsonic (opensubsonic.netlify.app) for the music of this server: every call by GET, HEAD or a posted form, with
 * {@code .view} behind its name or without, answered in XML or JSON.
 */
public final class Subsonic {
    private static final System.Logger LOG = System.getLogger(Subsonic.class.getName());
    private static final String EXTENSIONS = "getOpenSubsonicExtensions";

    private final Login login;
    private final Map<String, Call> calls;
    private final String serverVersion;

    Subsonic(Login login, Map<String, Call> calls, String serverVersion) {
        this.login = login;
        this.calls = Map.copyOf(calls);
        this.serverVersion = serverVersion;
    }

    public List<Route> routes() {
        return List.of(
                Route.get("/rest/{call}", this::answer),
                new Route("HEAD", "/rest/{call}", 0, this::answer),
                Route.post("/rest/{call}", this::answer).upTo(2));
    }

    private Answer answer(Request request) {
        Params params = Params.of(request);
        String format = params.text("f").orElse("xml").toLowerCase(Locale.ROOT);
        Envelope envelope = new Envelope(format.startsWith("json"), serverVersion);
        Answer answer;
        try {
            if (format.equals("jsonp")) {
                throw new Refusal(Refusal.GENERIC, "This server answers in xml and json only");
            }
            answer = answer(request, params, envelope);
        } catch (Refusal e) {
            answer = envelope.failed(200, e.code(), e.message());
        } catch (BusyException e) {
            answer = envelope.failed(503, Refusal.GENERIC, "The server is busy, try again")
                    .with("Retry-After", "1");
        } catch (RuntimeException e) {
            LOG.log(System.Logger.Level.ERROR, "A call failed", e);
            answer = envelope.failed(500, Refusal.GENERIC, "Something went wrong on the server");
        }
        // players that live in a browser come from another address; nothing here goes by cookies
        return answer.with("Access-Control-Allow-Origin", "*");
    }

    private Answer answer(Request request, Params params, Envelope envelope) {
        String name = request.name("call").replaceFirst("\\.view$", "");
        params.text("v").ifPresent(Subsonic::check);
        if (name.equals(EXTENSIONS)) {
            return envelope.ok(About.extensions());
        }
        Optional<Call> call = Optional.ofNullable(calls.get(name));
        if (call.isEmpty()) {
            return envelope.failed(404, Refusal.GENERIC, "This server does not know the method you ask for");
        }
        Ask ask = new Ask(request, params, login.account(request, params));
        return switch (call.get()) {
            case Call.Documents documents -> envelope.ok(documents.answer(ask));
            case Call.Bytes bytes -> bytes.answer(ask);
        };
    }

    /** Only another major version is another protocol. */
    private static void check(String version) {
        String major = version.split("\\.", 2)[0];
        if (major.matches("\\d{1,9}") && Integer.parseInt(major) != 1) {
            throw Integer.parseInt(major) < 1
                    ? new Refusal(
                            Refusal.CLIENT_TOO_OLD, "This server speaks " + Envelope.PROTOCOL + ". Update your player.")
                    : new Refusal(Refusal.SERVER_TOO_OLD, "This server speaks only " + Envelope.PROTOCOL + ".");
        }
    }

    /** All calls of several parts in one table. */
    @SafeVarargs
    static Map<String, Call> together(Map<String, Call>... parts) {
        Map<String, Call> all = new HashMap<>();
        for (Map<String, Call> part : parts) {
            all.putAll(part);
        }
        return all;
    }
}
