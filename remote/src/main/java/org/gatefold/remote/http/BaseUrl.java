package org.gatefold.remote.http;

import java.util.Optional;

/**
 * What absolute links start with: the configured public address, or on loopback the loopback name and port that the
 * caller used, so that links keep working through a local forwarder. Any other Host header is ignored.
 */
public record BaseUrl(Optional<String> configured, String host, boolean loopback) {

    String of(Optional<String> hostHeader, int port) {
        if (configured.isPresent()) {
            return configured.get();
        }
        if (loopback
                && hostHeader.isPresent()
                && hostHeader.get().matches("(127\\.0\\.0\\.1|localhost|\\[::1])(:\\d{1,5})?")) {
            return "http://" + hostHeader.get();
        }
        return at(port);
    }

    /** The address without a request at hand. */
    public String at(int port) {
        return configured.orElse("http://" + (host.contains(":") ? "[" + host + "]" : host) + ":" + port);
    }
}
