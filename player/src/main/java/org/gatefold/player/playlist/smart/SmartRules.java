package org.gatefold.player.playlist.smart;

import java.util.List;
import java.util.OptionalInt;
import org.gatefold.player.playlist.PlaylistContent;

/**
 * What a smart playlist asks for.
 *
 * @param most how many tracks at most
 * @param percent how many of those that fit at most, in percent
 * @param rest a JSON object of what else its file said, which Gatefold does not know and keeps
 */
public record SmartRules(
        String name,
        String comment,
        SmartNode.Group rules,
        List<Sort> sorts,
        OptionalInt most,
        OptionalInt percent,
        String rest) {
    /** By what it is sorted, by the field's name in a file; {@code random} is one. */
    public record Sort(String field, boolean descending) {
        public static final String RANDOM = "random";
    }

    public SmartRules {
        name = PlaylistContent.name(name);
        comment = PlaylistContent.description(comment);
        sorts = List.copyOf(sorts);
    }

    /** All music under a name. */
    public static SmartRules named(String name) {
        return new SmartRules(
                name,
                "",
                new SmartNode.Group(true, List.of()),
                List.of(),
                OptionalInt.empty(),
                OptionalInt.empty(),
                "{}");
    }

    public SmartRules renamed(String other) {
        return new SmartRules(other, comment, rules, sorts, most, percent, rest);
    }
}
