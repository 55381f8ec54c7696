package org.gatefold.player.library.local;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Map;
import org.gatefold.player.library.Track;
import org.gatefold.player.library.browse.GenreId;
import org.gatefold.player.library.browse.TrackList;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The tracks of a genre, album by album, each by disc and number, and cut wherever a page ends. */
final class GenrePagesTest extends LibraryCase {
    private static final List<String> ORDER =
            List.of("Ebb", "Flood", "Slack", "Night one", "Night two", "Alone", "Again");

    @BeforeEach
    void fill() throws Exception {
        song("Ash", "Tide", 2, 1, "Night one");
        song("Ash", "Tide", 1, 2, "Flood");
        song("Ash", "Tide", 1, 3, "Slack");
        song("Ash", "Tide", 2, 2, "Night two");
        song("Ash", "Tide", 1, 1, "Ebb");
        song("Moth", "Lamp", 1, 1, "Alone");
        song("Moth", "Lamp", 1, 2, "Again");
        room.scan();
    }

    private void song(String artist, String album, int disc, int number, String title) throws Exception {
        AudioFiles.opus(
                in(album + "/" + title + ".opus"),
                Map.of(
                        "TITLE",
                        List.of(title),
                        "ARTIST",
                        List.of(artist),
                        "ALBUM",
                        List.of(album),
                        "DISCNUMBER",
                        List.of(Integer.toString(disc)),
                        "TRACKNUMBER",
                        List.of(Integer.toString(number)),
                        "GENRE",
                        List.of("Drone")));
    }

    private List<String> stretch(int offset, int limit) {
        GenreId drone = room.local.browsing().genres(0, 1).items().getFirst().id();
        return room.local.browsing().tracks(new TrackList.OfGenre(drone), offset, limit).items().stream()
                .map(Track::title)
                .toList();
    }

    @Test
    void discsComeBeforeNumbers() {
        assertEquals(ORDER, stretch(0, 50));
    }

    @Test
    void everyStretchIsWhatTheWholeHasThere() {
        for (int offset = 0; offset <= ORDER.size(); offset++) {
            for (int limit = 1; limit <= 4; limit++) {
                int end = Math.min(ORDER.size(), offset + limit);
                assertEquals(ORDER.subList(Math.min(offset, end), end), stretch(offset, limit), offset + " " + limit);
            }
        }
    }
}
