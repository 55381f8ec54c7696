package org.gatefold.player.library.rule;

import java.time.Instant;
import java.util.List;
import org.gatefold.player.library.TrackKey;

/**
 * What must hold of a track. Pure: it is asked through {@link Selections}. What a track
 * does not tell (no year, never heard) fulfils no range; {@link Not} turns that round.
 */
public sealed interface Rule {
    /** Holds of every track. */
    Rule EVERYTHING = new All(List.of());

    /** Each of them must hold; of none, that is always so. */
    record All(List<Rule> rules) implements Rule {
        public All {
            rules = List.copyOf(rules);
        }
    }

    /** One of them must hold; of none, that is never so. */
    record Any(List<Rule> rules) implements Rule {
        public Any {
            rules = List.copyOf(rules);
        }
    }

    /** It must not hold. */
    record Not(Rule rule) implements Rule {}

    /** Words compared as a listener reads them: case and accents do not matter, nor does a leading article. */
    record Words(TextField field, TextMatch match, String text) implements Rule {}

    /** A number between both, both included; {@link Long#MIN_VALUE} and {@link Long#MAX_VALUE} leave a side open. */
    record Range(NumberField field, long from, long to) implements Rule {
        /** Exactly this number. */
        public static Range is(NumberField field, long number) {
            return new Range(field, number, number);
        }

        public static Range atLeast(NumberField field, long number) {
            return new Range(field, number, Long.MAX_VALUE);
        }

        public static Range atMost(NumberField field, long number) {
            return new Range(field, Long.MIN_VALUE, number);
        }
    }

    /** A moment from {@code from} on and before {@code to}; {@link Instant#MIN} and {@link Instant#MAX} leave a side open. */
    record Period(TimeField field, Instant from, Instant to) implements Rule {
        public static Period since(TimeField field, Instant from) {
            return new Period(field, from, Instant.MAX);
        }

        public static Period before(TimeField field, Instant to) {
            return new Period(field, Instant.MIN, to);
        }
    }

    /** Something that a track is. */
    record Is(Flag flag) implements Rule {}

    /** One of these recordings, such as those of a playlist; at most {@link #MOST_KEYS}. */
    record OneOf(List<TrackKey> keys) implements Rule {
        public static final int MOST_KEYS = 100_000;

        public OneOf {
            keys = List.copyOf(keys);
            if (keys.size() > MOST_KEYS) {
                throw new IllegalArgumentException("more than " + MOST_KEYS + " recordings");
            }
        }
    }

    /** How many rules it is made of, itself included. */
    default int size() {
        return switch (this) {
            case All(var rules) -> 1 + rules.stream().mapToInt(Rule::size).sum();
            case Any(var rules) -> 1 + rules.stream().mapToInt(Rule::size).sum();
            case Not(var rule) -> 1 + rule.size();
            case Words _, Range _, Period _, Is _, OneOf _ -> 1;
        };
    }

    /** How deep it is nested; 1 for a single one. */
    default int depth() {
        return switch (this) {
            case All(var rules) ->
                1 + rules.stream().mapToInt(Rule::depth).max().orElse(0);
            case Any(var rules) ->
                1 + rules.stream().mapToInt(Rule::depth).max().orElse(0);
            case Not(var rule) -> 1 + rule.depth();
            case Words _, Range _, Period _, Is _, OneOf _ -> 1;
        };
    }
}
