package org.gatefold.app;

import java.io.File;
import java.nio.file.Path;
import java.util.Optional;
import javafx.stage.FileChooser;
import org.gatefold.app.live.SyncPulse;
import org.gatefold.app.shell.AppWindow;
import org.gatefold.app.sync.SyncModel;
import org.gatefold.app.sync.SyncScreen;
import org.gatefold.app.ui.Background;
import org.gatefold.app.ui.Texts;
import org.gatefold.player.servers.Server;

/** Builds the page of what waits to be sent. */
record SyncWiring(Services services, SyncPulse pulse, AppWindow window, Background background, Texts texts) {
    SyncScreen screen() {
        return new SyncScreen(
                new SyncModel(services.outbox, background, texts, window.toasts(), this::called),
                pulse,
                texts,
                window,
                new SyncScreen.Acts(this::syncNow, this::chooseFile));
    }

    private String called(String account) {
        return services.player.servers().ofAccount(account).map(Server::name).orElse(account);
    }

    private void syncNow() {
        services.outbox.tryNow();
        services.store.purchases().wake();
        services.player.fetchLibrary();
    }

    private Optional<Path> chooseFile(String name) {
        FileChooser chooser = new FileChooser();
        chooser.setTitle(texts.get("sync.export"));
        chooser.setInitialFileName(name);
        return Optional.ofNullable(
                        chooser.showSaveDialog(window.node().getScene().getWindow()))
                .map(File::toPath);
    }
}
