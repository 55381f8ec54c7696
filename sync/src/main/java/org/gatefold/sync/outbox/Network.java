package org.gatefold.sync.outbox;

import java.net.InterfaceAddress;
import java.net.NetworkInterface;
import java.net.SocketException;
import java.util.TreeSet;

/** What networks the machine is in just now, as far as that can be told without sending anything. */
interface Network {
    /** The addresses of this machine in one text that only serves to be compared; empty where there is no network. */
    String addresses();

    /** Asks the system, which takes about a millisecond. */
    static Network ofSystem() {
        return () -> {
            TreeSet<String> found = new TreeSet<>();
            try {
                for (NetworkInterface each :
                        NetworkInterface.networkInterfaces().toList()) {
                    if (each.isUp() && !each.isLoopback()) {
                        for (InterfaceAddress address : each.getInterfaceAddresses()) {
                            found.add(
                                    each.getName() + " " + address.getAddress().getHostAddress());
                        }
                    }
                }
            } catch (SocketException e) {
                // a network that cannot be asked for is one that may come back
                return "";
            }
            return String.join(",", found);
        };
    }
}
