package org.gatefold.store.seal;

import java.util.ArrayList;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.gatefold.store.seal.Structured.Bare;
import org.gatefold.store.seal.Structured.InnerList;
import org.gatefold.store.seal.Structured.Item;

/** Reads a dictionary of structured field values (RFC 9651, 4.2.2); whatever is not one is refused whole. */
final class StructuredReader {
    private static final int LONGEST = 16_384;

    private final String text;
    private int at;

    private StructuredReader(String text) {
        this.text = text;
    }

    /** @throws IllegalArgumentException when it is no such dictionary */
    static Map<String, Structured> dictionary(String text) {
        if (text.length() > LONGEST) {
            throw new IllegalArgumentException("too long");
        }
        return new StructuredReader(text.strip()).dictionary();
    }

    private Map<String, Structured> dictionary() {
        Map<String, Structured> members = new LinkedHashMap<>();
        while (at < text.length()) {
            String key = key();
            if (peek() == '=') {
                at++;
                members.put(key, peek() == '(' ? innerList() : item());
            } else {
                members.put(key, new Item(new Structured.Flag(true), parameters()));
            }
            spaces();
            if (at < text.length()) {
                expect(',');
                spaces();
                if (at == text.length()) {
                    throw bad();
                }
            }
        }
        return members;
    }

    private InnerList innerList() {
        expect('(');
        List<Item> items = new ArrayList<>();
        spaces();
        while (peek() != ')') {
            items.add(item());
            if (peek() != ')' && peek() != ' ') {
                throw bad();
            }
            spaces();
        }
        at++;
        return new InnerList(items, parameters());
    }

    private Item item() {
        Bare value = bare();
        return new Item(value, parameters());
    }

    private Map<String, Bare> parameters() {
        Map<String, Bare> parameters = new LinkedHashMap<>();
        while (peek() == ';') {
            at++;
            spaces();
            String key = key();
            Bare value = new Structured.Flag(true);
            if (peek() == '=') {
                at++;
                value = bare();
            }
            parameters.remove(key);
            parameters.put(key, value);
        }
        return parameters;
    }

    private Bare bare() {
        char first = peek();
        if (first == '"') {
            return quoted();
        }
        if (first == ':') {
            return bytes();
        }
        if (first == '?') {
            at++;
            return new Structured.Flag(oneOf("01") == '1');
        }
        if (first == '-' || Character.isDigit(first)) {
            return new Structured.Number(Long.parseLong(run("-?[0-9]{1,15}")));
        }
        return new Structured.Token(run("[A-Za-z*][!#$%&'*+\\-.^_`|~:/0-9A-Za-z]*"));
    }

    private Bare quoted() {
        expect('"');
        StringBuilder value = new StringBuilder();
        while (peek() != '"') {
            char next = text.charAt(at++);
            if (next == '\\') {
                next = oneOf("\"\\");
            } else if (next < 0x20 || next > 0x7e) {
                throw bad();
            }
            value.append(next);
        }
        at++;
        return new Structured.Text(value.toString());
    }

    private Bare bytes() {
        expect(':');
        String encoded = run("[A-Za-z0-9+/=]*");
        expect(':');
        return new Structured.Bytes(Base64.getDecoder().decode(encoded));
    }

    private String key() {
        return run("[a-z*][a-z0-9_\\-.*]*");
    }

    private String run(String pattern) {
        var matcher = java.util.regex.Pattern.compile(pattern).matcher(text).region(at, text.length());
        if (!matcher.lookingAt()) {
            throw bad();
        }
        at = matcher.end();
        return matcher.group();
    }

    private char oneOf(String allowed) {
        char next = peek();
        if (next == 0 || allowed.indexOf(next) < 0) {
            throw bad();
        }
        at++;
        return next;
    }

    /** The next character; 0 at the end. */
    private char peek() {
        return at < text.length() ? text.charAt(at) : 0;
    }

    private void expect(char wanted) {
        if (peek() != wanted) {
            throw bad();
        }
        at++;
    }

    private void spaces() {
        while (peek() == ' ' || peek() == '\t') {
            at++;
        }
    }

    private IllegalArgumentException bad() {
        return new IllegalArgumentException("not a structured field at " + at);
    }
}
