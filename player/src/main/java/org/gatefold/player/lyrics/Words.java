package org.gatefold.player.lyrics;

import java.time.Duration;
import java.util.List;

/** What is known of the words of a song. */
public sealed interface Words {
    /**
     * There are some: every version, the best first, the one to show, and how much later than it says the listener wants
     * to see it (less than nothing is sooner).
     */
    record Sung(List<Lyrics> versions, Lyrics chosen, Duration shift) implements Words {
        public Sung {
            versions = List.copyOf(versions);
            if (!versions.contains(chosen)) {
                throw new IllegalArgumentException("what is chosen is not there");
            }
        }

        /** The line that is sung at that position, as {@link Lyrics#lineAt}. */
        public int lineAt(Duration position) {
            return chosen.lineAt(position.minus(shift));
        }

        /** The position at which a line of synced words begins, never before the song. */
        public Duration startOf(int line) {
            Duration at = chosen.lines().get(line).at().orElseThrow().plus(shift);
            return at.isNegative() ? Duration.ZERO : at;
        }
    }

    /** Nobody sings: a file or a server says so. */
    record Instrumental() implements Words {}

    /** Nobody has words of this song; all were asked. */
    record None() implements Words {}

    /** None here, and who may have some could not be asked: {@code why} is a sentence. */
    record Unasked(String why) implements Words {}
}
