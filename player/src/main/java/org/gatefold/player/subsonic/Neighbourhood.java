package org.gatefold.player.subsonic;

import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Tells a host of this house from one out there, by its name or number alone: nothing is asked of a network. */
final class Neighbourhood {
    private static final List<String> HOUSE_NAMES =
            List.of(".local", ".lan", ".home", ".home.arpa", ".internal", ".box");

    private Neighbourhood() {}

    static boolean isThisMachine(String host) {
        return host.equals("localhost")
                || number(host).filter(InetAddress::isLoopbackAddress).isPresent();
    }

    /** Private, link-local and loopback numbers; names without a dot or with an ending that is used in houses only. */
    static boolean has(String host) {
        Optional<InetAddress> number = number(host);
        if (number.isPresent()) {
            InetAddress address = number.get();
            return address.isLoopbackAddress()
                    || address.isSiteLocalAddress()
                    || address.isLinkLocalAddress()
                    || isUniqueLocal(address);
        }
        String name = host.toLowerCase(Locale.ROOT);
        return name.indexOf('.') < 0 || HOUSE_NAMES.stream().anyMatch(name::endsWith);
    }

    /** fc00::/7, which Java has no name for. */
    private static boolean isUniqueLocal(InetAddress address) {
        return address instanceof Inet6Address && (address.getAddress()[0] & 0xFE) == 0xFC;
    }

    /** Only of what is written as a number, which needs no name server. */
    private static Optional<InetAddress> number(String host) {
        try {
            return host.matches("[0-9.]+|.*:.*") ? Optional.of(InetAddress.getByName(host)) : Optional.empty();
        } catch (UnknownHostException e) {
            return Optional.empty();
        }
    }
}
