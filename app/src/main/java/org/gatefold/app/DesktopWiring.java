package org.gatefold.app;

import java.util.Locale;
import java.util.function.BooleanSupplier;
import javafx.beans.value.ObservableValue;
import org.gatefold.app.desktop.NoticeBoard;
import org.gatefold.app.desktop.TrackNotices;
import org.gatefold.app.desktop.freedesktop.FreedesktopNotices;
import org.gatefold.app.live.Desk;
import org.gatefold.app.live.Remembered;
import org.gatefold.app.ui.Bag;
import org.gatefold.player.Player;
import org.gatefold.sync.prefs.Preferences;

/** Every {@code new} of what the program does on the desktop outside of its window. On the JavaFX thread. */
final class DesktopWiring implements AutoCloseable {
    private static final String YES = "yes";
    private static final String NO = "no";

    private final Bag bag = new Bag();
    private final TrackNotices notices;
    private final TrayWiring tray;
    private final ObservableValue<String> noticesWanted;
    private final ObservableValue<String> trayWanted;

    /** @param seen whether the window is in front of the listener */
    DesktopWiring(Player player, Preferences preferences, Desk desk, TrayWiring tray, BooleanSupplier seen) {
        this.tray = bag.add(tray);
        NoticeBoard board = FreedesktopNotices.ofThisSession();
        notices = bag.add(new TrackNotices(
                desk.now().stateProperty(), board, player.library()::artwork, seen, desk.background()));
        noticesWanted = notices.wantedProperty().map(is -> is ? YES : NO);
        trayWanted = tray.wantedProperty().map(is -> is ? YES : NO);
        Remembered remembered = new Remembered(preferences, desk.background(), bag);
        remembered.follow(
                "notices.tracks",
                noticesWanted,
                kept -> notices.wantedProperty().set(kept.equals(YES)));
        remembered.follow("tray.keep", trayWanted, kept -> tray.wantedProperty().set(kept.equals(YES)));
    }

    TrayWiring tray() {
        return tray;
    }

    TrackNotices notices() {
        return notices;
    }

    /** Whether this is a system for which notices and the tray are built. */
    static boolean isKnown() {
        return System.getProperty("os.name", "").toLowerCase(Locale.ROOT).contains("linux");
    }

    @Override
    public void close() {
        bag.close();
    }
}
