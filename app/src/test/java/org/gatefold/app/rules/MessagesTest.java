package org.gatefold.app.rules;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.ibm.icu.text.MessageFormat;
import com.ibm.icu.text.PluralRules;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Holds the words of the program in every language and the code that asks for them together. */
final class MessagesTest {
    /** In French a space that never breaks stands before these and inside quotation marks. */
    private static final Pattern FRENCH_SPACES =
            Pattern.compile("[^\u202f][;!?]|[^\u00a0]:(?= |$)(?<!-Id:)|«[^\u00a0]|[^\u00a0]»");

    private static final List<Integer> COUNTS = List.of(0, 1, 2, 5, 21, 1906, 1_000_000);

    private final MessageFiles english = MessageFiles.english();
    private final List<MessageFiles> translations = MessageFiles.translations();
    private final Messages used =
            Messages.in(Stream.concat(Sources.of(Path.of("src/main/java")).stream(), Sources.sayings().stream())
                    .toList());

    @Test
    void everyKeyThatIsAskedForExists() {
        assertEquals(Set.of(), used.missingFrom(english.messages().keySet()), "keys missing from messages.properties");
    }

    @Test
    void everyKeyIsUsed() {
        assertEquals(
                Set.of(),
                used.unusedIn(english.messages().keySet()),
                "unused keys in messages.properties; name keys put together at run time in a comment: // keys: a.b");
    }

    @Test
    void everyLanguageHasEveryKeyOnce() {
        assertEquals(
                List.of("es", "fr"),
                translations.stream().map(MessageFiles::language).toList());
        assertEquals(Set.of(), english.twice(), "keys that stand twice");
        for (MessageFiles file : translations) {
            assertEquals(Set.of(), file.twice(), "keys that stand twice in " + file.language());
            assertEquals(
                    Set.of(),
                    without(english.messages(), file.messages()),
                    "keys missing from messages_" + file.language() + ".properties: say it in that language too");
            assertEquals(
                    Set.of(),
                    without(file.messages(), english.messages()),
                    "keys of messages_" + file.language() + ".properties that English has no more");
        }
    }

    @Test
    void everyMessageParsesAndTakesWhatTheEnglishOneTakes() {
        assertEquals(List.of(), all(file -> file.where(this::wrongArguments)));
    }

    @Test
    void everyPluralHasTheFormsOfItsLanguageAndNoOther() {
        assertEquals(List.of(), all(file -> file.where((_, message) -> wrongForms(message, file.language()))));
    }

    @Test
    void everyMessageCanBeFilled() {
        assertEquals(List.of(), all(file -> file.where((_, message) -> unfillable(message, file.language()))));
    }

    @Test
    void noApostropheIsStraightAndNoThreeDotsStandForAnEllipsis() {
        assertEquals(
                List.of(),
                all(file -> file.where(
                        (_, message) -> message.contains("'") || message.contains("...") || message.contains("\\u")
                                ? "write ’ and … and the letters themselves"
                                : "")));
    }

    @Test
    void noEnglishIsLeft() {
        for (MessageFiles file : translations) {
            Set<String> same = MessageFiles.sameAsEnglish(file.language());
            assertEquals(
                    List.of(),
                    file.where((key, message) -> isEnglish(key, message) && !same.contains(message)
                            ? "as in English; if that is right, add it to same-in-" + file.language() + ".txt"
                            : ""));
        }
    }

    @Test
    void frenchKeepsItsPunctuationTogether() {
        MessageFiles french = translations.getLast();
        assertEquals(
                List.of(),
                french.where((_, message) ->
                        FRENCH_SPACES.matcher(MessageShape.of(message).words()).find()
                                ? "U+00A0 before : and inside « », U+202F before ; ! ?"
                                : ""));
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

    @Test
    void aForgottenFormAndAnUnknownOneAreSeen() {
        assertEquals("no form for [many]", wrongForms("{0, plural, one {# pista} other {# pistas}}", "es"));
        assertEquals("no such form: [few]", wrongForms("{0, plural, one {#} few {#} other {#}}", "en"));
        assertEquals("", wrongForms("{0, plural, =1 {a song} other {# songs}}", "en"));
        assertEquals(
                Map.of("0", true, "1", false),
                MessageShape.of("{0, plural, other {{1}}}").numbers());
    }

    private List<String> all(java.util.function.Function<MessageFiles, List<String>> wrong) {
        return Stream.concat(Stream.of(english), translations.stream())
                .flatMap(file -> wrong.apply(file).stream())
                .toList();
    }

    private static Set<String> without(Map<String, String> these, Map<String, String> those) {
        Set<String> left = new TreeSet<>(these.keySet());
        left.removeAll(those.keySet());
        return left;
    }

    private String wrongArguments(String key, String message) {
        try {
            var here = MessageShape.of(message).numbers();
            var there = MessageShape.of(english.messages().getOrDefault(key, message))
                    .numbers();
            return here.equals(there) ? "" : "its arguments (true: a number) are " + here + ", in English " + there;
        } catch (IllegalArgumentException e) {
            return String.valueOf(e.getMessage());
        }
    }

    /** Every category of the language must be there; =1 stands for a "one" that holds nothing but 1. */
    private static String wrongForms(String message, String language) {
        PluralRules rules = PluralRules.forLocale(Locale.of(language));
        for (Set<String> forms : MessageShape.of(message).plurals()) {
            Set<String> unknown = new TreeSet<>(forms);
            unknown.removeIf(form -> form.startsWith("="));
            unknown.removeAll(rules.getKeywords());
            if (!unknown.isEmpty()) {
                return "no such form: " + unknown;
            }
            Set<String> missing = new TreeSet<>(rules.getKeywords());
            missing.removeAll(forms);
            if (forms.contains("=1") && rules.select(0).equals("other")) {
                missing.remove("one");
            }
            if (!missing.isEmpty()) {
                return "no form for " + missing;
            }
        }
        return "";
    }

    private static String unfillable(String message, String language) {
        Map<String, Boolean> numbers = MessageShape.of(message).numbers();
        for (int count : COUNTS) {
            Object[] arguments = new Object[10];
            numbers.forEach((name, number) -> arguments[Integer.parseInt(name)] = number ? (Object) count : "Foxglove");
            String said = new MessageFormat(message, Locale.of(language)).format(arguments);
            if (said.isBlank() || !said.equals(said.strip()) || said.contains("{") || said.contains("null")) {
                return "becomes “" + said + "”";
            }
        }
        return "";
    }

    private boolean isEnglish(String key, String message) {
        return message.equals(english.messages().get(key))
                && MessageShape.of(message).words().chars().anyMatch(Character::isLetter);
    }
}
