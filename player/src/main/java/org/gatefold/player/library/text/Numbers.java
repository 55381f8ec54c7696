package org.gatefold.player.library.text;

import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads the numbers that taggers write in many ways: "03", "3/10", "1999-05-01", "05.01.1999". */
public final class Numbers {
    private static final Pattern COUNT = Pattern.compile("\\d{1,5}");
    private static final Pattern YEAR = Pattern.compile("(?<!\\d)(1[5-9]\\d\\d|20\\d\\d)(?!\\d)");
    private static final Pattern COMPACT_DATE =
            Pattern.compile("(?<!\\d)(1[5-9]\\d\\d|20\\d\\d)[01]\\d[0-3]\\d(?!\\d)");

    private Numbers() {}

    /** The first number, such as the 3 of "3/10"; 0 where there is none. */
    public static int count(String text) {
        Matcher matcher = COUNT.matcher(text);
        return matcher.find() ? Integer.parseInt(matcher.group()) : 0;
    }

    /** The year of a date in any form. */
    public static OptionalInt year(String text) {
        for (Pattern pattern : new Pattern[] {YEAR, COMPACT_DATE}) {
            Matcher matcher = pattern.matcher(text);
            if (matcher.find()) {
                return OptionalInt.of(Integer.parseInt(matcher.group(1)));
            }
        }
        return OptionalInt.empty();
    }
}
