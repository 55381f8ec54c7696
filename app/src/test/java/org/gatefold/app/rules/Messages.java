package org.gatefold.app.rules;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Which message keys some Java source uses. Keys are the literals in the first argument of {@code texts.get} and
 * {@code texts.format}; keys put together at run time are named in a comment, {@code // keys: sort.title sort.year}.
 */
record Messages(Set<String> got, Set<String> formatted, Set<String> mentioned) {
    private static final Pattern CALL = Pattern.compile("\\b(?:[tT]exts|words)(?:\\(\\))?\\s*\\.\\s*(get|format)\\(");
    private static final Pattern LITERAL = Pattern.compile("\"((?:[^\"\\\\]|\\\\.)*)\"");
    private static final Pattern KEY = Pattern.compile("[a-z][a-z0-9-]*(?:\\.[a-z0-9-]+)+");
    private static final Pattern COMMENT = Pattern.compile("// keys: (.*)");

    Messages {
        got = Collections.unmodifiableSet(new TreeSet<>(got));
        formatted = Collections.unmodifiableSet(new TreeSet<>(formatted));
        mentioned = Collections.unmodifiableSet(new TreeSet<>(mentioned));
    }

    static Messages in(List<String> sources) {
        Set<String> got = new TreeSet<>();
        Set<String> formatted = new TreeSet<>();
        Set<String> mentioned = new TreeSet<>();
        for (String source : sources) {
            Matcher call = CALL.matcher(source);
            while (call.find()) {
                (call.group(1).equals("get") ? got : formatted).addAll(keysIn(firstArgument(source, call.end())));
            }
            COMMENT.matcher(source)
                    .results()
                    .forEach(comment ->
                            got.addAll(List.of(comment.group(1).strip().split("\\s+"))));
            mentioned.addAll(keysIn(source));
        }
        mentioned.addAll(got);
        return new Messages(got, formatted, mentioned);
    }

    /** Keys that the source surely asks for and {@code known} does not have. */
    Set<String> missingFrom(Set<String> known) {
        Set<String> missing = new TreeSet<>(got);
        missing.addAll(formatted);
        missing.removeAll(known);
        return missing;
    }

    /** Keys of {@code known} that no source so much as mentions. */
    Set<String> unusedIn(Set<String> known) {
        Set<String> unused = new TreeSet<>(known);
        unused.removeAll(mentioned);
        return unused;
    }

    private static List<String> keysIn(String text) {
        List<String> keys = new ArrayList<>();
        LITERAL.matcher(text)
                .results()
                .map(found -> found.group(1))
                .filter(KEY.asMatchPredicate())
                .forEach(keys::add);
        return keys;
    }

    /** What stands between the opening parenthesis before {@code start} and the comma or parenthesis that ends it. */
    private static String firstArgument(String source, int start) {
        int depth = 0;
        boolean quoted = false;
        for (int at = start; at < source.length(); at++) {
            char c = source.charAt(at);
            if (quoted) {
                if (c == '\\') {
                    at++;
                } else if (c == '"') {
                    quoted = false;
                }
            } else if (c == '"') {
                quoted = true;
            } else if (depth == 0 && (c == ',' || c == ')')) {
                return source.substring(start, at);
            } else if (c == '(' || c == '{') {
                depth++;
            } else if (c == ')' || c == '}') {
                depth--;
            }
        }
        return source.substring(start);
    }
}
