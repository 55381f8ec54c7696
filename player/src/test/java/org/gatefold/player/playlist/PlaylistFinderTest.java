package org.gatefold.player.playlist;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Playlists found by name. */
final class PlaylistFinderTest {
    private final PlaylistFinder finder = new PlaylistFinder(Stream.of(
                    "Road trip", "Roads", "Café del mar", "Rainy Sunday", "Sunday", "100% House", "All roads")
            .map(name -> new Playlist(
                    new PlaylistId(new UUID(1, name.hashCode())), name, "", 3, Duration.ZERO, Instant.EPOCH, false))
            .toList());

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "road|Road trip,Roads,All roads",
                "roads|Roads,All roads",
                "cafe|Café del mar",
                "MAR caf|Café del mar",
                "sunday|Sunday,Rainy Sunday",
                "rian sunday|Rainy Sunday",
                "sundya|Sunday,Rainy Sunday",
                "rainny sun|Rainy Sunday",
                "hosue|100% House",
                "nothing|",
                "artist:road|",
                "''|"
            })
    void namesAreFoundFoldedByTheirBeginningsAndPastSlips(String typed, String expected) {
        List<String> names = finder.find(typed, 10).stream().map(Playlist::name).toList();
        assertEquals(expected == null ? "" : expected, String.join(",", names));
    }
}
