package org.gatefold.player.library.facts;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.gatefold.player.library.text.Clean;

/** What a file's name tells where its tags do not: "1-03 - Artist - Title.mp3" in the usual spellings. */
record FileName(int disc, int number, Optional<String> artist, String title) {
    private static final Pattern DISC_AND_NUMBER =
            Pattern.compile("(\\d{1,2})[-.](\\d{2})(?:[ ._]*-[ ._]*|[ ._]+)(\\S.*)");
    private static final Pattern NUMBER = Pattern.compile("(\\d{1,3})(?:[ ._]*-[ ._]*|\\.[ _]*|_+)(\\D.*|\\d.*\\D.*)");
    private static final Pattern NUMBER_AND_BLANK = Pattern.compile("(\\d{1,3}) +(\\S.*)");
    private static final Pattern BETWEEN = Pattern.compile("\\s+-+\\s+");

    /** {@code numbered} says that all files of the folder begin with a number, so that "10 Years" is number 10. */
    static FileName of(String name, boolean numbered) {
        String bare = name.contains(".") ? name.substring(0, name.lastIndexOf('.')) : name;
        String text = Clean.text(bare.contains(" ") ? bare : bare.replace('_', ' '));
        Matcher both = DISC_AND_NUMBER.matcher(text);
        if (both.matches()) {
            return named(Integer.parseInt(both.group(1)), Integer.parseInt(both.group(2)), both.group(3));
        }
        Matcher number = NUMBER.matcher(text);
        if (number.matches()) {
            return named(0, Integer.parseInt(number.group(1)), number.group(2));
        }
        Matcher loose = NUMBER_AND_BLANK.matcher(text);
        if (loose.matches() && (numbered || text.startsWith("0"))) {
            return named(0, Integer.parseInt(loose.group(1)), loose.group(2));
        }
        return named(0, 0, text.isEmpty() ? Clean.text(name) : text);
    }

    private static FileName named(int disc, int number, String rest) {
        String[] parts = BETWEEN.split(rest, 2);
        if (parts.length == 2 && parts[0].matches("\\d{1,3}") && number == 0) {
            return named(disc, Integer.parseInt(parts[0]), parts[1]);
        }
        if (parts.length < 2 || parts[0].isBlank() || parts[1].isBlank()) {
            return new FileName(disc, number, Optional.empty(), rest.strip());
        }
        Matcher numberBetween = Pattern.compile("(\\d{1,3})\\s+-+\\s+(.+)").matcher(parts[1]);
        if (number == 0 && numberBetween.matches()) {
            return new FileName(
                    disc,
                    Integer.parseInt(numberBetween.group(1)),
                    Optional.of(parts[0].strip()),
                    numberBetween.group(2));
        }
        return new FileName(disc, number, Optional.of(parts[0].strip()), parts[1].strip());
    }
}
