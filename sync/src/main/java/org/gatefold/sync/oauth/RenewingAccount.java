package org.gatefold.sync.oauth;

import java.io.IOException;
import java.net.URI;
import java.util.Optional;
import org.gatefold.sync.account.SignedIn;
import org.gatefold.sync.http.Http;
import org.jspecify.annotations.Nullable;

/**
 * An account signed in by OAuth. A lost answer of a renewal signs nobody out: the former refresh token stands until the
 * new pair is on disk, and none of the new pair is sent before; a server honours the former one until then.
 */
public final class RenewingAccount implements SignedIn {
    /** Where the tokens of the account lie. */
    public interface Kept {
        Tokens tokens() throws IOException;

        /** @throws IOException when they could not be kept; then the former ones still stand */
        void keep(Tokens tokens) throws IOException;

        /** The server does not renew the sign-in any more. */
        void ended();
    }

    private final String id;
    private final URI base;
    private final Http http;
    private final Kept kept;
    private @Nullable AuthorizationServer server;
    private @Nullable String ended;

    public RenewingAccount(String id, URI base, Http http, Kept kept) {
        this.id = id;
        this.base = base;
        this.http = http;
        this.kept = kept;
    }

    @Override
    public String id() {
        return id;
    }

    @Override
    public URI base() {
        return base;
    }

    @Override
    public String token() throws IOException {
        return kept.tokens().access();
    }

    @Override
    public synchronized boolean renew(String refused) throws IOException {
        Tokens now = kept.tokens();
        if (!now.access().equals(refused)) {
            return true;
        }
        if (now.refresh().isEmpty() || refused.equals(ended)) {
            end(refused);
            return false;
        }
        try {
            kept.keep(new TokenEndpoint(http, server()).refresh(now.refresh().get()));
            return true;
        } catch (SignInEnded e) {
            end(refused);
            return false;
        }
    }

    /**
     * Tells the server to forget the sign-in (RFC 7009).
     *
     * @return whether the server was told
     */
    public synchronized boolean revoke() throws IOException {
        Tokens now = kept.tokens();
        return new TokenEndpoint(http, server()).revoke(now.refresh().orElse(now.access()));
    }

    @Override
    public String toString() {
        return "RenewingAccount[" + id + " at " + base + "]";
    }

    private void end(String refused) {
        ended = refused;
        kept.ended();
    }

    private AuthorizationServer server() throws IOException {
        AuthorizationServer known = server;
        if (known == null) {
            Optional<AuthorizationServer> found = AuthorizationServer.find(http, base);
            known = found.orElseThrow(
                    () -> new IOException("The server at " + base.getHost() + " does not say where to sign in."));
            server = known;
        }
        return known;
    }
}
