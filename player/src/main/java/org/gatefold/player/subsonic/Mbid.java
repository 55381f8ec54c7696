package org.gatefold.player.subsonic;

import com.google.gson.JsonObject;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** A MusicBrainz id, if it is one: servers pass on whatever stands in the tags. */
final class Mbid {
    private static final Pattern FORM = Pattern.compile("[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}");

    private Mbid() {}

    static Optional<String> of(JsonObject json, String name) {
        return Json.some(json, name)
                .map(id -> id.strip().toLowerCase(Locale.ROOT))
                .filter(id -> FORM.matcher(id).matches());
    }
}
