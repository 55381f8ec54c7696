package org.gatefold.player.library.sql;

import java.util.List;
import org.gatefold.player.library.AlbumOrder;
import org.gatefold.player.library.browse.AlbumList;
import org.gatefold.player.library.browse.Decade;

/** How lists of albums are cut along indexes. */
final class AlbumCuts {
    private static final String ALBUM = "album b";
    private static final String BY_TITLE = "b.sort, b.id";

    private AlbumCuts() {}

    static List<Cut> of(AlbumList list) {
        return switch (list) {
            case AlbumList.Everything(var order, boolean reversed) -> of(order, reversed);
            case AlbumList.OfGenre(var genre) ->
                List.of(Cut.of(
                        "album_genre g join album b on b.id=g.album",
                        "g.genre=?",
                        "g.artist_sort, g.year, g.sort, g.album",
                        genre.value()));
            case AlbumList.OfDecade(int first) ->
                List.of(Cut.of(
                        ALBUM, "b.year between ? and ?", "b.year desc, " + BY_TITLE, first, first + Decade.YEARS - 1));
            case AlbumList.Random _ -> throw new IllegalArgumentException("chance has no index");
        };
    }

    static List<Cut> of(AlbumOrder order, boolean reversed) {
        String down = reversed ? "" : " desc";
        String up = reversed ? " desc" : "";
        Cut unheard = Cut.of(ALBUM, "b.plays=0", BY_TITLE).allBut("b.plays>0");
        return switch (order) {
            case TITLE -> List.of(Cut.all(ALBUM, "b.sort" + up + ", b.id" + up));
            case ARTIST ->
                List.of(Cut.all(
                        ALBUM + " indexed by album_by_artist", "b.artist_sort" + up + ", b.year, b.sort, b.id"));
            case YEAR ->
                List.of(
                        Cut.of(ALBUM + " indexed by album_year", "b.year>0", "b.year" + down + ", " + BY_TITLE)
                                .allBut("b.year=0"),
                        Cut.of(ALBUM, "b.year=0", BY_TITLE));
            case RECENTLY_ADDED -> List.of(Cut.all(ALBUM, "b.added" + down + ", b.id" + down));
            case MOST_PLAYED -> List.of(Cut.of(ALBUM, "b.plays>0", "b.plays desc, b.played desc, b.id"), unheard);
            case LAST_PLAYED -> List.of(Cut.of(ALBUM, "b.plays>0", "b.played desc, b.id"), unheard);
        };
    }
}
