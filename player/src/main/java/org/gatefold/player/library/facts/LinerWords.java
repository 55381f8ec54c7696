package org.gatefold.player.library.facts;

import java.util.ArrayList;
import java.util.List;
import org.gatefold.player.library.Role;
import org.gatefold.player.library.tags.Field;
import org.gatefold.player.library.tags.RawTags;

/** Takes from tags what belongs on a sleeve. */
final class LinerWords {
    private static final int LONGEST = 200;
    private static final int MOST = 12;

    private LinerWords() {}

    static Liner of(RawTags raw) {
        List<Liner.Part> parts = new ArrayList<>();
        for (Role role : Role.values()) {
            names(raw, field(role)).forEach(name -> parts.add(new Liner.Part(role, name)));
        }
        List<String> discs = names(raw, Field.DISC_TITLE);
        List<String> labels = names(raw, Field.LABEL);
        return discs.isEmpty() && labels.isEmpty() && parts.isEmpty()
                ? Liner.BLANK
                : new Liner(discs.isEmpty() ? "" : discs.getFirst(), labels, parts);
    }

    private static List<String> names(RawTags raw, Field field) {
        return raw.all(field).stream()
                .filter(name -> name.length() <= LONGEST)
                .limit(MOST)
                .toList();
    }

    private static Field field(Role role) {
        return switch (role) {
            case COMPOSER -> Field.COMPOSER;
            case LYRICIST -> Field.LYRICIST;
            case CONDUCTOR -> Field.CONDUCTOR;
            case PERFORMER -> Field.PERFORMER;
            case ARRANGER -> Field.ARRANGER;
            case PRODUCER -> Field.PRODUCER;
            case ENGINEER -> Field.ENGINEER;
            case MIXER -> Field.MIXER;
            case REMIXER -> Field.REMIXER;
        };
    }
}
