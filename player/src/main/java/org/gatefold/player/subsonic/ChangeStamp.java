package org.gatefold.player.subsonic;

import com.google.gson.JsonObject;
import java.util.Optional;
import org.gatefold.player.source.ScanStamp;
import org.gatefold.player.source.SourceException;

/**
 * When a server last read its folders: from its scan status where it gives a date, and from its index. The number of
 * songs alone says nothing, as songs change without becoming more.
 */
final class ChangeStamp {
    /** The year 2100: nothing is newer, so a server that understands the question sends no index along. */
    private static final long FAR_AWAY = 4_102_444_800_000L;

    private final Session session;

    ChangeStamp(Session session) {
        this.session = session;
    }

    ScanStamp now() throws SourceException {
        Optional<JsonObject> status =
                session.tryCall("getScanStatus", Params.NONE).flatMap(answer -> Json.object(answer, "scanStatus"));
        String lastScan = status.map(json -> Json.text(json, "lastScan")).orElse("");
        String lastModified = session.tryCall("getIndexes", Params.of("ifModifiedSince", Long.toString(FAR_AWAY)))
                .flatMap(answer -> Json.object(answer, "indexes"))
                .map(json -> Json.text(json, "lastModified"))
                .filter(text -> !text.matches("0|" + FAR_AWAY))
                .orElse("");
        String value = lastScan.isEmpty() && lastModified.isEmpty()
                ? ""
                : lastScan + "/" + status.map(json -> Json.text(json, "count")).orElse("") + "/" + lastModified;
        return new ScanStamp(
                value, status.map(json -> Json.flag(json, "scanning")).orElse(false));
    }
}
