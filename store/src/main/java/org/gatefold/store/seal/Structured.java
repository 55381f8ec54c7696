package org.gatefold.store.seal;

import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** The structured field values (RFC 9651) that signatures are made of, and how they are written strictly. */
sealed interface Structured {
    /** A bare value with its parameters. */
    record Item(Bare value, Map<String, Bare> parameters) implements Structured {
        @Override
        public String toString() {
            return value + Structured.written(parameters);
        }
    }

    /** A list in brackets with parameters of its own. */
    record InnerList(List<Item> items, Map<String, Bare> parameters) implements Structured {
        @Override
        public String toString() {
            return items.stream().map(Item::toString).collect(Collectors.joining(" ", "(", ")"))
                    + Structured.written(parameters);
        }
    }

    /** A bare value. */
    sealed interface Bare {}

    record Text(String value) implements Bare {
        @Override
        public String toString() {
            return '"' + value.replace("\\", "\\\\").replace("\"", "\\\"") + '"';
        }
    }

    record Token(String value) implements Bare {
        @Override
        public String toString() {
            return value;
        }
    }

    record Number(long value) implements Bare {
        @Override
        public String toString() {
            return Long.toString(value);
        }
    }

    record Flag(boolean value) implements Bare {
        @Override
        public String toString() {
            return value ? "?1" : "?0";
        }
    }

    /** Bytes between colons. */
    @SuppressWarnings("ArrayRecordComponent") // never compared
    record Bytes(byte[] value) implements Bare {
        @Override
        public String toString() {
            return ':' + Base64.getEncoder().encodeToString(value) + ':';
        }
    }

    private static String written(Map<String, Bare> parameters) {
        return parameters.entrySet().stream()
                .map(p -> ';' + p.getKey() + (p.getValue().equals(new Flag(true)) ? "" : "=" + p.getValue()))
                .collect(Collectors.joining());
    }
}
