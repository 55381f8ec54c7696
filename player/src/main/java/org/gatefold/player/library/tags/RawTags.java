package org.gatefold.player.library.tags;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What a file says about itself, cleaned but not yet understood; {@code picture} is its cover as found, which is not the front
 * where it says that it is something else, {@code cueSheet} a sheet among its tags, both unchecked. */
public record RawTags(
        Map<Field, List<String>> values,
        Optional<byte[]> picture,
        boolean isFront,
        Sound sound,
        Optional<String> cueSheet) {
    /** Without a sheet; a picture is the front cover. */
    public RawTags(Map<Field, List<String>> values, Optional<byte[]> picture, Sound sound) {
        this(values, picture, true, sound, Optional.empty());
    }

    public RawTags {
        values = Map.copyOf(values);
    }

    /** All values of a field, in the file's order. */
    public List<String> all(Field field) {
        return values.getOrDefault(field, List.of());
    }

    /** The first value of a field, or empty text. */
    public String first(Field field) {
        List<String> all = all(field);
        return all.isEmpty() ? "" : all.getFirst();
    }

    /** The same, with values of another tag of the file where this one has none. */
    public RawTags orElse(Map<Field, List<String>> others) {
        Map<Field, List<String>> merged = new EnumMap<>(Field.class);
        merged.putAll(others);
        merged.putAll(values);
        return new RawTags(merged, picture, isFront, sound, cueSheet);
    }
}
