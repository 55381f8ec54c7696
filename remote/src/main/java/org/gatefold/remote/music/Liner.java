package org.gatefold.remote.music;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What else stands on a sleeve.
 *
 * @param isrcs the recording's numbers at the record industry (ISO 3901)
 * @param bpm beats a minute, 0 when unknown
 */
public record Liner(
        List<String> genres, List<String> moods, List<String> isrcs, int bpm, Release release, List<Part> parts) {
    /** The roles of OpenSubsonic by the field that names who had them. */
    private static final Map<Field, String> ROLES = Map.of(
            Field.COMPOSER, "composer",
            Field.LYRICIST, "lyricist",
            Field.CONDUCTOR, "conductor",
            Field.PERFORMER, "performer",
            Field.ARRANGER, "arranger",
            Field.PRODUCER, "producer",
            Field.ENGINEER, "engineer",
            Field.MIXER, "mixer",
            Field.REMIXER, "remixer");

    private static final Pattern PLAYED = Pattern.compile("(.+?)\\s*\\(([^()]+)\\)");
    private static final Pattern ISRC = Pattern.compile("[A-Z]{2}[A-Z0-9]{3}\\d{7}");

    /**
     * What it came out on.
     *
     * @param disc what its disc is called, often nothing
     * @param types such as Album, Live
     * @param original when it first came out, as the tag has it
     */
    public record Release(String disc, List<String> labels, List<String> types, String original) {
        public Release {
            labels = List.copyOf(labels);
            types = List.copyOf(types);
        }
    }

    /** Somebody who had a part in it. @param with an instrument, for a performer who says so */
    public record Part(String role, String name, Optional<String> with) {}

    public Liner {
        genres = List.copyOf(genres);
        moods = List.copyOf(moods);
        isrcs = List.copyOf(isrcs);
        parts = List.copyOf(parts);
    }

    static Liner of(Tags tags) {
        return new Liner(
                several(tags, Field.GENRE),
                several(tags, Field.MOOD),
                several(tags, Field.ISRC).stream()
                        .map(isrc -> isrc.replace("-", "").toUpperCase(java.util.Locale.ROOT))
                        .filter(isrc -> ISRC.matcher(isrc).matches())
                        .distinct()
                        .toList(),
                bpm(tags),
                new Release(
                        tags.first(Field.DISC_TITLE).orElse(""),
                        several(tags, Field.LABEL),
                        several(tags, Field.RELEASE_TYPE),
                        tags.first(Field.ORIGINAL_DATE).orElse("")),
                parts(tags));
    }

    /** Each once; some programs put several into one value. */
    private static List<String> several(Tags tags, Field field) {
        Set<String> found = new LinkedHashSet<>();
        for (String each : tags.all(field)) {
            for (String one : each.split("[;\u0000]")) {
                if (!one.isBlank()) {
                    found.add(one.strip());
                }
            }
        }
        return List.copyOf(found);
    }

    private static int bpm(Tags tags) {
        return tags.first(Field.BPM)
                .filter(said -> said.matches("\\d{1,3}(\\.\\d{1,6})?"))
                .map(said -> (int) Math.round(Double.parseDouble(said)))
                .orElse(0);
    }

    private static List<Part> parts(Tags tags) {
        List<Part> parts = new ArrayList<>();
        for (Field field : Field.values()) {
            String role = ROLES.get(field);
            if (role != null) {
                several(tags, field).forEach(name -> parts.add(part(role, name)));
            }
        }
        return parts;
    }

    private static Part part(String role, String name) {
        Matcher played = PLAYED.matcher(name);
        return role.equals("performer") && played.matches()
                ? new Part(role, played.group(1), Optional.of(played.group(2).strip()))
                : new Part(role, name, Optional.empty());
    }
}
