package org.gatefold.app.route;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Where the listener has been: routes and how far each was scrolled, never nodes. Not thread-safe. */
public final class History {
    private static final int LIMIT = 100;

    /** A visited page; {@code scroll} is 0 at the top and 1 at the bottom. */
    public record Visit(Route route, double scroll) {}

    private final List<Visit> visits = new ArrayList<>();
    private int at = -1;

    /** Goes somewhere new, forgetting what lay ahead. Going where we are already changes nothing and answers false. */
    public boolean push(Route route) {
        if (at >= 0 && visits.get(at).route().equals(route)) {
            return false;
        }
        visits.subList(at + 1, visits.size()).clear();
        visits.add(new Visit(route, 0));
        if (visits.size() > LIMIT) {
            visits.removeFirst();
        }
        at = visits.size() - 1;
        return true;
    }

    /** Takes the place of the page we are on, such as each next letter of a search. */
    public void replace(Route route) {
        if (at < 0) {
            push(route);
        } else {
            visits.set(at, new Visit(route, 0));
        }
    }

    public void rememberScroll(double scroll) {
        if (at >= 0) {
            visits.set(at, new Visit(visits.get(at).route(), scroll));
        }
    }

    public Optional<Visit> current() {
        return at < 0 ? Optional.empty() : Optional.of(visits.get(at));
    }

    public boolean canGoBack() {
        return at > 0;
    }

    public boolean canGoForward() {
        return at < visits.size() - 1;
    }

    public Visit back() {
        at = Math.max(0, at - 1);
        return visits.get(at);
    }

    public Visit forward() {
        at = Math.min(visits.size() - 1, at + 1);
        return visits.get(at);
    }
}
