package org.gatefold.player.lyrics.read;

import java.io.IOException;
import java.io.InputStream;
import java.lang.System.Logger.Level;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.gatefold.player.lyrics.Lyrics;

/**
 * Finds the words in a file beside the music: of the same name but for its ending, .lrc before .txt, in the same folder
 * or in one called Lyrics in it, in capitals or not. Blocks on the disk.
 */
public final class WordsBeside {
    private static final System.Logger LOG = System.getLogger(WordsBeside.class.getName());
    private static final int MOST_FILES = 50_000;
    private static final List<String> ENDINGS = List.of(".lrc", ".txt");

    private WordsBeside() {}

    /** A file with words and what stands in it. */
    public record Beside(Path file, Sheet sheet) {
        /** What versions of the song's words name it by. */
        public Lyrics.Source source() {
            return new Lyrics.Source.Beside(String.valueOf(file.getFileName()));
        }
    }

    /** The best first; a folder that cannot be read has none. */
    public static List<Beside> of(Path music) {
        Path folder = music.toAbsolutePath().getParent();
        List<Path> files = new ArrayList<>();
        if (folder != null) {
            String stem = stem(music);
            List<Path> folders = new ArrayList<>();
            files.addAll(matching(folder, stem, folders));
            folders.forEach(lyrics -> files.addAll(matching(lyrics, stem, new ArrayList<>())));
        }
        List<Beside> found = new ArrayList<>();
        for (Path file : files) {
            read(file, found);
        }
        return found;
    }

    private static List<Path> matching(Path folder, String stem, List<Path> folders) {
        List<Path> files = new ArrayList<>();
        try (DirectoryStream<Path> all = Files.newDirectoryStream(folder)) {
            int seen = 0;
            for (Path each : all) {
                if (++seen > MOST_FILES) {
                    break;
                }
                String name = name(each);
                if (ENDINGS.stream().anyMatch(ending -> name.equals(stem + ending)) && Files.isRegularFile(each)) {
                    files.add(each);
                } else if (name.equals("lyrics") && Files.isDirectory(each)) {
                    folders.add(each);
                }
            }
        } catch (IOException | DirectoryIteratorException e) {
            LOG.log(Level.DEBUG, "no look for words in " + folder, e);
        }
        files.sort(Comparator.comparing((Path file) -> !name(file).endsWith(".lrc"))
                .thenComparing(Path::toString));
        return files;
    }

    private static void read(Path file, List<Beside> found) {
        try (InputStream in = Files.newInputStream(file)) {
            byte[] bytes = in.readNBytes(TextBytes.LARGEST + 1);
            if (bytes.length <= TextBytes.LARGEST) {
                found.add(new Beside(file, Lrc.read(TextBytes.decode(bytes))));
            }
        } catch (IOException e) {
            LOG.log(Level.DEBUG, "the words in " + file + " cannot be read", e);
        }
    }

    private static String stem(Path music) {
        String name = name(music);
        int dot = name.lastIndexOf('.');
        return dot > 0 ? name.substring(0, dot) : name;
    }

    private static String name(Path file) {
        return String.valueOf(file.getFileName()).toLowerCase(Locale.ROOT);
    }
}
