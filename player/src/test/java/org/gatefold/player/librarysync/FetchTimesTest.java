package org.gatefold.player.librarysync;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.gatefold.player.librarysync.FetchTimes.Fetched;
import org.junit.jupiter.api.Test;

/** How often a server is asked for a library. */
final class FetchTimesTest {
    private final FetchTimes times = new FetchTimes();

    @Test
    void aServerThatKeepsALibraryIsAskedEveryFiveMinutes() {
        assertEquals(FetchTimes.EVERY, times.after(Fetched.ALL));
        assertEquals(FetchTimes.EVERY, times.after(Fetched.ALL));
    }

    @Test
    void aServerThatKeepsNoneIsAskedRarerAndRarerDownToOnceADay() {
        assertEquals(
                List.of(20L, 80L, 320L, 1280L, 1440L, 1440L),
                Stream.generate(() -> times.after(Fetched.NO_LIBRARY))
                        .limit(6)
                        .map(Duration::toMinutes)
                        .toList());
    }

    @Test
    void aServerThatIsOnlyAwayIsAskedAsBefore() {
        assertEquals(FetchTimes.EVERY, times.after(Fetched.FAILED));
        assertEquals(FetchTimes.EVERY, times.after(Fetched.FAILED));
    }

    @Test
    void aSignInBeginsAnew() {
        times.after(Fetched.NO_LIBRARY);
        times.after(Fetched.NO_LIBRARY);
        times.anew();
        assertEquals(Duration.ofMinutes(20), times.after(Fetched.NO_LIBRARY));
    }

    @Test
    void aServerThatGotALibraryIsAskedAsAnyOther() {
        times.after(Fetched.NO_LIBRARY);
        assertEquals(FetchTimes.EVERY, times.after(Fetched.ALL));
    }
}
