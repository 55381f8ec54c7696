package org.gatefold.remote.music;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Finds the words of a song: the {@code .lrc} beside it first, then what it carries. Any thread; blocks. */
public final class LyricsFinder {
    private final MusicFolder folder;
    private final TagReader reader;

    public LyricsFinder(MusicFolder folder, TagReader reader) {
        this.folder = folder;
        this.reader = reader;
    }

    /** @param path of the song, as a walk has met it */
    public List<Lyrics> of(String path) {
        List<Lyrics> found = new ArrayList<>();
        folder.lyricsBeside(path).flatMap(Lyrics::file).ifPresent(found::add);
        folder.file(path)
                .flatMap(this::carried)
                .filter(own -> !found.contains(own))
                .ifPresent(found::add);
        return found;
    }

    private Optional<Lyrics> carried(Path file) {
        try {
            return reader.lyrics(file).flatMap(Lyrics::of);
        } catch (IOException e) {
            return Optional.empty();
        }
    }
}
