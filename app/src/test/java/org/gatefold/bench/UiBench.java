package org.gatefold.bench;

import java.nio.file.Path;
import java.util.function.Consumer;
import org.gatefold.app.ScreensBench;
import org.gatefold.tour.TourBench;

/** How smooth the window is: frames of the real scene, then the tour of the real program. */
final class UiBench {
    private UiBench() {}

    static void run(Consumer<String> lines) throws Exception {
        Path music = Path.of(System.getProperty("gatefold.seeds"), "music").toRealPath();
        try (Folders home = Folders.temporary();
                Folders out = Folders.temporary()) {
            TourBench.run(music, out.path(), lines);
            ScreensBench.run(home.path(), music, lines);
        }
    }
}
