package org.gatefold.player.subsonic;

import java.util.regex.Pattern;
import okhttp3.HttpUrl;
import org.jspecify.annotations.Nullable;

/** Takes out of a text what must not be logged or shown: the values of u, p, t, s and apiKey wherever an address is quoted. */
final class Redaction {
    private static final Pattern SECRET =
            Pattern.compile("(?i)(^|[?&;\\s\"'])(u|p|t|s|apiKey)=[^&;\\s\"'#<>]*", Pattern.CASE_INSENSITIVE);
    private static final Pattern SAID =
            Pattern.compile("(?i)(\"(?:u|p|t|s|apiKey)\"\\s*:\\s*)(\"[^\"]*\"|[^,}\\s]+)|enc:[0-9a-f]+");

    private Redaction() {}

    static String of(HttpUrl url) {
        return of(url.toString());
    }

    static String of(String text) {
        String clean = SECRET.matcher(text).replaceAll("$1$2=…");
        return SAID.matcher(clean).replaceAll(match -> match.group(1) == null ? "enc:…" : match.group(1) + "\"…\"");
    }

    /** The cause if neither it nor what caused it quotes a secret, else nothing. */
    static @Nullable Throwable cause(@Nullable Throwable cause) {
        for (Throwable each = cause; each != null; each = each.getCause()) {
            String text = String.valueOf(each.getMessage());
            if (!of(text).equals(text)) {
                return null;
            }
        }
        return cause;
    }
}
