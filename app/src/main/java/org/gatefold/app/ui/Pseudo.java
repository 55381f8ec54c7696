package org.gatefold.app.ui;

import com.ibm.icu.text.MessagePattern;
import com.ibm.icu.text.MessagePattern.Part;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Locale;
import java.util.Optional;
import java.util.function.UnaryOperator;

/**
 * A language for trying out, made of English while the program runs: en-XA is accented and a good third longer, so
 * that clipped and forgotten words are seen; en-XB runs from right to left.
 */
enum Pseudo {
    ACCENTED("XA") {
        @Override
        String said(String text) {
            StringBuilder longer = new StringBuilder();
            for (char letter : text.toCharArray()) {
                int at = PLAIN.indexOf(letter);
                longer.append(at < 0 ? letter : ACCENTS.charAt(at));
                if (VOWELS.indexOf(letter) >= 0) {
                    longer.append(ACCENTS.charAt(at));
                }
            }
            return longer.toString();
        }

        @Override
        String whole(String message) {
            return "[" + message + "]";
        }
    },

    RIGHT_TO_LEFT("XB") {
        @Override
        String said(String text) {
            return text.isBlank() ? text : RUNS_LEFT + text + ENDS;
        }

        @Override
        String whole(String message) {
            return message;
        }
    };

    private static final String PLAIN = "aeiouyAEIOUYcnszCNSZ";
    private static final String ACCENTS = "áéíóúýÁÉÍÓÚÝçñšžÇÑŠŽ";
    private static final String VOWELS = "aeiouAEIOU";
    private static final char RUNS_LEFT = '\u202e';
    private static final char ENDS = '\u202c';

    private final String region;

    Pseudo(String region) {
        this.region = region;
    }

    /** The one that the locale asks for: en-XA or en-XB. */
    static Optional<Pseudo> of(Locale locale) {
        for (Pseudo pseudo : values()) {
            if (locale.getLanguage().equals("en") && locale.getCountry().equals(pseudo.region)) {
                return Optional.of(pseudo);
            }
        }
        return Optional.empty();
    }

    /** A literal piece of a message as it is said here. */
    abstract String said(String text);

    /** What stands around a whole message, so that a lost end shows. */
    abstract String whole(String message);

    /** The message with its words disguised and its arguments, plural forms and quotes as they were. */
    String disguise(String message) {
        return whole(literals(message, this::said));
    }

    private static String literals(String message, UnaryOperator<String> change) {
        MessagePattern pattern = new MessagePattern(message);
        StringBuilder changed = new StringBuilder();
        Deque<Part.Type> open = new ArrayDeque<>();
        int done = 0;
        for (int i = 0; i < pattern.countParts(); i++) {
            Part part = pattern.getPart(i);
            if (part.getIndex() >= done) { // the number in a selector such as =0 lies within it
                String before = message.substring(done, part.getIndex());
                changed.append(open.peek() == Part.Type.MSG_START ? change.apply(before) : before);
                changed.append(message, part.getIndex(), part.getLimit());
                done = part.getLimit();
            }
            switch (part.getType()) {
                case MSG_START, ARG_START -> open.push(part.getType());
                case MSG_LIMIT, ARG_LIMIT -> open.pop();
                default -> {}
            }
        }
        return changed.toString();
    }
}
