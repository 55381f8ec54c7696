package org.gatefold.sync.instance;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/** Leads visits to whoever receives them; those that come before there is a host wait for it. Any thread. */
public final class Visitors implements Consumer<Visit> {
    private final List<Visit> waiting = new ArrayList<>();
    private Consumer<Visit> host = waiting::add;

    @Override
    public synchronized void accept(Visit visit) {
        host.accept(visit);
    }

    /** From now on visits go there, those that waited first. */
    public synchronized void receive(Consumer<Visit> host) {
        this.host = host;
        waiting.forEach(host);
        waiting.clear();
    }
}
