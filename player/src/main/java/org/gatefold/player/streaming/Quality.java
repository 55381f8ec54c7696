package org.gatefold.player.streaming;

/**
 * In which form songs of servers are streamed: {@code format} such as {@code opus} at most {@code kilobits} a second, or
 * the files as they are, with an empty format and 0.
 */
public record Quality(String format, int kilobits) {
    /** The files as they are. */
    public static final Quality ORIGINAL = new Quality("", 0);

    public Quality {
        boolean original = format.isEmpty() && kilobits == 0;
        boolean smaller = format.matches("[a-z0-9]{1,12}") && kilobits >= 16 && kilobits <= 2_000;
        if (!original && !smaller) {
            throw new IllegalArgumentException("not a quality: " + format + " " + kilobits);
        }
    }

    public boolean isOriginal() {
        return format.isEmpty();
    }
}
