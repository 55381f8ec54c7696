package org.gatefold.player.library.sql;

import java.io.File;
import java.util.List;
import org.gatefold.player.library.TrackOrder;
import org.gatefold.player.library.browse.Decade;
import org.gatefold.player.library.browse.TrackList;

/** How lists of tracks are cut: every one along an index, by the spelling of its partial ones. */
final class TrackCuts {
    private static final String TRACK = "track t";
    private static final String BY_TITLE = "t.title_sort, t.id";
    private static final String ON_ALBUM = "t.album_sort, t.album, t.disc, t.number, t.id";
    private static final String IN_ALBUM = ", t.album, t.disc, t.number, t.id";
    private static final String HEARD = "t.plays>0";

    private static final Cut UNHEARD = Cut.of(TRACK, "t.plays=0", BY_TITLE).allBut(HEARD);

    private TrackCuts() {}

    static List<Cut> of(TrackOrder order, boolean reversed) {
        String down = reversed ? "" : " desc";
        String up = reversed ? " desc" : "";
        return switch (order) {
            case TITLE -> List.of(Cut.all(TRACK, "t.title_sort" + up + ", t.id" + up));
            case ARTIST -> List.of(Cut.all(along("track_by_artist"), "t.artist_sort" + up + ", " + ON_ALBUM));
            case ALBUM -> List.of(Cut.all(along("track_by_album"), "t.album_sort" + up + IN_ALBUM));
            case RECENTLY_ADDED -> List.of(Cut.all(along("track_added"), "t.added" + down + ", " + ON_ALBUM));
            case YEAR -> years(down);
            case MOST_PLAYED -> List.of(Cut.of(TRACK, HEARD, "t.plays desc, t.played desc, t.id"), UNHEARD);
            case LAST_PLAYED -> List.of(Cut.of(TRACK, HEARD, "t.played desc, t.id"), UNHEARD);
            case NEVER_PLAYED -> List.of(UNHEARD, Cut.of(TRACK, HEARD, "t.played, t.id"));
            case RATING ->
                List.of(rated(), Cut.of(TRACK, "t.rating=0", BY_TITLE).allBut("t.rating>0"));
            case LENGTH -> List.of(Cut.all(TRACK, "t.millis" + down + ", t.id" + (reversed ? " desc" : "")));
        };
    }

    private static List<Cut> years(String down) {
        return List.of(
                Cut.of(along("track_year"), "t.year is not null", "t.year" + down + ", " + ON_ALBUM)
                        .allBut("t.year is null"),
                Cut.of(TRACK, "t.year is null", ON_ALBUM));
    }

    /** Turned round, an index still gives the first term in order; without statistics SQLite would sort the whole table. */
    private static String along(String index) {
        return TRACK + " indexed by " + index;
    }

    private static Cut rated() {
        return Cut.of(TRACK, "t.rating>0", "t.rating desc, " + BY_TITLE);
    }

    static Cut of(TrackList.Shelf shelf) {
        return switch (shelf) {
            case RECENTLY_ADDED -> of(TrackOrder.RECENTLY_ADDED, false).getFirst();
            case RECENTLY_PLAYED -> of(TrackOrder.LAST_PLAYED, false).getFirst();
            case MOST_PLAYED -> of(TrackOrder.MOST_PLAYED, false).getFirst();
            case NEVER_PLAYED -> UNHEARD;
            case FAVOURITES -> Cut.of(TRACK, "t.loved>0", "t.loved desc, t.id");
            case RATED -> rated();
        };
    }

    static Cut ofDecade(int firstYear) {
        return Cut.of(
                        TRACK,
                        "t.year between ? and ?",
                        "t.year desc, " + ON_ALBUM,
                        firstYear,
                        firstYear + Decade.YEARS - 1)
                .countedBy("select coalesce(sum(tracks),0) from year_tally where year between ? and ?");
    }

    static Cut inFolder(String path) {
        return Cut.of(TRACK, "t.folder=(select id from folder where path=?)", "t.name, t.id", path);
    }

    /** Paths below one lie between it with a separator and it with the character after that. */
    static Cut under(String path) {
        String inside = path.endsWith(File.separator) ? path : path + File.separator;
        String beyond = inside.substring(0, inside.length() - 1) + (char) (File.separatorChar + 1);
        return Cut.of(
                "folder f cross join track t on t.folder=f.id",
                "f.server='' and (f.path=? or f.path>=? and f.path<?)",
                "f.path, t.name, t.id",
                path,
                inside,
                beyond);
    }
}
