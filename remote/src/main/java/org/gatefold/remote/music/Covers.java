package org.gatefold.remote.music;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Semaphore;

/** Covers of songs: the picture in their folder, or the one they carry; small ones are remembered. Any thread; blocks. */
public final class Covers {
    private static final long LARGEST = 16L * 1024 * 1024;
    private static final int REMEMBERED = 100;

    private final MusicFolder folder;
    private final TagReader reader;
    // Each picture takes some 64 MB while it is made smaller.
    private final Semaphore atOnce = new Semaphore(2);
    private final Map<Key, Picture> small = new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<Key, Picture> eldest) {
            return size() > REMEMBERED;
        }
    };

    /** A file in one of its versions, at one size. */
    private record Key(Path file, long modified, int size) {}

    public Covers(MusicFolder folder, TagReader reader) {
        this.folder = folder;
        this.reader = reader;
    }

    /**
     * The cover of a song.
     *
     * @param path of the song, as a walk has met it
     * @param size the longest side in dots, 0 for the picture as it is
     */
    public Optional<Picture> of(String path, int size) throws IOException {
        Optional<Path> beside = folder.pictureBeside(path);
        Optional<Path> from = beside.or(() -> folder.file(path));
        if (from.isEmpty()) {
            return Optional.empty();
        }
        Key key = new Key(
                from.get(),
                Files.getLastModifiedTime(from.get(), LinkOption.NOFOLLOW_LINKS).toMillis(),
                size);
        Optional<Picture> known = remembered(key);
        if (known.isPresent()) {
            return known;
        }
        atOnce.acquireUninterruptibly();
        try {
            Optional<Picture> whole = beside.isPresent() ? picture(beside.get()) : embedded(from.get());
            if (whole.isEmpty() || size == 0) {
                return whole;
            }
            Picture made = whole.get().within(size);
            remember(key, made);
            return Optional.of(made);
        } finally {
            atOnce.release();
        }
    }

    private Optional<Picture> embedded(Path file) throws IOException {
        return reader.picture(file).flatMap(Picture::of);
    }

    private static Optional<Picture> picture(Path file) throws IOException {
        return Files.size(file) > LARGEST ? Optional.empty() : Picture.of(Files.readAllBytes(file));
    }

    private Optional<Picture> remembered(Key key) {
        synchronized (small) {
            return Optional.ofNullable(small.get(key));
        }
    }

    private void remember(Key key, Picture made) {
        synchronized (small) {
            small.put(key, made);
        }
    }
}
