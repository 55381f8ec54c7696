package org.gatefold.player.statistics;

import java.io.IOException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;

/**
 * What plays add up to, computed by the user database as it is asked; calendar days are those of the zone that is given,
 * whatever it was when the music was heard. Every method blocks on the database: call it off the JavaFX thread.
 */
public interface Statistics {
    Figures figures(Span span);

    /** When the very first play began, as clocks went then; one before 1970 is no time anything was heard at. */
    Optional<Instant> first();

    /** The days with plays between these two, both included, in their order. */
    List<DayPlays> days(LocalDate from, LocalDate to, ZoneId zone);

    Streaks streaks(LocalDate today, ZoneId zone);

    /** What was heard most, most first, a page of it. */
    List<Top> top(Top.Kind kind, Span span, int offset, int limit);

    /** Artists whose first play of all lies in the span, the latest first; their figures are of the span. */
    List<Top> newArtists(Span span, int offset, int limit);

    /**
     * Writes all plays, oldest first, a page at a time: whole or, when it fails or is ended, not at all.
     *
     * @return false when it was ended
     * @throws IOException when the file cannot be written; what was there before is still there then
     */
    boolean write(PlayFile to, PlayFile.Progress progress) throws IOException;
}
