package org.gatefold.player;

import org.gatefold.player.figures.kept.FigureKeeper;
import org.gatefold.player.library.local.LocalLibrary;
import org.gatefold.player.listening.Listening;
import org.gatefold.player.offline.disk.KeptOffline;
import org.gatefold.player.sql.SqlFigureSource;

/** Joins what changes figures of tracks with what keeps them in the lists. */
final class PlayerFigures {
    private PlayerFigures() {}

    /** Begins to follow in the background. */
    static FigureKeeper follow(PlayerConfig config, LocalLibrary local, Listening listening, KeptOffline offline) {
        FigureKeeper figures = new FigureKeeper(new SqlFigureSource(config.user(), config.clock()), local.figures());
        listening.onChange(figures::wake);
        offline.onChange(_ -> figures.wake());
        local.library().onChange(figures::libraryChanged);
        offline.follow(figures);
        figures.start();
        return figures;
    }
}
