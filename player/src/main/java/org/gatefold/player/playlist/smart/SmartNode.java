package org.gatefold.player.playlist.smart;

import java.util.List;

/** A part of the rules of a smart playlist. */
public sealed interface SmartNode {
    /** Several parts: all of them must hold, or any one. */
    record Group(boolean all, List<SmartNode> nodes) implements SmartNode {
        public Group {
            nodes = List.copyOf(nodes);
        }
    }

    /** One condition; its values are as they were typed or read, right or not. Of a playlist it is its id. */
    record Condition(SmartField field, SmartOperator operator, List<String> values) implements SmartNode {
        public Condition {
            values = List.copyOf(values);
        }
    }

    /** What a file says that Gatefold does not know, kept word for word: its JSON, and the word that is unknown. */
    record Foreign(String json, String word) implements SmartNode {}
}
