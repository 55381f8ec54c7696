package org.gatefold.player.library.facts;

import java.util.List;
import org.gatefold.player.library.Role;

/** What one file says of its sleeve: the name of its disc (or empty text), who brought it out, and who had which part. */
public record Liner(String discTitle, List<String> labels, List<Part> parts) {
    public static final Liner BLANK = new Liner("", List.of(), List.of());

    public Liner {
        labels = List.copyOf(labels);
        parts = List.copyOf(parts);
    }

    /** Somebody and what they did. */
    public record Part(Role role, String name) {}
}
