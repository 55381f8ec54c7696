package org.gatefold.remote.http;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;

/** Finds the route of a request, or says 404 or 405. */
public final class Router {
    private final List<Route> routes;

    public Router(List<Route> routes) {
        this.routes = List.copyOf(routes);
    }

    /** A route and the values of its names. */
    record Found(Route route, Map<String, String> names) {}

    Found find(String method, String rawPath) {
        TreeSet<String> allowed = new TreeSet<>();
        for (Route route : routes) {
            Optional<Map<String, String>> names = route.match(rawPath);
            if (names.isPresent()) {
                if (route.method().equals(method)) {
                    return new Found(route, names.get());
                }
                allowed.add(route.method());
            }
        }
        if (allowed.isEmpty()) {
            throw new HttpProblem(404, "not_found", "There is nothing at this address");
        }
        String list = String.join(", ", allowed);
        throw new HttpProblem(405, "method_not_allowed", "This address takes " + list, Map.of("Allow", list));
    }
}
