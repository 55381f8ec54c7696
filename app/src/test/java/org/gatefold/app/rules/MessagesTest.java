package org.gatefold.app.rules;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.MessageFormat;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Holds the words of the program and the code that asks for them together. */
final class MessagesTest {
    private static final Path MESSAGES = Path.of("../assets/messages/messages.properties");

    private final Properties words = read(MESSAGES);
    private final Messages used = Messages.in(Sources.of(Path.of("src/main/java")));

    @Test
    void everyKeyThatIsAskedForExists() {
        assertEquals(Set.of(), used.missingFrom(words.stringPropertyNames()), "keys missing from " + MESSAGES);
    }

    @Test
    void everyKeyIsUsed() {
        assertEquals(
                Set.of(),
                used.unusedIn(words.stringPropertyNames()),
                "unused keys in " + MESSAGES + "; name keys put together at run time in a comment: // keys: a.b a.c");
    }

    @Test
    void everyMessageWithArgumentsIsWellFormed() {
        assertAll(used.formatted().stream()
                .map(words::getProperty)
                .filter(text -> text != null)
                .map(text -> () -> {
                    assertDoesNotThrow(() -> new MessageFormat(text), text);
                    assertFalse(
                            text.replace("''", "").contains("'"),
                            () -> "a lone apostrophe swallows what follows: " + text);
                }));
    }

    @Test
    void aMissingAndAnUnusedKeyAreSeen() {
        Messages used = Messages.in(List.of("""
            texts.get("home.title"); texts.format(many ? "home.many" : "home.one", "not.an.argument");
            // keys: sort.title
            String key = "sort.year";
            """));
        assertEquals(Set.of("home.many", "home.one"), used.missingFrom(Set.of("home.title", "sort.title")));
        assertEquals(Set.of("home.old"), used.unusedIn(Set.of("home.title", "home.old", "sort.title", "sort.year")));
    }

    @Test
    void aTextInsideTheFirstArgumentMayHoldBracketsAndCommas() {
        Messages used = Messages.in(List.of("texts.get(name.equals(\"a, (b\") ? \"x.one\" : \"x.two\")"));
        assertEquals(Set.of("x.one", "x.two"), used.got());
    }

    private static Properties read(Path file) {
        Properties properties = new Properties();
        try (Reader reader = Files.newBufferedReader(file)) {
            properties.load(reader);
        } catch (IOException e) {
            throw new AssertionError("cannot read " + file, e);
        }
        return properties;
    }
}
