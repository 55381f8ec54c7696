package org.gatefold.sync.said;

/**
 * One thing that a module may have to tell the listener, as a constant of an enum: the key of its message, of which every
 * language has one, and its English for logs, with the values as {0}, {1}.
 */
public interface Saying {
    /** Such as {@code said.sign-in.declined}. */
    String key();

    String english();

    /** With its values: whole numbers, days, texts that are nobody's language (names, another program's words), or {@link Said}s. */
    default Said with(Object... values) {
        return new Said(key(), Said.filled(english(), values), values);
    }
}
