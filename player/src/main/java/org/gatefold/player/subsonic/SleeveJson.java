package org.gatefold.player.subsonic;

import com.google.gson.JsonObject;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.gatefold.player.library.text.Clean;
import org.gatefold.player.source.ServerSleeve;
import org.gatefold.player.source.ServerSong.Contribution;

/** What OpenSubsonic servers write of sleeves: {@code discTitles} and {@code recordLabels} of albums, {@code contributors} of songs. */
final class SleeveJson {
    private static final int MOST = 100;

    private SleeveJson() {}

    static ServerSleeve of(JsonObject album) {
        Map<Integer, String> discs = new HashMap<>();
        for (JsonObject disc : Json.objects(album, "discTitles")) {
            int number = Json.positive(disc, "disc").orElse(0);
            String title = Clean.text(Json.text(disc, "title"));
            if (number > 0 && !title.isEmpty() && discs.size() < MOST) {
                discs.putIfAbsent(number, title);
            }
        }
        List<String> labels = Json.objects(album, "recordLabels").stream()
                .map(label -> Clean.text(Json.text(label, "name")))
                .filter(name -> !name.isEmpty())
                .distinct()
                .limit(MOST)
                .toList();
        return new ServerSleeve(discs, labels);
    }

    /** A server that names composers only as printed names them so. */
    static List<Contribution> contributions(JsonObject song) {
        List<Contribution> all = new ArrayList<>();
        for (JsonObject each : Json.objects(song, "contributors")) {
            String name = Json.object(each, "artist")
                    .map(artist -> Json.text(artist, "name"))
                    .orElse("");
            String part = Json.text(each, "subRole");
            if (!name.isBlank() && all.size() < MOST) {
                all.add(new Contribution(Json.text(each, "role"), part.isBlank() ? name : name + " (" + part + ")"));
            }
        }
        if (all.isEmpty()) {
            Json.some(song, "displayComposer").ifPresent(name -> all.add(new Contribution("composer", name)));
        }
        return all;
    }
}
