package org.gatefold.player.library.local;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.gatefold.player.figures.kept.Figure;
import org.gatefold.player.figures.kept.Reached;
import org.gatefold.player.library.Album;
import org.gatefold.player.library.Track;
import org.gatefold.player.library.TrackKey;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Searches narrowed by what is the listener's own. */
final class SearchFiguresTest extends LibraryCase {
    @BeforeEach
    void fill() throws Exception {
        on("Tide", "Alpha light");
        on("Tide", "Beta light");
        on("Dune", "Gamma light");
        on("Dune", "Delta");
        room.scan();
        room.local
                .figures()
                .put(
                        List.of(figure("Alpha light", 5, 9), figure("Beta light", 3, 0), figure("Delta", 4, 9)),
                        new Reached("test", 1));
    }

    private void on(String album, String title) throws Exception {
        AudioFiles.opus(
                in(album + "/" + title + ".opus"),
                Map.of("TITLE", List.of(title), "ARTIST", List.of("Vega"), "ALBUM", List.of(album)));
    }

    private Figure figure(String title, int stars, long loved) {
        TrackKey key = room.track(title).key();
        return new Figure(key, key, 0, 0, stars, loved, false);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "rating:>3|Alpha light,Delta|Dune,Tide",
                "rating:3..4|Beta light,Delta|Dune,Tide",
                "rating:5|Alpha light|Tide",
                "rating:0|Gamma light|Dune",
                "rating:>=4 light|Alpha light|''",
                "loved:yes|Alpha light,Delta|Dune,Tide",
                "loved:no|Beta light,Gamma light|Dune,Tide",
                "favourite:yes artist:vega album:dune|Delta|Dune",
                "offline:yes loved:yes rating:<5|Delta|Dune,Tide",
                "offline:no|''|''",
                "loved:yes genre:none|''|''",
                "title:light rating:3|Beta light|''"
            })
    void whatIsTheListenersOwnNarrows(String query, String tracks, String albums) {
        var found = room.library().search(query, 20);
        assertEquals(
                tracks,
                String.join(
                        ",",
                        new TreeSet<>(found.tracks().stream().map(Track::title).toList())));
        assertEquals(
                albums,
                String.join(
                        ",",
                        new TreeSet<>(found.albums().stream().map(Album::title).toList())));
    }
}
