package org.gatefold.remote.music;

import java.io.IOException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;

/** The folder with the music. Nothing outside of it is ever read: links are passed over, on the walk and when opening. */
public final class MusicFolder {
    private static final Set<String> COVERS = Set.of("cover", "folder", "front", "album");
    private static final Set<String> PICTURES = Set.of("jpg", "jpeg", "png");
    private static final int DEEPEST = 32;

    private final Path root;

    /** The folder's own path may go through links; it is resolved here, once. */
    public MusicFolder(Path folder) throws IOException {
        root = folder.toRealPath();
        if (!Files.isDirectory(root)) {
            throw new IOException(folder + " is not a folder");
        }
    }

    /** What the folder is called. */
    public String name() {
        Path last = root.getFileName();
        return last == null ? "Music" : last.toString();
    }

    /**
     * A file of music.
     *
     * @param path from the folder, parted by slashes
     * @param picture the name of the cover beside it, empty without one
     */
    public record Found(String path, Path file, long size, long modifiedMillis, String picture) {}

    /** Walks the folder in the order of names. @return whether everything could be looked at */
    public boolean walk(Consumer<Found> visitor) {
        return walk(root, 0, visitor);
    }

    private boolean walk(Path folder, int depth, Consumer<Found> visitor) {
        List<Path> inside = new ArrayList<>();
        try (DirectoryStream<Path> all = Files.newDirectoryStream(folder)) {
            all.forEach(inside::add);
        } catch (IOException | DirectoryIteratorException e) {
            return false;
        }
        inside.sort(null);
        String picture = inside.stream()
                .map(path -> path.getFileName().toString())
                .filter(MusicFolder::isCover)
                .findFirst()
                .orElse("");
        boolean whole = true;
        for (Path path : inside) {
            try {
                BasicFileAttributes about =
                        Files.readAttributes(path, BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS);
                if (about.isDirectory()) {
                    whole &= depth < DEEPEST && walk(path, depth + 1, visitor);
                } else if (about.isRegularFile()
                        && TagReader.type(path.getFileName().toString()).isPresent()) {
                    visitor.accept(new Found(
                            path(path),
                            path,
                            about.size(),
                            about.lastModifiedTime().toMillis(),
                            picture));
                }
            } catch (IOException e) {
                whole = false;
            }
        }
        return whole;
    }

    private String path(Path file) {
        List<String> names = new ArrayList<>();
        root.relativize(file).forEach(name -> names.add(name.toString()));
        return String.join("/", names);
    }

    private static boolean isCover(String name) {
        int dot = name.lastIndexOf('.');
        return dot > 0
                && COVERS.contains(name.substring(0, dot).toLowerCase(Locale.ROOT))
                && PICTURES.contains(TagReader.ending(name));
    }

    /** A file that a walk has met, if it is still there, still a file and still inside. */
    public Optional<Path> file(String path) {
        try {
            Path file = root.resolve(path).normalize();
            boolean inside = file.startsWith(root)
                    && file.toRealPath().equals(file)
                    && Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS);
            return inside ? Optional.of(file) : Optional.empty();
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    /** The picture that lies in the same folder as a file of music. */
    public Optional<Path> pictureBeside(String path) {
        Optional<Path> folder = file(path).map(Path::getParent);
        if (folder.isEmpty()) {
            return Optional.empty();
        }
        List<String> names = new ArrayList<>();
        try (DirectoryStream<Path> all = Files.newDirectoryStream(folder.get())) {
            all.forEach(each -> names.add(each.getFileName().toString()));
        } catch (IOException | DirectoryIteratorException e) {
            return Optional.empty();
        }
        return names.stream().filter(MusicFolder::isCover).sorted().findFirst().flatMap(name -> sibling(path, name));
    }

    /** The words that lie beside a file of music under its own name. */
    public Optional<Path> lyricsBeside(String path) {
        String name = path.substring(path.lastIndexOf('/') + 1);
        int dot = name.lastIndexOf('.');
        return dot < 1 ? Optional.empty() : sibling(path, name.substring(0, dot) + ".lrc");
    }

    private Optional<Path> sibling(String path, String name) {
        return file(path.substring(0, path.lastIndexOf('/') + 1) + name);
    }
}
