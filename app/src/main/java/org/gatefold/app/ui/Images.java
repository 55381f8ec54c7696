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
 * Pictures at the size they are shown in, and the colours they are remembered by, read and decoded off the JavaFX thread
 * and kept while there is room. Called on the JavaFX thread; asks on it for nothing that blocks.
 */
public final class Images {
    private static final int KEPT = 400;
    private static final int TINTS = 1_000;

    /** Some large covers take the room of many small ones: about 160 MB in all. */
    private static final long MOST_PIXELS = 40_000_000;

    /** What a colour is found on. */
    private static final int SAMPLE = 48;

    private record Key(String name, int width, int height) {}

    private final Background background;
    private final Map<Key, Image> cache = new LinkedHashMap<>(64, 0.75f, true);
    private final Map<String, Tint> tints = new LinkedHashMap<>(64, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Tint> eldest) {
            return size() > TINTS;
        }
    };
    private long pixels;

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
                keep(key, found.get());
                sink.accept(found.get());
            }
        });
    }

    /** Gives the colour of the picture called {@code name} to the sink, as {@link #show} gives the picture. */
    public Ticket tint(String name, Callable<Optional<Path>> locate, Consumer<Tint> sink) {
        Tint known = tints.get(name);
        if (known != null) {
            sink.accept(known);
            return new Ticket();
        }
        return background.refresh(
                () -> new Load.Ready<>(decode(locate.call(), SAMPLE, SAMPLE).map(Tint::of)), answer -> {
                    if (answer instanceof Load.Ready<Optional<Tint>>(var found, var _) && found.isPresent()) {
                        tints.put(name, found.get());
                        sink.accept(found.get());
                    }
                });
    }

    private void keep(Key key, Image image) {
        Image before = cache.put(key, image);
        pixels += area(image) - (before == null ? 0 : area(before));
        var oldest = cache.values().iterator();
        while (cache.size() > KEPT || pixels > MOST_PIXELS && cache.size() > 1) {
            pixels -= area(oldest.next());
            oldest.remove();
        }
    }

    private static long area(Image image) {
        return (long) image.getWidth() * (long) image.getHeight();
    }

    private static Optional<Image> decode(Optional<Path> file, int width, int height) throws java.io.IOException {
        if (file.isEmpty()) {
            return Optional.empty();
        }
        Image image = new Image(new ByteArrayInputStream(Files.readAllBytes(file.get())), width, height, true, true);
        return image.isError() ? Optional.empty() : Optional.of(image);
    }
}
