package org.gatefold.remote.songs;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.gatefold.remote.json.Doc;
import org.gatefold.remote.music.Facts;
import org.gatefold.remote.music.Liner;

/** What the songs of an album say of it as a whole, in the words of OpenSubsonic ({@code AlbumID3}). */
record AlbumSleeve(List<JsonObject> said) {
    private static final Pattern DATE = Pattern.compile("([12]\\d{3})(?:-(\\d{2})(?:-(\\d{2}))?)?.*");

    AlbumSleeve {
        said = List.copyOf(said);
    }

    /** What one song says, to be kept with it. */
    static JsonObject of(Facts facts) {
        Liner.Release release = facts.liner().release();
        return new Doc()
                .put("disc", facts.place().disc())
                .put("discTitle", release.disc())
                .put("compilation", facts.place().compilation())
                .put("date", facts.place().date())
                .put("original", release.original())
                .put("labels", Doc.texts(release.labels()))
                .put("types", Doc.texts(release.types()))
                .put("moods", Doc.texts(facts.liner().moods()))
                .json();
    }

    /** Adds what is told of the album. */
    void into(Doc album) {
        album.put("isCompilation", said.stream().anyMatch(song -> flag(song, "compilation")))
                .put("originalReleaseDate", date("original"))
                .put("releaseDate", date("date"))
                .put("releaseTypes", Doc.texts(all("types")))
                .put(
                        "recordLabels",
                        all("labels"),
                        label -> new Doc().put("name", label).json())
                .put("moods", Doc.texts(all("moods")))
                .put("discTitles", discs());
    }

    /** Those that have a name, the first that a song of the disc says. */
    private JsonArray discs() {
        Map<Integer, String> titles = new TreeMap<>();
        for (JsonObject song : said) {
            String title = text(song, "discTitle");
            if (!title.isEmpty()) {
                titles.putIfAbsent(song.get("disc").getAsInt(), title);
            }
        }
        return Doc.list(
                titles.entrySet(),
                disc -> new Doc()
                        .put("disc", disc.getKey())
                        .put("title", disc.getValue())
                        .json());
    }

    /** As exactly as the first song that tells it does; an empty object where none does. */
    private Doc date(String name) {
        Doc date = new Doc();
        said.stream()
                .map(song -> DATE.matcher(text(song, name)))
                .filter(Matcher::matches)
                .findFirst()
                .ifPresent(found -> {
                    date.put("year", Integer.parseInt(found.group(1)));
                    part(date, "month", Optional.ofNullable(found.group(2)), 12);
                    part(date, "day", Optional.ofNullable(found.group(3)), 31);
                });
        return date;
    }

    private static void part(Doc date, String name, Optional<String> digits, int most) {
        digits.map(Integer::parseInt)
                .filter(number -> number >= 1 && number <= most)
                .ifPresent(number -> date.put(name, number));
    }

    private Set<String> all(String name) {
        Set<String> all = new LinkedHashSet<>();
        for (JsonObject song : said) {
            if (song.has(name)) {
                for (JsonElement each : song.getAsJsonArray(name)) {
                    all.add(each.getAsString());
                }
            }
        }
        return all;
    }

    private static String text(JsonObject song, String name) {
        return song.has(name) ? song.get(name).getAsString() : "";
    }

    private static boolean flag(JsonObject song, String name) {
        return song.has(name) && song.get(name).getAsBoolean();
    }
}
