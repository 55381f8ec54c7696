package org.gatefold.player.playlist.smart;

import java.util.Optional;

/**
 * Something of a smart playlist that is not followed, and why; it is kept all the same.
 *
 * @param word what is wrong, as it stands there
 * @param node the part it is in; empty where it is none of the rules
 */
public record SmartProblem(Why why, String word, Optional<SmartNode> node) {
    /** What can be wrong. */
    public enum Why {
        /** A field or an operator that Gatefold does not know. */
        UNKNOWN,
        /** No value, where one is needed. */
        NO_VALUE,
        /** Not a number, a date or a range as the field needs it. */
        BAD_VALUE,
        /** It sorts by something unknown. */
        UNKNOWN_SORT,
        /** It names a playlist that is not here. */
        NO_PLAYLIST,
        /** It names itself, perhaps over others. */
        CIRCLE,
        /** There are more rules, or deeper ones, than can be asked at once. */
        TOO_MUCH
    }
}
