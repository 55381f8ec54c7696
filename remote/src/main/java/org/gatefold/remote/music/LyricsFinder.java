package org.gatefold.remote.music;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * Finds the words of a song, synced ones before plain ones: the {@code .lrc} beside it first, then what it carries. Any
 * thread; blocks.
 */
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
        folder.file(path).map(this::carried).ifPresent(found::addAll);
        return found.stream()
                .distinct()
                .sorted(Comparator.comparing(lyrics -> !lyrics.synced()))
                .toList();
    }

    private List<Lyrics> carried(Path file) {
        try {
            return reader.lyrics(file).stream()
                    .map(Lyrics::of)
                    .flatMap(Optional::stream)
                    .toList();
        } catch (IOException e) {
            return List.of();
        }
    }
}
