package org.gatefold.app.live;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Consumer;
import org.gatefold.app.ui.Background;
import org.gatefold.app.ui.Errors;
import org.gatefold.app.ui.Load;
import org.gatefold.app.ui.Texts;
import org.gatefold.app.ui.Toasts;
import org.gatefold.player.library.Folders;
import org.gatefold.player.library.Scanner;
import org.gatefold.player.library.TrackFinder;
import org.gatefold.player.library.TrackKey;

/**
 * What files that were dropped on the window are good for: music is played, playlists are brought in, and a folder that
 * is none of the library's is offered as one of music. On the JavaFX thread; looks at the disk off it.
 */
public final class FileDrop {
    private static final Set<String> LISTS = Set.of("m3u", "m3u8", "xspf", "jspf", "nsp");
    private static final Set<String> MUSIC = Set.of(
            "mp3", "flac", "ogg", "oga", "opus", "m4a", "mp4", "aac", "wav", "aif", "aiff", "wma", "wv", "ape", "cue");

    /** What of the player it uses. */
    public record Music(TrackFinder finder, Folders folders, Scanner scanner) {}

    /** What is done with what was dropped. */
    public record Acts(Consumer<List<Path>> play, Consumer<List<Path>> lists) {}

    private final Music music;
    private final Acts acts;
    private final Background background;
    private final Toasts toasts;
    private final Texts texts;

    /** What was dropped, sorted. */
    private record Sorted(
            List<Path> lists, List<Path> music, List<Path> folders, List<Path> strangers, List<Path> others) {
        Sorted() {
            this(new ArrayList<>(), new ArrayList<>(), new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
        }
    }

    public FileDrop(Music music, Acts acts, Background background, Toasts toasts, Texts texts) {
        this.music = music;
        this.acts = acts;
        this.background = background;
        this.toasts = toasts;
        this.texts = texts;
    }

    public void dropped(List<Path> files) {
        background.load(() -> sorted(files), answer -> {
            switch (answer) {
                case Load.Busy<Sorted> _ -> {}
                case Load.Ready<Sorted>(var sorted, var _) -> act(sorted);
                case Load.Failed<Sorted>(var cause) -> toasts.tell(new Errors(texts).sentence(cause));
            }
        });
    }

    private Sorted sorted(List<Path> files) {
        Sorted sorted = new Sorted();
        List<Path> here = music.folders().all();
        Map<Path, TrackKey> known = music.finder().byFiles(files);
        for (Path file : files) {
            String ending = ending(file);
            boolean ours = known.containsKey(file) || here.stream().anyMatch(file::startsWith);
            boolean folder = Files.isDirectory(file);
            if (folder || known.containsKey(file) || MUSIC.contains(ending)) {
                sorted.music().add(file);
                if (!ours) {
                    (folder ? sorted.folders() : sorted.strangers()).add(file);
                }
            } else {
                (LISTS.contains(ending) ? sorted.lists() : sorted.others()).add(file);
            }
        }
        return sorted;
    }

    private void act(Sorted sorted) {
        if (!sorted.lists().isEmpty()) {
            acts.lists().accept(sorted.lists());
        }
        sorted.folders().forEach(folder -> offer(folder, "drop.folder"));
        if (!sorted.strangers().isEmpty()) {
            Path first = sorted.strangers().getFirst();
            offer(Objects.requireNonNullElse(first.getParent(), first), "drop.stranger");
        }
        acts.play().accept(sorted.music());
        sorted.others().stream().limit(1).forEach(other -> toasts.tell(texts.format("drop.other", name(other))));
    }

    // keys: drop.folder drop.stranger
    private void offer(Path folder, String question) {
        toasts.offer(
                texts.format(question, name(folder)),
                texts.get("drop.add"),
                () -> background.run(
                        () -> {
                            music.folders().add(folder);
                            music.scanner().start();
                        },
                        () -> {},
                        cause -> toasts.tell(new Errors(texts).sentence(cause))));
    }

    private static String name(Path file) {
        return String.valueOf(file.getFileName());
    }

    private static String ending(Path file) {
        String name = name(file);
        return name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
    }
}
