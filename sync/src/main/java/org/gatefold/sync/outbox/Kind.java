package org.gatefold.sync.outbox;

/**
 * What a row of the outbox is about, such as {@code listen}. A lane keeps order; an unordered kind may be sent in any
 * order. {@code batch} is how many go in one exchange at most, 1 to 50: neighbours of one kind where order matters.
 */
public record Kind(String name, boolean ordered, int batch) {
    /** The most that any delivery is given at once. */
    public static final int MOST = 50;

    public Kind {
        if (!name.matches("[a-z][a-z.-]{0,39}")) {
            throw new IllegalArgumentException("not a kind: " + name);
        }
        if (batch < 1 || batch > MOST) {
            throw new IllegalArgumentException("not a size of a batch: " + batch);
        }
    }

    /** One at a time where order matters, else fifty. */
    public Kind(String name, boolean ordered) {
        this(name, ordered, ordered ? 1 : MOST);
    }
}
