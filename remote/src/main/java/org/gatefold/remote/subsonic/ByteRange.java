package org.gatefold.remote.subsonic;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The part of a file that a {@code Range} header asks for (RFC 9110, 14).
 *
 * @param length 0 when nothing of the file lies in it, which is 416
 */
record ByteRange(long from, long length) {
    private static final Pattern ONE =
            Pattern.compile("bytes\\s*=\\s*(\\d{0,18})\\s*-\\s*(\\d{0,18})", Pattern.CASE_INSENSITIVE);

    /** Empty for what is to be ignored: other units, several ranges at once, and what makes no sense. */
    static Optional<ByteRange> parse(String header, long size) {
        Matcher one = ONE.matcher(header.strip());
        if (!one.matches() || one.group(1).isEmpty() && one.group(2).isEmpty()) {
            return Optional.empty();
        }
        if (one.group(1).isEmpty()) {
            long last = Math.min(Long.parseLong(one.group(2)), size);
            return Optional.of(new ByteRange(size - last, last));
        }
        long from = Long.parseLong(one.group(1));
        long to = one.group(2).isEmpty() ? Long.MAX_VALUE : Long.parseLong(one.group(2));
        if (to < from) {
            return Optional.empty();
        }
        return Optional.of(new ByteRange(from, from >= size ? 0 : Math.min(to, size - 1) - from + 1));
    }

    boolean isNowhere() {
        return length == 0;
    }

    /** As {@code Content-Range} says it. */
    String of(long size) {
        return "bytes " + from + "-" + (from + length - 1) + "/" + size;
    }
}
