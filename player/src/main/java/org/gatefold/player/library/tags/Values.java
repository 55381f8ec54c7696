package org.gatefold.player.library.tags;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.gatefold.player.library.text.Clean;

/** Collects the values of fields, each cleaned, at most 32 a field. */
final class Values {
    private static final int MOST = 32;

    private final Map<Field, List<String>> kept = new EnumMap<>(Field.class);

    /** Takes a value; ID3v2.4 and others separate several by NUL. */
    void add(Field field, String raw) {
        for (String part : raw.split("\0", MOST)) {
            String value = Clean.text(part);
            List<String> values = kept.computeIfAbsent(field, f -> new ArrayList<>());
            if (!value.isEmpty() && values.size() < MOST && !values.contains(value)) {
                values.add(value);
            }
        }
    }

    /** What was taken; fields without a value are left out. */
    Map<Field, List<String>> kept() {
        kept.values().removeIf(List::isEmpty);
        return kept;
    }
}
