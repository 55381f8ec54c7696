package org.gatefold.player.library.pictures;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.gatefold.player.library.AlbumPicture.Kind;

/** What the names that people and programs give pictures say is on them. */
final class PictureName {
    /** Folders beside the music that hold pictures of the album. */
    private static final Set<String> FOLDERS = Set.of(
            "scans", "scan", "artwork", "art", "covers", "cover", "booklet", "images", "pictures", "pics", "inlay");

    private static final Set<String> IMAGES = Set.of("jpg", "jpeg", "png", "gif", "bmp");
    private static final Set<String> BACK = Set.of("back", "rear", "backside", "tray");
    private static final Set<String> BOOKLET =
            Set.of("booklet", "inlay", "insert", "inside", "inner", "leaflet", "liner", "page", "digipak", "gatefold");
    private static final Set<String> DISC = Set.of("disc", "disk", "cd", "dvd", "media", "vinyl", "label", "side");
    private static final Set<String> FRONT = Set.of("front", "cover", "folder", "albumart", "albumartsmall", "album");
    private static final Set<String> ARTIST = Set.of("artist", "band");
    private static final Pattern DIGITS = Pattern.compile("\\d{1,9}");

    private PictureName() {}

    static boolean isImage(String name) {
        return IMAGES.contains(name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT));
    }

    static boolean isFolderOfPictures(String name) {
        return FOLDERS.contains(name.toLowerCase(Locale.ROOT));
    }

    /** "cover back.jpg" is a back, "cd front.jpg" a front. */
    static Kind kind(String name) {
        List<String> words = Arrays.asList(name.toLowerCase(Locale.ROOT).split("[^\\p{L}]+"));
        if (words.stream().anyMatch(BACK::contains)) {
            return Kind.BACK;
        } else if (words.stream().anyMatch(BOOKLET::contains)) {
            return Kind.BOOKLET;
        } else if (words.stream().anyMatch(FRONT::contains)) {
            return Kind.FRONT;
        } else if (words.stream().anyMatch(DISC::contains)) {
            return Kind.DISC;
        }
        return words.stream().anyMatch(ARTIST::contains) ? Kind.ARTIST : Kind.OTHER;
    }

    /** Of the types of ID3v2 APIC (id3.org, 4.14), which FLAC shares. */
    static Kind kind(int type) {
        return switch (type) {
            case 3 -> Kind.FRONT;
            case 4 -> Kind.BACK;
            case 5 -> Kind.BOOKLET;
            case 6 -> Kind.DISC;
            case 7, 8, 9, 10, 11, 12 -> Kind.ARTIST;
            default -> Kind.OTHER;
        };
    }

    /** Text by which "booklet 2" comes before "booklet 10". */
    static String order(String name) {
        return DIGITS.matcher(name.toLowerCase(Locale.ROOT))
                .replaceAll(number -> "0".repeat(9 - number.group().length()) + number.group());
    }
}
