package org.gatefold.app.rules;

import com.ibm.icu.text.MessagePattern;
import com.ibm.icu.text.MessagePattern.ArgType;
import com.ibm.icu.text.MessagePattern.Part;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** What a message asks for: which arguments, whether they must be numbers, and which plural forms it has for them. */
record MessageShape(Map<String, Boolean> numbers, List<Set<String>> plurals, String words) {
    MessageShape {
        numbers = Collections.unmodifiableMap(new TreeMap<>(numbers));
        plurals = List.copyOf(plurals);
    }

    /** Throws IllegalArgumentException for what ICU cannot parse. */
    static MessageShape of(String message) {
        MessagePattern pattern = new MessagePattern(message);
        Map<String, Boolean> numbers = new TreeMap<>();
        List<Set<String>> plurals = new ArrayList<>();
        for (int i = 0; i < pattern.countParts(); i++) {
            if (pattern.getPartType(i) == Part.Type.ARG_START) {
                ArgType type = pattern.getPart(i).getArgType();
                String name = pattern.getSubstring(pattern.getPart(i + 1));
                boolean number = type == ArgType.PLURAL
                        || type == ArgType.SIMPLE
                                && pattern.getSubstring(pattern.getPart(i + 2)).equals("number");
                numbers.merge(name, number, Boolean::logicalOr);
                if (type == ArgType.PLURAL) {
                    plurals.add(selectors(pattern, i));
                }
            }
        }
        return new MessageShape(numbers, plurals, words(message, pattern));
    }

    private static Set<String> selectors(MessagePattern pattern, int start) {
        Set<String> selectors = new HashSet<>();
        int limit = pattern.getLimitPartIndex(start);
        for (int i = start + 1; i < limit; i++) {
            if (pattern.getPartType(i) == Part.Type.ARG_SELECTOR) {
                selectors.add(pattern.getSubstring(pattern.getPart(i)));
            } else if (pattern.getPartType(i) == Part.Type.MSG_START) {
                i = pattern.getLimitPartIndex(i);
            }
        }
        return selectors;
    }

    /** The letters of the message that do not belong to an argument. */
    private static String words(String message, MessagePattern pattern) {
        StringBuilder words = new StringBuilder();
        int done = 0;
        List<Part.Type> open = new ArrayList<>();
        for (int i = 0; i < pattern.countParts(); i++) {
            Part part = pattern.getPart(i);
            if (!open.isEmpty() && open.getLast() == Part.Type.MSG_START) {
                words.append(message, done, part.getIndex());
            }
            done = part.getLimit();
            switch (part.getType()) {
                case MSG_START, ARG_START -> open.add(part.getType());
                case MSG_LIMIT, ARG_LIMIT -> open.removeLast();
                default -> {}
            }
        }
        return words.toString();
    }
}
