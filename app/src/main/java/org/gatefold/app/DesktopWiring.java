package org.gatefold.app;

import java.util.Locale;
import java.util.function.BooleanSupplier;
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

    /** @param seen whether the window is in front of the listener */
    DesktopWiring(Player player, Preferences preferences, Desk desk, BooleanSupplier seen) {
        NoticeBoard board = FreedesktopNotices.ofThisSession();
        notices = bag.add(new TrackNotices(
                desk.now().stateProperty(), board, player.library()::artwork, seen, desk.background()));
        new Remembered(preferences, desk.background(), bag)
                .follow(
                        "notices.tracks",
                        notices.wantedProperty().map(is -> is ? YES : NO),
                        kept -> notices.wantedProperty().set(kept.equals(YES)));
    }

    TrackNotices notices() {
        return notices;
    }

    /** Whether notices can be shown on this system at all, as far as they are built. */
    static boolean hasNotices() {
        return System.getProperty("os.name", "").toLowerCase(Locale.ROOT).contains("linux");
    }

    @Override
    public void close() {
        bag.close();
    }
}
