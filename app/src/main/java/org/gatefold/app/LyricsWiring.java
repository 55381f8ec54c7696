package org.gatefold.app;

import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import org.gatefold.app.live.NowPlaying;
import org.gatefold.app.lyrics.LyricsModel;
import org.gatefold.app.lyrics.LyricsPanel;
import org.gatefold.app.lyrics.SourceNames;
import org.gatefold.app.route.Screen;
import org.gatefold.app.shell.AppWindow;
import org.gatefold.app.ui.Background;
import org.gatefold.app.ui.PauseDebounce;
import org.gatefold.app.ui.Texts;
import org.gatefold.player.Player;
import org.gatefold.player.servers.Server;
import org.gatefold.player.source.ServerId;

/** Builds the lyrics beside the page. */
final class LyricsWiring {
    private LyricsWiring() {}

    static Screen panel(Player player, NowPlaying now, Background background, AppWindow window, Texts texts) {
        return new LyricsPanel(
                model(player, now, background),
                new SourceNames(texts, id -> name(player, id, texts)),
                words -> {
                    ClipboardContent content = new ClipboardContent();
                    content.putString(words);
                    Clipboard.getSystemClipboard().setContent(content);
                    window.toasts().tell(texts.get("lyrics.copied"));
                },
                window::closeDrawer,
                texts);
    }

    /** The words of what plays. */
    static LyricsModel model(Player player, NowPlaying now, Background background) {
        return new LyricsModel(
                player.songbook(),
                new LyricsModel.Playing(
                        now.stateProperty(),
                        System::nanoTime,
                        to -> now.playback().seek(to)),
                background,
                new PauseDebounce());
    }

    private static String name(Player player, ServerId id, Texts texts) {
        return player.servers().all().stream()
                .filter(server -> server.id().equals(id))
                .map(Server::name)
                .findFirst()
                .orElseGet(() -> texts.get("lyrics.some-server"));
    }
}
