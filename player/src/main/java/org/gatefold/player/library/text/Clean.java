package org.gatefold.player.library.text;

import java.text.Normalizer;

/** Makes text from a file safe to show: bounded, on one line, without control characters or tricks of direction. */
public final class Clean {
    /** The longest text kept, in UTF-16 units. */
    public static final int LONGEST = 500;

    /** Far more than is kept, so that runs of blanks do not cost the end of a title. */
    private static final int READ_AT_MOST = 8 * LONGEST;

    private Clean() {}

    /** The text up to its first NUL, composed (NFC), with blanks collapsed; empty when nothing is left. */
    public static String text(String raw) {
        return isPlain(raw) ? raw : cleaned(raw);
    }

    /** Whether there is nothing to do, as in most texts: printable ASCII with single blanks inside. */
    private static boolean isPlain(String raw) {
        if (raw.length() > LONGEST) {
            return false;
        }
        char before = ' ';
        for (int i = 0; i < raw.length(); i++) {
            char c = raw.charAt(i);
            if (c < ' ' || c > '~' || c == ' ' && before == ' ') {
                return false;
            }
            before = c;
        }
        return raw.isEmpty() || before != ' ';
    }

    private static String cleaned(String raw) {
        StringBuilder kept = new StringBuilder(Math.min(raw.length(), LONGEST));
        boolean gap = false;
        int end = Math.min(raw.length(), READ_AT_MOST);
        for (int i = 0; i < end && kept.length() < LONGEST; ) {
            int c = raw.codePointAt(i);
            i += Character.charCount(c);
            if (c == 0) {
                break;
            } else if (isGap(c)) {
                gap = true;
            } else if (isShowable(c)) {
                if (gap && !kept.isEmpty()) {
                    kept.append(' ');
                }
                gap = false;
                kept.appendCodePoint(c);
            }
        }
        return Normalizer.normalize(kept, Normalizer.Form.NFC);
    }

    private static boolean isGap(int c) {
        return Character.isWhitespace(c) || Character.isSpaceChar(c) || c == '\u0085';
    }

    private static boolean isShowable(int c) {
        return switch (Character.getType(c)) {
            case Character.CONTROL, Character.SURROGATE, Character.UNASSIGNED, Character.PRIVATE_USE -> false;
            case Character.FORMAT -> c == 0x200C || c == 0x200D;
            default -> c != 0xFFFD;
        };
    }
}
