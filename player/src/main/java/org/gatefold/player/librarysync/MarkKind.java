package org.gatefold.player.librarysync;

import java.util.Arrays;
import java.util.Optional;
import org.gatefold.sync.outbox.Kind;

/** What a listener marks: tracks as favourites or with stars, artists to follow. Each keeps its order on the way. */
public enum MarkKind {
    FAVOURITE("favourite", 1),
    RATING("rating", 5),
    FOLLOW("follow", 1);

    private final Kind kind;
    private final int most;

    MarkKind(String word, int most) {
        this.kind = new Kind(word, true, Kind.MOST);
        this.most = most;
    }

    /** The kind of its rows in the outbox, whose name is also the word on the wire. */
    public Kind kind() {
        return kind;
    }

    /** The lane of its rows. */
    public String lane() {
        return kind.name();
    }

    /** The greatest value: 1 for yes and no, 5 for stars. */
    int most() {
        return most;
    }

    static Optional<MarkKind> of(String word) {
        return Arrays.stream(values())
                .filter(each -> each.kind.name().equals(word))
                .findFirst();
    }
}
