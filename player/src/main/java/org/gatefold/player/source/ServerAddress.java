package org.gatefold.player.source;

import java.net.URI;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Where a server is: at home ({@code lan}) and, where there is another way, from outside ({@code wan}). {@code headers}
 * go with every request and may be secrets; {@code pin} is the certificate trusted whoever signed it; {@code consents}
 * are what the listener agreed to for this server.
 */
public record ServerAddress(
        URI lan, Optional<URI> wan, Map<String, String> headers, Optional<CertificatePin> pin, Set<Consent> consents) {

    /** What is done only once the listener said so. */
    public enum Consent {
        /** Talk without encryption to another machine: everybody on the way can listen in. */
        PLAIN_HTTP,
        /** Send the password itself, for servers without tokens, where the talk is not encrypted. */
        PASSWORD_OVER_HTTP
    }

    public ServerAddress {
        check(lan);
        wan.ifPresent(ServerAddress::check);
        headers = Map.copyOf(headers);
        headers.forEach(ServerAddress::check);
        consents = Set.copyOf(consents);
    }

    /** One address, nothing special. */
    public static ServerAddress of(URI lan) {
        return new ServerAddress(lan, Optional.empty(), Map.of(), Optional.empty(), Set.of());
    }

    /** Without what the headers say. */
    @Override
    public String toString() {
        return "ServerAddress[" + lan + wan.map(uri -> ", " + uri).orElse("") + ", headers " + headers.keySet() + ", "
                + consents + "]";
    }

    /** Without the value in the message: it may be a secret. */
    private static void check(String name, String value) {
        if (!name.matches("[A-Za-z0-9!#$%&'*+.^_`|~-]{1,100}") || !value.matches("[\\x20-\\x7e\\t]{0,4000}")) {
            throw new IllegalArgumentException("The header " + name + " has a character that cannot be sent.");
        }
    }

    private static void check(URI uri) {
        String scheme = String.valueOf(uri.getScheme()).toLowerCase(Locale.ROOT);
        boolean web = scheme.equals("http") || scheme.equals("https");
        if (!web || uri.getHost() == null) {
            throw new IllegalArgumentException("The address of a server starts with https:// or http://.");
        }
        if (uri.getUserInfo() != null || uri.getQuery() != null || uri.getFragment() != null) {
            throw new IllegalArgumentException("The address of a server has no user, no question mark and no hash.");
        }
    }
}
