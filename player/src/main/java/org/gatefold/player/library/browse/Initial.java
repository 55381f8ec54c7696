package org.gatefold.player.library.browse;

import java.lang.Character.UnicodeScript;
import java.util.ArrayList;
import java.util.List;

/**
 * What a stretch of an alphabetical list begins with: {@code sign} is a lower-case letter from a to z, {@code #} for
 * digits and signs, or for another script the first of its letters that occurs. {@code first} is the place of its first
 * item, {@code count} how many there are.
 */
public record Initial(String sign, int first, int count) {
    /** The sign of what begins with no letter. */
    public static final String NO_LETTER = "#";

    /** So many items begin with this character. */
    public record Counted(String character, int count) {}

    /** Joins what belongs together; {@code counted} is in the order of the list. */
    public static List<Initial> joined(List<Counted> counted) {
        List<Initial> all = new ArrayList<>();
        UnicodeScript script = UnicodeScript.UNKNOWN;
        int place = 0;
        for (Counted each : counted) {
            int letter = each.character().isEmpty() ? '#' : each.character().codePointAt(0);
            UnicodeScript of = UnicodeScript.of(letter);
            boolean first = all.isEmpty();
            boolean alone = isLatin(letter);
            boolean same = !first
                    && !alone
                    && (letter < 'a' ? all.getLast().sign().equals(NO_LETTER) : belongs(of, script, all.getLast()));
            if (same) {
                Initial last = all.removeLast();
                all.add(new Initial(last.sign(), last.first(), last.count() + each.count()));
            } else {
                all.add(new Initial(
                        alone ? each.character() : letter < 'a' ? NO_LETTER : sign(letter), place, each.count()));
                script = of;
            }
            place += each.count();
        }
        return all;
    }

    /** The same in a list that is turned round. */
    public static List<Initial> turned(List<Initial> initials) {
        int total = initials.stream().mapToInt(Initial::count).sum();
        return initials.reversed().stream()
                .map(each -> new Initial(each.sign(), total - each.first() - each.count(), each.count()))
                .toList();
    }

    /** Signs between the letters of a script belong to what stands before them. */
    private static boolean belongs(UnicodeScript of, UnicodeScript script, Initial last) {
        boolean lettered =
                !last.sign().equals(NO_LETTER) && !isLatin(last.sign().codePointAt(0));
        return lettered && (of == script || of == UnicodeScript.COMMON || of == UnicodeScript.INHERITED);
    }

    private static boolean isLatin(int letter) {
        return letter >= 'a' && letter <= 'z';
    }

    private static String sign(int letter) {
        return Character.toString(Character.toUpperCase(letter));
    }
}
