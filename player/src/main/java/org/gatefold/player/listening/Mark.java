package org.gatefold.player.listening;

/** What the listener thinks of a track: a favourite or not, and 0 to 5 stars, 0 where it was not rated. */
public record Mark(boolean favourite, int stars) {
    public static final int MOST_STARS = 5;
    public static final Mark NONE = new Mark(false, 0);

    public Mark {
        if (stars < 0 || stars > MOST_STARS) {
            throw new IllegalArgumentException("not a rating: " + stars);
        }
    }
}
