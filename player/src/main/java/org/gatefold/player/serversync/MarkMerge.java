package org.gatefold.player.serversync;

import java.time.Instant;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * Decides between a mark here and at a server by what each side had when they were last compared: who changed it is right,
 * and where both did, this side. Where they never were, nothing is taken away on either side. Pure.
 */
public final class MarkMerge {
    private MarkMerge() {}

    /** A mark on one side: 0 for none, 1 for a favourite, 1 to 5 stars; {@code since} where that is known. */
    public record Side(int value, Optional<Instant> since) {}

    /** What each side had; {@code ours} is also what the server was told and may not have heard yet. */
    public record Seen(OptionalInt ours, OptionalInt theirs) {
        public static final Seen NEVER = new Seen(OptionalInt.empty(), OptionalInt.empty());
    }

    /** What is to be done. */
    public enum Verdict {
        /** Nothing, and nothing is to be remembered. */
        NOTHING,
        /** Remember how both stand. */
        REMEMBER,
        /** The server's counts here too. */
        TAKE,
        /** Ours is told to the server. */
        TELL
    }

    /** @param here a mark that was taken away is 0 with its time, one that never was is 0 without */
    public static Verdict of(Side here, Side there, Seen seen) {
        if (seen.theirs().isEmpty()) {
            return first(here, there, seen.ours());
        }
        int theirs = seen.theirs().getAsInt();
        int ours = seen.ours().orElse(theirs);
        if (here.value() == there.value()) {
            return here.value() == ours && there.value() == theirs ? Verdict.NOTHING : Verdict.REMEMBER;
        }
        if (here.value() != ours) {
            return Verdict.TELL;
        }
        return there.value() != theirs ? Verdict.TAKE : Verdict.NOTHING;
    }

    private static Verdict first(Side here, Side there, OptionalInt told) {
        if (here.value() == there.value()) {
            return here.value() == 0 && told.isEmpty() ? Verdict.NOTHING : Verdict.REMEMBER;
        }
        boolean knows = told.isPresent() && told.getAsInt() == here.value();
        if (there.value() == 0) {
            return knows ? Verdict.REMEMBER : Verdict.TELL;
        }
        boolean takenAwayLater = here.since().isPresent()
                && there.since().map(at -> !at.isAfter(here.since().get())).orElse(false);
        return here.value() != 0 || knows || takenAwayLater ? Verdict.REMEMBER : Verdict.TAKE;
    }
}
