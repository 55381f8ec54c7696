package org.gatefold.player.library.facts;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.gatefold.player.library.text.Clean;
import org.gatefold.player.library.text.Fold;
import org.gatefold.player.library.text.Numbers;

/** What the folders between the chosen one and a file tell: ".../Artist/1999 - Album/CD 2". */
public record FolderNames(Optional<String> artist, Optional<String> album, OptionalInt year, int disc) {
    private static final Pattern DISC = Pattern.compile("(?i)(?:cd|disc|disk|dvd)[ ._-]*(\\d{1,2})(?:\\b.*)?");
    private static final Pattern YEAR_FIRST = Pattern.compile("[(\\[]?(1[5-9]\\d\\d|20\\d\\d)[)\\]]?[ ._-]+(\\S.*)");
    private static final Pattern YEAR_LAST = Pattern.compile("(.*\\S)\\s*[(\\[](1[5-9]\\d\\d|20\\d\\d)[)\\]].*");
    private static final Pattern BETWEEN = Pattern.compile("\\s+-+\\s+");

    /** {@code folders} are the names below the chosen folder, outermost first. */
    static FolderNames of(List<String> folders) {
        int end = folders.size();
        int disc = 0;
        if (end > 1 && isDisc(folders.get(end - 1))) {
            end--;
            disc = discOf(folders.get(end));
        }
        if (end == 0) {
            return new FolderNames(Optional.empty(), Optional.empty(), OptionalInt.empty(), disc);
        }
        Optional<String> above = end > 1 ? clean(folders.get(end - 2)) : Optional.empty();
        return album(above, spaced(folders.get(end - 1)), disc);
    }

    /** Whether a folder is one disc of the release that its parent folder holds. */
    public static boolean isDisc(String folder) {
        return DISC.matcher(folder).matches();
    }

    private static int discOf(String folder) {
        Matcher matcher = DISC.matcher(folder);
        return matcher.matches() ? Numbers.count(matcher.group(1)) : 0;
    }

    private static FolderNames album(Optional<String> above, String folder, int disc) {
        String[] parts = BETWEEN.split(folder, 2);
        boolean both = parts.length == 2
                && !parts[0].isBlank()
                && !YEAR_FIRST.matcher(folder).matches();
        boolean artistFirst = both && (above.isEmpty() || Fold.name(above.get()).equals(Fold.name(parts[0])));
        Optional<String> artist = artistFirst ? above.or(() -> clean(parts[0])) : above;
        String title = artistFirst ? parts[1] : folder;
        Matcher first = YEAR_FIRST.matcher(title);
        if (first.matches()) {
            return new FolderNames(artist, clean(first.group(2)), Numbers.year(first.group(1)), disc);
        }
        Matcher last = YEAR_LAST.matcher(title);
        return last.matches()
                ? new FolderNames(artist, clean(last.group(1)), Numbers.year(last.group(2)), disc)
                : new FolderNames(artist, clean(title), OptionalInt.empty(), disc);
    }

    private static String spaced(String folder) {
        return folder.contains(" ") ? folder : folder.replace('_', ' ');
    }

    private static Optional<String> clean(String name) {
        return Optional.of(Clean.text(spaced(name))).filter(text -> !text.isEmpty());
    }
}
