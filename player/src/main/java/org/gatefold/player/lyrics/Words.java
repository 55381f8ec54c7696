package org.gatefold.player.lyrics;

import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

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

        /** The place among the words of that line of the one that is sung at that position; -1 where nothing says when. */
        public int wordAt(int line, Duration position) {
            int sung = -1;
            if (line >= 0) {
                for (Lyrics.Word word : chosen.lines().get(line).words()) {
                    if (word.at().plus(shift).compareTo(position) > 0) {
                        break;
                    }
                    sung++;
                }
            }
            return sung;
        }

        /** When after that position something else is sung: the next word of its line or the next line. */
        public Optional<Duration> nextAfter(Duration position) {
            int line = lineAt(position);
            Optional<Duration> word = line < 0
                    ? Optional.empty()
                    : chosen.lines().get(line).words().stream()
                            .map(each -> each.at().plus(shift))
                            .filter(at -> at.compareTo(position) > 0)
                            .findFirst();
            Optional<Duration> next =
                    chosen.isSynced() && line + 1 < chosen.lines().size()
                            ? Optional.of(startOf(line + 1))
                            : Optional.empty();
            return Stream.of(word, next).flatMap(Optional::stream).min(Comparator.naturalOrder());
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
