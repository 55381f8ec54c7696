package org.gatefold.remote.subsonic;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.gatefold.remote.json.Doc;
import org.gatefold.remote.songs.Scan;
import org.gatefold.remote.sql.Database;

/** What this server is and can do, who is signed in, and how far the music is read. */
final class About {
    /** What is offered beyond Subsonic 1.16.1, with its versions; nothing is named that is not built. */
    private static final List<String> EXTENSIONS = List.of("formPost", "apiKeyAuthentication", "songLyrics");

    private final Database database;
    private final Scan scan;

    About(Database database, Scan scan) {
        this.database = database;
        this.scan = scan;
    }

    Map<String, Call> calls() {
        return Map.of(
                "ping", (Call.Documents) _ -> new Doc(),
                "getLicense", (Call.Documents) _ -> Documents.in("license", new Doc().put("valid", true)),
                "tokenInfo", (Call.Documents) About::token,
                "getUser", (Call.Documents) About::user,
                "getScanStatus", (Call.Documents) _ -> status(),
                "startScan",
                        (Call.Documents) _ -> {
                            scan.start();
                            return status();
                        });
    }

    /** Answered to everybody, as the protocol wants it. */
    static Doc extensions() {
        return Documents.list(
                "openSubsonicExtensions",
                EXTENSIONS.stream().map(About::extension).toList());
    }

    private static JsonObject extension(String name) {
        JsonArray versions = new JsonArray();
        versions.add(1);
        return new Doc().put("name", name).put("versions", versions).json();
    }

    private static Doc token(Ask ask) {
        ask.params().required("apiKey");
        return Documents.in("tokenInfo", new Doc().put("username", ask.account().name()));
    }

    private static Doc user(Ask ask) {
        String name = ask.params().text("username").orElse(ask.account().name());
        if (!name.equalsIgnoreCase(ask.account().name())) {
            throw new Refusal(Refusal.NOT_ALLOWED, "You may only ask for yourself");
        }
        Doc user = new Doc().put("username", ask.account().name()).put("scrobblingEnabled", true);
        for (String may : List.of("stream", "download", "playlist", "coverArt", "settings")) {
            user.put(may + "Role", true);
        }
        for (String mayNot : List.of("admin", "upload", "comment", "podcast", "jukebox", "share", "videoConversion")) {
            user.put(mayNot + "Role", false);
        }
        JsonArray folders = new JsonArray();
        folders.add(1);
        return Documents.in("user", user.put("folder", folders));
    }

    private Doc status() {
        Scan.State state = scan.state();
        long songs =
                state.running() ? state.met() : database.<Long>read(tx -> tx.number("select count(*) as n from song"));
        Doc status =
                new Doc().put("scanning", state.running()).put("count", songs).put("folderCount", 1);
        if (state.finished() > 0) {
            status.put("lastScan", Instant.ofEpochMilli(state.finished()).toString());
        }
        return Documents.in("scanStatus", status);
    }
}
