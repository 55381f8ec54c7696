package org.gatefold.app.live;

import java.nio.file.Path;
import org.gatefold.player.playlist.file.ListReport;

/** A playlist file that is being brought in, and how far that is. */
public record ListImport(int number, Path file, Step step) {
    /** How far it is. */
    public sealed interface Step {
        /** Another one is read first. */
        record Waiting() implements Step {}

        /** So many of its entries were looked up. */
        record Reading(int done, int total) implements Step {}

        /** It is a playlist now, or had no entries. */
        record Done(ListReport report) implements Step {}

        /** It could not be read; a sentence why. */
        record Failed(String why) implements Step {}

        /** The listener ended it. */
        record Stopped() implements Step {}
    }

    public boolean isOver() {
        return switch (step) {
            case Step.Waiting _, Step.Reading _ -> false;
            case Step.Done _, Step.Failed _, Step.Stopped _ -> true;
        };
    }

    ListImport at(Step now) {
        return new ListImport(number, file, now);
    }
}
