package org.gatefold.app.rules;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.gatefold.app.ui.Texts;
import org.gatefold.sync.said.Said;
import org.gatefold.sync.said.Saying;
import org.junit.jupiter.api.Test;

/** Holds what the modules have to tell the listener to messages of every language: no English sentence of theirs may reach a screen. */
final class SayingsTest {
    private static final List<String> MODULES = List.of("sync", "player", "store", "app");
    private static final Pattern COMMENT = Pattern.compile("(?s)/\\*.*?\\*/|\"\"\".*?\"\"\"|//[^\n]*");
    private static final Pattern LITERAL = Pattern.compile("\"((?:[^\"\\\\\n]|\\\\.)*)\"");
    private static final Pattern SENTENCE = Pattern.compile("[A-Z“].* .*[.:?!] ?");
    private static final Pattern SLOT = Pattern.compile("\\{(\\d)}");

    /** What these say in English never reaches a screen: they are worded by their type, or caught below. */
    private static final Set<String> SEEN_BY_NOBODY = Set.of(
            "DailyCopies", // of the log only
            "Trouble", // a Saying itself
            "Seal", // becomes a payment that cannot be read
            "VlcFinder", // NoDecoderException is worded with its command
            "ServerAddress", // of programmers; the form says servers.no-address
            "StreamCache", // of the log only
            "UntrustedCertificate", // becomes a Reason.Untrusted
            "Wire", // becomes a SourceException
            "PaymentSafe", // StorageException is worded by its reason
            "PurchaseDesk"); // the same

    @Test
    void everySayingHasAMessageWithItsValues() throws Exception {
        MessageFiles english = MessageFiles.english();
        List<String> wrong = new ArrayList<>();
        for (Saying saying : sayings()) {
            String message = english.messages().get(saying.key());
            if (message == null) {
                wrong.add(saying.key() + " is missing");
            } else if (!MessageShape.of(message).numbers().keySet().equals(slots(saying))) {
                wrong.add(saying.key() + " takes other values than “" + saying.english() + "”");
            }
        }
        assertEquals(List.of(), wrong);
    }

    @Test
    void everySayingIsSaidInEveryLanguage() throws Exception {
        Set<String> told = new TreeSet<>();
        List<Saying> all = sayings();
        for (String language : List.of("es", "fr")) {
            Texts texts = new Texts(Locale.of(language), ZoneOffset.UTC);
            for (Saying saying : all) {
                Said said = saying.with(values(saying));
                if (texts.said(said).equals(said.english())) {
                    told.add(language + ": " + said.english());
                }
            }
        }
        assertEquals(Set.of(), told);
    }

    @Test
    void noModuleMakesSentencesOutsideItsSayings() {
        List<String> found = new ArrayList<>();
        for (String module : List.of("sync", "player", "store")) {
            for (Path file : Sources.files(Path.of("..", module, "src/main/java"))) {
                String name = file.getFileName().toString().replace(".java", "");
                if (!name.endsWith("Saying") && !SEEN_BY_NOBODY.contains(name)) {
                    sentences(Sources.read(file)).forEach(sentence -> found.add(name + ": " + sentence));
                }
            }
        }
        assertEquals(List.of(), found, "say it by a constant of an enum that is a Saying, with messages for it");
    }

    @Test
    void noScreenShowsTheMessageOfAnException() {
        List<String> found = new ArrayList<>();
        for (Path file : Sources.files(Path.of("src/main/java"))) {
            for (String statement : Sources.read(file).split(";")) {
                boolean kept = statement.contains("LOG.log") || statement.contains("URISyntaxException(");
                if (statement.contains("getMessage()") && !kept && !file.endsWith("Errors.java")) {
                    found.add(file.getFileName() + ": " + statement.strip());
                }
            }
        }
        assertEquals(List.of(), found, "word it with ui.Errors");
    }

    @Test
    void aSentenceIsSeenAndALogLineIsNot() {
        assertEquals(List.of("The disk is away."), sentences("throw new IOException(\"The disk is away.\");"));
        assertTrue(sentences("// The disk is away.\nLOG.log(\"a disk is away.\"); x = \"Content-Type: text\"")
                .isEmpty());
    }

    private static List<String> sentences(String source) {
        return LITERAL.matcher(COMMENT.matcher(source).replaceAll(""))
                .results()
                .map(literal -> literal.group(1))
                .filter(SENTENCE.asMatchPredicate())
                .toList();
    }

    private static Set<String> slots(Saying saying) {
        return new TreeSet<>(SLOT.matcher(saying.english())
                .results()
                .map((MatchResult slot) -> slot.group(1))
                .toList());
    }

    /** A number where the message has one, else a word. */
    private static Object[] values(Saying saying) {
        var numbers = MessageShape.of(MessageFiles.english().messages().getOrDefault(saying.key(), ""))
                .numbers();
        return slots(saying).stream()
                .map(slot -> numbers.getOrDefault(slot, false) ? (Object) 12 : "Foxglove")
                .toArray();
    }

    private static List<Saying> sayings() throws ClassNotFoundException {
        List<Saying> all = new ArrayList<>();
        for (String module : MODULES) {
            Path sources = Path.of("..", module, "src/main/java");
            for (Path file : Sources.files(sources)) {
                if (file.toString().endsWith("Saying.java") && !file.endsWith(Path.of("said", "Saying.java"))) {
                    String name = sources.relativize(file).toString().replace(".java", "");
                    Stream.of(Class.forName(name.replace(file.getFileSystem().getSeparator(), "."))
                                    .getEnumConstants())
                            .map(Saying.class::cast)
                            .forEach(all::add);
                }
            }
        }
        return all;
    }
}
