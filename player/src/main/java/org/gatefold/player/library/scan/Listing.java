package org.gatefold.player.library.scan;

import java.io.IOException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.gatefold.player.library.ScanProblem;
import org.gatefold.player.library.sql.FileStamp;
import org.gatefold.player.library.tags.AudioKind;
import org.gatefold.player.library.tags.FileSaying;
import org.gatefold.sync.said.Said;

/**
 * What lies directly in one folder: music by name, the folders and links below, what cannot be looked at now ({@code
 * away}), the picture that is its cover, the cue sheets, and what cannot be used. {@code bare} says that there is nothing
 * at all, {@code numbered} that every piece of music begins with a number, so that numbers are places.
 */
record Listing(
        List<FileStamp> music,
        List<Path> folders,
        List<Path> links,
        List<Path> away,
        Optional<FileStamp> cover,
        List<FileStamp> sheets,
        boolean bare,
        boolean numbered,
        List<ScanProblem> problems) {

    private static final Pattern COVER =
            Pattern.compile("(cover|folder|front|albumart|album)\\.(jpe?g|png)", Pattern.CASE_INSENSITIVE);
    private static final List<String> COVERS = List.of("cover", "folder", "front", "albumart", "album");

    static Listing of(Path folder) throws IOException {
        Collected collected = new Collected(folder);
        try (DirectoryStream<Path> entries = Files.newDirectoryStream(folder)) {
            for (Path entry : entries) {
                collected.take(entry);
            }
        } catch (DirectoryIteratorException e) {
            throw e.getCause();
        }
        return collected.listing();
    }

    /** Gathers the entries of one folder. */
    private static final class Collected {
        private final Path folder;
        private final List<FileStamp> music = new ArrayList<>();
        private final List<Path> folders = new ArrayList<>();
        private final List<Path> links = new ArrayList<>();
        private final List<Path> away = new ArrayList<>();
        private final List<FileStamp> covers = new ArrayList<>();
        private final List<FileStamp> sheets = new ArrayList<>();
        private final List<ScanProblem> problems = new ArrayList<>();
        private boolean bare = true;

        Collected(Path folder) {
            this.folder = folder;
        }

        void take(Path entry) {
            bare = false;
            String name = String.valueOf(entry.getFileName());
            boolean music = AudioKind.ofName(name).isPresent();
            if (isHidden(name)) {
                return;
            }
            try {
                BasicFileAttributes attributes = Files.readAttributes(entry, BasicFileAttributes.class);
                if (attributes.isDirectory()) {
                    takeFolder(entry, name);
                } else if (music && !attributes.isRegularFile()) {
                    problem(name, FileSaying.NO_ORDINARY_FILE.with());
                } else if (attributes.isRegularFile()) {
                    takeFile(
                            entry,
                            new FileStamp(
                                    name,
                                    attributes.size(),
                                    attributes.lastModifiedTime().toMillis()),
                            music);
                }
            } catch (IOException e) {
                away.add(entry);
                if (music) {
                    problem(
                            name,
                            Files.isSymbolicLink(entry)
                                    ? FileSaying.DEAD_LINK.with()
                                    : FileSaying.NOT_LOOKED_AT.with(String.valueOf(e.getMessage())));
                }
            }
        }

        private void takeFolder(Path entry, String name) {
            if (!canBeNamed(entry, name)) {
                problem(name, FileSaying.FOLDER_NAME.with());
            } else if (Files.isSymbolicLink(entry)) {
                links.add(entry);
            } else {
                folders.add(entry);
            }
        }

        private void takeFile(Path entry, FileStamp stamp, boolean isMusic) {
            if (isMusic && !canBeNamed(entry, stamp.name())) {
                problem(stamp.name(), FileSaying.FILE_NAME.with());
            } else if (isMusic) {
                music.add(stamp);
            } else if (AudioKind.isOtherMusic(stamp.name())) {
                problem(stamp.name(), FileSaying.UNKNOWN_KIND.with(AudioKind.extension(stamp.name())));
            } else if (COVER.matcher(stamp.name()).matches()) {
                covers.add(stamp);
            } else if (AudioKind.extension(stamp.name()).equals("cue") && canBeNamed(entry, stamp.name())) {
                sheets.add(stamp);
            }
        }

        Listing listing() {
            Comparator<String> byName = Comparator.naturalOrder();
            music.sort(Comparator.comparing(FileStamp::name, byName));
            sheets.sort(Comparator.comparing(FileStamp::name, byName));
            folders.sort(Comparator.naturalOrder());
            links.sort(Comparator.naturalOrder());
            Optional<FileStamp> cover = covers.stream()
                    .min(Comparator.comparingInt(Collected::coverRank).thenComparing(FileStamp::name));
            return new Listing(music, folders, links, away, cover, sheets, bare, areNumbered(), problems);
        }

        private boolean areNumbered() {
            return music.size() > 1 && music.stream().allMatch(stamp -> isNumbered(stamp.name()));
        }

        /** One to three digits, and then something else. */
        private static boolean isNumbered(String name) {
            int digits = 0;
            while (digits < name.length() && name.charAt(digits) >= '0' && name.charAt(digits) <= '9') {
                digits++;
            }
            return digits > 0 && digits <= 3 && digits < name.length();
        }

        private void problem(String name, Said reason) {
            problems.add(new ScanProblem(showable(name), reason));
        }

        /** The path for the listener to read; one with odd bytes shows question marks. */
        private Path showable(String name) {
            try {
                return folder.resolve(name.replace('\uFFFD', '?'));
            } catch (InvalidPathException e) {
                return folder;
            }
        }

        private static int coverRank(FileStamp stamp) {
            String name = stamp.name().toLowerCase(Locale.ROOT);
            return COVERS.indexOf(name.substring(0, name.lastIndexOf('.')));
        }

        /** Names that do not survive becoming text could not be opened again. */
        private boolean canBeNamed(Path entry, String name) {
            if (isPlain(name)) {
                return true;
            }
            try {
                return folder.resolve(name).equals(entry);
            } catch (InvalidPathException e) {
                return false;
            }
        }

        private static boolean isPlain(String name) {
            for (int i = 0; i < name.length(); i++) {
                if (name.charAt(i) < ' ' || name.charAt(i) > '~') {
                    return false;
                }
            }
            return true;
        }

        /** Dot files, macOS resource forks among them, and the bins and thumbnails that systems and servers leave. */
        private static boolean isHidden(String name) {
            return name.startsWith(".")
                    || name.equals("$RECYCLE.BIN")
                    || name.equals("System Volume Information")
                    || name.equals("@eaDir")
                    || name.equals("lost+found")
                    || name.equals("__MACOSX");
        }
    }
}
