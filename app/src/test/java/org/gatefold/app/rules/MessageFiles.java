package org.gatefold.app.rules;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** The messages of one language as its file has them, with what stands there twice. */
record MessageFiles(String language, Map<String, String> messages, Set<String> twice) {
    private static final Path FOLDER = Path.of("../assets/messages");

    static MessageFiles english() {
        return read("en", FOLDER.resolve("messages.properties"));
    }

    /** Every other language that has a file. */
    static List<MessageFiles> translations() {
        try (var files = Files.list(FOLDER)) {
            return files.filter(file -> file.getFileName().toString().startsWith("messages_"))
                    .sorted()
                    .map(file -> read(file.getFileName().toString().replaceAll("messages_|\\.properties", ""), file))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** One key a line: the files use neither continued lines nor escapes, so that they can be read as they are. */
    private static MessageFiles read(String language, Path file) {
        Map<String, String> messages = new LinkedHashMap<>();
        Set<String> twice = new TreeSet<>();
        for (String line : Sources.read(file).lines().toList()) {
            if (line.isBlank() || line.startsWith("#")) {
                continue;
            }
            int equals = line.indexOf('=');
            String key = equals < 0 ? line : line.substring(0, equals);
            if (messages.put(key, equals < 0 ? "" : line.substring(equals + 1)) != null) {
                twice.add(key);
            }
        }
        return new MessageFiles(language, messages, twice);
    }

    /** Messages that may read as in English: the words are the same, or are names. One a line. */
    static Set<String> sameAsEnglish(String language) {
        String path = "same-in-" + language + ".txt";
        try (var file = MessageFiles.class.getResourceAsStream(path)) {
            if (file == null) {
                throw new AssertionError("no " + path);
            }
            return new String(file.readAllBytes(), java.nio.charset.StandardCharsets.UTF_8)
                    .lines()
                    .collect(Collectors.toSet());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The messages, as "key: message", of which {@code wrong} says what is wrong with them. */
    List<String> where(java.util.function.BiFunction<String, String, String> wrong) {
        List<String> found = new ArrayList<>();
        messages.forEach((key, message) -> {
            String why = wrong.apply(key, message);
            if (!why.isEmpty()) {
                found.add(language + " " + key + "=" + message + ": " + why);
            }
        });
        return found;
    }
}
