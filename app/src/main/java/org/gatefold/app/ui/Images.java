package org.gatefold.app.ui;

import java.io.ByteArrayInputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import javafx.scene.image.Image;

/**
 * Pictures at the size they are shown in, read and decoded off the JavaFX thread and kept while there is room. Called on
 * the JavaFX thread; asks on it for nothing that blocks.
 */
public final class Images {
    private static final int KEPT = 400;

    private record Key(String name, int width, int height) {}

    private final Background background;
    private final Map<Key, Image> cache = new LinkedHashMap<>(64, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<Key, Image> eldest) {
            return size() > KEPT;
        }
    };

    public Images(Background background) {
        this.background = background;
    }

    /**
     * Gives the picture called {@code name}, fitted within width × height in physical pixels, to the sink: at once when it
     * is at hand, else later; never when there is none or it cannot be decoded.
     */
    public Ticket show(String name, int width, int height, Callable<Optional<Path>> locate, Consumer<Image> sink) {
        Key key = new Key(name, width, height);
        Image known = cache.get(key);
        if (known != null) {
            sink.accept(known);
            return new Ticket();
        }
        return background.refresh(() -> new Load.Ready<>(decode(locate.call(), width, height)), answer -> {
            if (answer instanceof Load.Ready<Optional<Image>>(var found, var _) && found.isPresent()) {
                cache.put(key, found.get());
                sink.accept(found.get());
            }
        });
    }

    private static Optional<Image> decode(Optional<Path> file, int width, int height) throws java.io.IOException {
        if (file.isEmpty()) {
            return Optional.empty();
        }
        Image image = new Image(new ByteArrayInputStream(Files.readAllBytes(file.get())), width, height, true, true);
        return image.isError() ? Optional.empty() : Optional.of(image);
    }
}
