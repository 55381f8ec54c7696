package org.gatefold.app;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import javafx.application.Platform;
import org.gatefold.app.mediakeys.DesktopPlayer;
import org.gatefold.app.mediakeys.MediaControls;
import org.gatefold.app.mediakeys.MediaLink;
import org.gatefold.app.mediakeys.mpris.MprisControls;
import org.gatefold.player.Player;

/** Joins the player to what this system has for media keys: MPRIS on Linux; elsewhere nothing yet. */
record MediaKeysWiring(Player player, Runnable raise, Consumer<List<Path>> open, Executor workers) {
    /** Returns at once; close what it gives before the player. */
    MediaLink link() {
        return new MediaLink(this::controls, workers);
    }

    private MediaControls controls() {
        String system = System.getProperty("os.name", "").toLowerCase(Locale.ROOT);
        return system.contains("linux") ? MprisControls.open(desktopPlayer(), workers) : MediaControls.none();
    }

    private DesktopPlayer desktopPlayer() {
        return new DesktopPlayer(
                player.playback(),
                player.library()::artwork,
                () -> Platform.runLater(raise),
                () -> Platform.runLater(Platform::exit),
                address -> NamedFiles.place(address)
                        .ifPresent(file -> Platform.runLater(() -> open.accept(List.of(file)))));
    }
}
