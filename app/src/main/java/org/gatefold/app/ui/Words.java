package org.gatefold.app.ui;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.MissingResourceException;
import java.util.Optional;
import java.util.Properties;

/**
 * The messages of one language as the files in assets/messages have them, unfilled. A message that a language lacks is
 * said in English; java.util.ResourceBundle would say it in the language of the system instead.
 */
final class Words {
    private static final String FOLDER = "/gatefold/messages/";

    private final Properties words;
    private final Optional<Pseudo> disguise;

    private Words(Properties words, Optional<Pseudo> disguise) {
        this.words = words;
        this.disguise = disguise;
    }

    /** The words for a locale: of its language where Gatefold speaks it, else English; disguised for a pseudo-locale. */
    static Words of(Locale locale) {
        Properties english = read("messages.properties", new Properties());
        Language language = Language.nearest(locale);
        Properties words =
                language == Language.ENGLISH ? english : read("messages_" + language.tag() + ".properties", english);
        return new Words(words, Pseudo.of(locale));
    }

    /** What stands under the key; a MissingResourceException if nothing does, in English either. */
    String get(String key) {
        String word = words.getProperty(key);
        if (word == null) {
            throw new MissingResourceException("no message " + key, FOLDER, key);
        }
        return disguise.map(pseudo -> pseudo.disguise(word)).orElse(word);
    }

    boolean has(String key) {
        return words.getProperty(key) != null;
    }

    /** Whether a disguise makes them run from right to left. */
    boolean runLeft() {
        return disguise.equals(Optional.of(Pseudo.RIGHT_TO_LEFT));
    }

    private static Properties read(String name, Properties otherwise) {
        Properties words = new Properties(otherwise);
        try (InputStream file = Words.class.getResourceAsStream(FOLDER + name)) {
            if (file == null) {
                throw new MissingResourceException("no messages " + name, FOLDER + name, "");
            }
            words.load(new InputStreamReader(file, StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException("messages " + name, e);
        }
        return words;
    }
}
