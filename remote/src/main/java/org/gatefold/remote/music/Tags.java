package org.gatefold.remote.music;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What a file says about itself, not yet understood. */
final class Tags {
    private static final int LONGEST = 1000;
    private static final int LONGEST_LYRICS = 128 * 1024;
    private static final int MOST_VALUES = 64;
    private static final int LARGEST_PICTURE = 16 * 1024 * 1024;
    private static final int FRONT = 3;

    private final Map<Field, List<String>> values = new EnumMap<>(Field.class);
    private Sound sound = new Sound(0, 0, 0, 0, 0);
    private Optional<byte[]> picture = Optional.empty();
    private boolean front;

    /** Takes a value that says something, with a limit on length and number. */
    void add(Field field, String value) {
        String clean = value.replace("\u0000", "").strip();
        int longest = field == Field.LYRICS ? LONGEST_LYRICS : LONGEST;
        List<String> all = values.computeIfAbsent(field, _ -> new ArrayList<>());
        if (!clean.isEmpty() && all.size() < MOST_VALUES) {
            all.add(clean.length() > longest ? clean.substring(0, longest) : clean);
        }
    }

    void add(String name, String value) {
        Field.named(name).ifPresent(field -> add(field, value));
    }

    /** Keeps the first picture, or the first that says it is the front. */
    void picture(int kind, byte[] bytes) {
        if (bytes.length > 0 && bytes.length <= LARGEST_PICTURE && (picture.isEmpty() || kind == FRONT && !front)) {
            picture = Optional.of(bytes);
            front = kind == FRONT;
        }
    }

    void sound(Sound heard) {
        sound = heard;
    }

    List<String> all(Field field) {
        return List.copyOf(values.getOrDefault(field, List.of()));
    }

    Optional<String> first(Field field) {
        return all(field).stream().findFirst();
    }

    Sound sound() {
        return sound;
    }

    Optional<byte[]> picture() {
        return picture;
    }
}
