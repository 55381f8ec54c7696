package org.gatefold.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.locks.LockSupport;
import javafx.animation.AnimationTimer;
import javafx.application.Application;
import javafx.application.Platform;
import javafx.stage.Window;
import org.gatefold.app.GatefoldApp;

/** Starts the real program, says when the first album could be clicked and how much memory it holds, and ends it. */
public final class StartProbe {
    private StartProbe() {}

    public static void main(String[] arguments) {
        Thread.ofPlatform().daemon().start(StartProbe::watch);
        Application.launch(GatefoldApp.class, arguments);
    }

    private static void watch() {
        while (true) {
            try {
                Platform.runLater(() -> new AnimationTimer() {
                    @Override
                    public void handle(long now) {
                        look(this);
                    }
                }.start());
                return;
            } catch (IllegalStateException toolkitNotThereYet) {
                LockSupport.parkNanos(2_000_000);
            }
        }
    }

    private static void look(AnimationTimer timer) {
        boolean usable = Window.getWindows().stream()
                .anyMatch(w -> w.getScene() != null && w.getScene().getRoot().lookup(".album-card") != null);
        if (usable) {
            timer.stop();
            long started =
                    ProcessHandle.current().info().startInstant().orElseThrow().toEpochMilli();
            System.out.println((System.currentTimeMillis() - started) + " " + residentMebibytes());
            System.out.flush();
            Platform.exit();
        }
    }

    private static long residentMebibytes() {
        try {
            return Files.readAllLines(Path.of("/proc/self/status")).stream()
                    .filter(line -> line.startsWith("VmRSS"))
                    .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")) / 1024)
                    .findFirst()
                    .orElse(0);
        } catch (IOException notLinux) {
            return 0;
        }
    }
}
