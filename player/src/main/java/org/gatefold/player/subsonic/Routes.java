package org.gatefold.player.subsonic;

import java.io.IOException;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import okhttp3.HttpUrl;
import org.gatefold.player.source.ServerAddress;
import org.gatefold.player.source.ServerAddress.Consent;
import org.gatefold.player.source.ServerSaying;
import org.gatefold.player.source.SourceException;
import org.gatefold.player.source.SourceException.Reason;
import org.gatefold.player.source.Whereabouts;

/**
 * The ways to a server: home first, which must answer quickly where there is another; the one that answered is used
 * until it stops, and home is tried again after a while. Safe for many threads.
 */
final class Routes {
    /** What is done at one address; a {@link NoAnswer} means that there was none. */
    interface Work<T> {
        T at(HttpUrl base, Duration within) throws IOException;
    }

    private final ServerAddress address;
    private final Trust trust;
    private final Patience patience;
    private final Clock clock;
    private final List<HttpUrl> bases = new ArrayList<>();
    private int current;
    private Instant leftHome = Instant.MIN;

    Routes(ServerAddress address, Trust trust, Patience patience, Clock clock) {
        this.address = address;
        this.trust = trust;
        this.patience = patience;
        this.clock = clock;
        bases.add(base(address.lan()));
        address.wan().ifPresent(wan -> bases.add(base(wan)));
    }

    /** Does it where the server answers. What must not be done twice goes elsewhere only when it was never sent. */
    <T> T over(Ask.Repeat repeat, Work<T> work) throws SourceException {
        List<HttpUrl> order = order();
        Optional<SourceException> untrusted = Optional.empty();
        for (int i = 0; ; i++) {
            HttpUrl base = order.get(i);
            boolean last = i == order.size() - 1;
            checkOpenTalk(base);
            try {
                T done = work.at(base, last ? patience.connect() : within(base));
                answered(base);
                return done;
            } catch (NoAnswer e) {
                SourceException failure = Failures.noAnswer(e, base, trust);
                if (untrusted.isEmpty() && failure.reason() instanceof Reason.Untrusted) {
                    untrusted = Optional.of(failure);
                }
                boolean here = e.sent() && repeat == Ask.Repeat.NEVER;
                if (last || here || Thread.currentThread().isInterrupted()) {
                    throw untrusted.orElse(failure);
                }
            } catch (SourceException e) {
                throw e;
            } catch (IOException e) {
                throw Failures.noAnswer(new NoAnswer(true, e), base, trust);
            }
        }
    }

    /** Whether others on the way that is used now can listen in. */
    synchronized boolean isOverheard() {
        return !isPrivate(bases.get(current));
    }

    /** Where two addresses are told apart by the listener, the second is that from away; one alone is judged by its name. */
    synchronized Whereabouts whereabouts() {
        boolean home = bases.size() > 1
                ? current == 0
                : Neighbourhood.has(bases.getFirst().host());
        return home ? Whereabouts.HOME : Whereabouts.AWAY;
    }

    private static boolean isPrivate(HttpUrl base) {
        return base.isHttps() || Neighbourhood.isThisMachine(base.host());
    }

    /** Whether the password itself may go there. */
    void checkPassword(HttpUrl base) throws SourceException {
        if (!isPrivate(base) && !address.consents().contains(Consent.PASSWORD_OVER_HTTP)) {
            throw new SourceException(
                    new Reason.NeedsConsent(Consent.PASSWORD_OVER_HTTP), ServerSaying.PASSWORD_IN_THE_OPEN.with());
        }
    }

    /** The server answers at this address what was asked at the other, and will go on so. */
    synchronized void moved(HttpUrl from, HttpUrl to) {
        bases.replaceAll(base -> base.equals(from) ? to : base);
    }

    private synchronized List<HttpUrl> order() {
        if (current != 0 && clock.instant().isAfter(leftHome.plus(patience.awayFor()))) {
            current = 0;
        }
        return current == 0 ? List.copyOf(bases) : List.copyOf(bases).reversed();
    }

    private synchronized Duration within(HttpUrl base) {
        return base.equals(bases.getFirst()) ? patience.home() : patience.connect();
    }

    private synchronized void answered(HttpUrl base) {
        int now = Math.max(0, bases.indexOf(base));
        if (now != 0 && current == 0) {
            leftHome = clock.instant();
        }
        current = now;
    }

    private void checkOpenTalk(HttpUrl base) throws SourceException {
        if (!isPrivate(base) && !address.consents().contains(Consent.PLAIN_HTTP)) {
            throw new SourceException(
                    new Reason.NeedsConsent(Consent.PLAIN_HTTP), ServerSaying.OPEN_WAY.with(base.host()));
        }
    }

    /** A trailing /rest is the protocol's, not the server's. */
    private static HttpUrl base(URI address) {
        HttpUrl url = HttpUrl.get(address.toString());
        HttpUrl.Builder base = url.newBuilder();
        List<String> path = new ArrayList<>(url.encodedPathSegments());
        while (!path.isEmpty() && (path.getLast().isEmpty() || path.getLast().equals("rest"))) {
            path.removeLast();
        }
        base.encodedPath("/" + String.join("/", path));
        return base.build();
    }
}
