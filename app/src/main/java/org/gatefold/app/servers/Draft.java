package org.gatefold.app.servers;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.gatefold.player.source.CertificatePin;
import org.gatefold.player.source.Login;
import org.gatefold.player.source.ServerAddress;
import org.gatefold.player.source.ServerAddress.Consent;

/**
 * What the listener typed about a server, before anything is kept of it. {@code headers} is a line each, "Name: value".
 * An empty secret stands for the one that is kept.
 */
public record Draft(String name, String address, String outside, Signing signing, String headers, Agreed agreed) {
    /** Nothing typed yet. */
    public static final Draft EMPTY =
            new Draft("", "", "", new Signing("", "", false), "", new Agreed(Optional.empty(), Set.of()));

    /** A name with its password, or a key, which needs no name. */
    public record Signing(String user, String secret, boolean byKey) {
        @Override
        public String toString() {
            return "Signing[…]";
        }
    }

    /** What the listener agreed to for this server. */
    public record Agreed(Optional<CertificatePin> pin, Set<Consent> consents) {
        public Agreed {
            consents = Set.copyOf(consents);
        }
    }

    @Override
    public String toString() {
        return "Draft[" + address + "]";
    }

    /** The same with a certificate that is trusted from now on. */
    public Draft trusting(CertificatePin pin) {
        return new Draft(name, address, outside, signing, headers, new Agreed(Optional.of(pin), agreed.consents()));
    }

    /** The same with one more thing agreed to. */
    public Draft agreeing(Consent consent) {
        Set<Consent> all = new java.util.HashSet<>(agreed.consents());
        all.add(consent);
        return new Draft(name, address, outside, signing, headers, new Agreed(agreed.pin(), all));
    }

    /** Whether there is enough to ask a server with; {@code kept}: a former secret stands in for an empty one. */
    public boolean isWhole(boolean kept) {
        return !address.isBlank()
                && (signing.byKey() || !signing.user().isBlank())
                && (kept || !signing.secret().isBlank());
    }

    /** The login, unless the kept one stays. */
    public Optional<Login> login() {
        if (signing.secret().isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(
                signing.byKey()
                        ? new Login.ApiKey(signing.secret().strip())
                        : new Login.Password(signing.user().strip(), signing.secret()));
    }

    /**
     * The addresses this may mean, to be tried in this order: what begins with neither https:// nor http:// is first
     * tried encrypted.
     *
     * @throws URISyntaxException when it is none
     */
    public List<ServerAddress> addresses() throws URISyntaxException {
        List<ServerAddress> addresses = new ArrayList<>();
        Optional<URI> wan = outside.isBlank()
                ? Optional.empty()
                : Optional.of(uri(outside.contains("://") ? outside : "https://" + outside));
        List<String> homes = address.contains("://")
                ? List.of(address)
                : List.of("https://" + address.strip(), "http://" + address.strip());
        for (String home : homes) {
            try {
                addresses.add(new ServerAddress(uri(home), wan, headerMap(), agreed.pin(), agreed.consents()));
            } catch (IllegalArgumentException e) {
                throw new URISyntaxException(address, String.valueOf(e.getMessage()));
            }
        }
        return addresses;
    }

    private static URI uri(String text) throws URISyntaxException {
        String bare = text.strip().replaceFirst("/+$", "").replaceFirst("/rest$", "");
        return new URI(bare);
    }

    private Map<String, String> headerMap() {
        Map<String, String> map = new LinkedHashMap<>();
        headers.lines()
                .map(line -> line.split(":", 2))
                .filter(parts -> parts.length == 2 && !parts[0].isBlank() && !parts[1].isBlank())
                .forEach(parts -> map.put(parts[0].strip(), parts[1].strip()));
        return map;
    }
}
