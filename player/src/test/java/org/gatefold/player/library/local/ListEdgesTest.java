package org.gatefold.player.library.local;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.gatefold.player.library.Album;
import org.gatefold.player.library.Track;
import org.gatefold.player.library.browse.AlbumList;
import org.gatefold.player.library.browse.Decade;
import org.gatefold.player.library.browse.TrackList;
import org.junit.jupiter.api.Test;

/** What stands just inside and just outside of a list. */
final class ListEdgesTest extends LibraryCase {
    private void song(String folder, String title, String year) throws Exception {
        AudioFiles.opus(
                in(folder + "/" + title + ".opus"),
                Map.of(
                        "TITLE",
                        List.of(title),
                        "ARTIST",
                        List.of("A"),
                        "ALBUM",
                        List.of("On " + title),
                        "DATE",
                        List.of(year)));
    }

    private TreeSet<String> tracks(TrackList list) {
        return new TreeSet<>(room.local.browsing().tracks(list, 0, 50).items().stream()
                .map(Track::title)
                .toList());
    }

    @Test
    void aDecadeEndsWithItsTenthYear() throws Exception {
        for (int year : List.of(1989, 1990, 1999, 2000)) {
            song("y" + year, "T" + year, Integer.toString(year));
        }
        room.scan();
        assertEquals(
                List.of(new Decade(2000, 1), new Decade(1990, 2), new Decade(1980, 1)),
                room.local.browsing().decades());
        assertEquals(new TreeSet<>(List.of("T1990", "T1999")), tracks(new TrackList.OfDecade(1990)));
        assertEquals(
                List.of("On T1999", "On T1990"),
                room.local.browsing().albums(new AlbumList.OfDecade(1990), 0, 50).items().stream()
                        .map(Album::title)
                        .toList());
        assertEquals(
                2,
                room.local.browsing().tracks(new TrackList.OfDecade(1990), 0, 1).total());
    }

    @Test
    void underAFolderLieNoneThatOnlyBeginWithItsName() throws Exception {
        for (String folder : List.of("Tide", "Tide/Live", "Tide 2", "Tide0", "Tide00", "Tide-1", "Tide.x", "Tid")) {
            song(folder, folder.replace("/", " in "), "");
        }
        room.scan();
        assertEquals(new TreeSet<>(List.of("Tide", "Tide in Live")), tracks(new TrackList.Under(in("Tide"))));
    }
}
