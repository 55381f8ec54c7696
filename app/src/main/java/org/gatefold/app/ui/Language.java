package org.gatefold.app.ui;

import java.util.Arrays;
import java.util.Locale;

/** A language that Gatefold speaks whole. */
public enum Language {
    ENGLISH("en", "English"),
    SPANISH("es", "Español"),
    FRENCH("fr", "Français");

    private final String tag;
    private final String ownName;

    Language(String tag, String ownName) {
        this.tag = tag;
        this.ownName = ownName;
    }

    /** Its BCP 47 tag: two letters. */
    public String tag() {
        return tag;
    }

    /** What it calls itself, for a list in which people look for their own. */
    public String ownName() {
        return ownName;
    }

    /** The one of the locale, or English for those that Gatefold does not speak. */
    public static Language nearest(Locale locale) {
        return Arrays.stream(values())
                .filter(language -> language.tag.equals(locale.getLanguage()))
                .findFirst()
                .orElse(ENGLISH);
    }

    /** This language with the customs of the region that {@code system} names: dates, numbers, currencies. */
    public Locale within(Locale system) {
        return Locale.of(tag, system.getCountry());
    }
}
