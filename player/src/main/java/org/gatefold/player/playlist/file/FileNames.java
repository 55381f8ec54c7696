package org.gatefold.player.playlist.file;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Set;

/** Names of files that every system takes, made of what a listener called something. */
public final class FileNames {
    private static final int MOST_BYTES = 120;
    private static final String FORBIDDEN = "/\\:*?\"<>|";
    private static final Set<String> DEVICES = Set.of("con", "prn", "aux", "nul");

    private FileNames() {}

    /** Without an ending; {@code otherwise} where nothing of the name can be kept. */
    public static String of(String name, String otherwise) {
        StringBuilder kept = new StringBuilder();
        int bytes = 0;
        for (int c : name.strip().codePoints().toArray()) {
            int safe = c < 0x20 || c == 0x7F || FORBIDDEN.indexOf(c) >= 0 || Character.getType(c) == Character.FORMAT
                    ? '-'
                    : c;
            bytes += Character.toString(safe).getBytes(StandardCharsets.UTF_8).length;
            if (bytes > MOST_BYTES) {
                break;
            }
            kept.appendCodePoint(safe);
        }
        String bare = kept.toString().replaceAll("^[. ]+|[. ]+$", "");
        if (bare.replace("-", "").isBlank()) {
            return otherwise;
        }
        String stem = bare.toLowerCase(Locale.ROOT);
        boolean device = DEVICES.contains(stem) || stem.matches("(?:com|lpt)[0-9]");
        return device ? bare + "-" : bare;
    }
}
