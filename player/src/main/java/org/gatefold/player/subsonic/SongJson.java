package org.gatefold.player.subsonic;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.regex.Pattern;
import org.gatefold.player.source.Loudness;
import org.gatefold.player.source.ServerPerson;
import org.gatefold.player.source.ServerSong;
import org.gatefold.player.source.ServerSong.Credits;
import org.gatefold.player.source.ServerSong.Marks;
import org.gatefold.player.source.ServerSong.Naming;
import org.gatefold.player.source.ServerSong.OnAlbum;
import org.gatefold.player.source.ServerSong.ServerFile;
import org.gatefold.player.source.ServerSong.Sound;

/** A song as servers write it ({@code Child}). */
final class SongJson {
    /** Above this a bit rate is in bits, not kilobits. */
    private static final int BITS = 10_000;

    private static final int MOST_STARS = 5;
    private static final Pattern SUFFIX = Pattern.compile("[a-z0-9]{1,8}");

    private SongJson() {}

    /** The songs among them; folders, films and whatever has no id are left out. */
    static List<ServerSong> all(List<JsonObject> children) {
        return children.stream().map(SongJson::of).flatMap(Optional::stream).toList();
    }

    static Optional<ServerSong> of(JsonObject json) {
        Optional<String> id = Json.some(json, "id");
        if (id.isEmpty() || Json.flag(json, "isDir") || Json.flag(json, "isVideo")) {
            return Optional.empty();
        }
        return Optional.of(new ServerSong(
                id.get(), naming(json), credits(json), onAlbum(json), sound(json), file(json), marks(json)));
    }

    private static Naming naming(JsonObject json) {
        return new Naming(
                Json.firstOf(json, "title", "name").orElse(""),
                Mbid.of(json, "musicBrainzId"),
                genres(json),
                Json.some(json, "coverArt"));
    }

    static List<String> genres(JsonObject json) {
        List<String> several = Json.objects(json, "genres").stream()
                .map(genre -> Json.text(genre, "name").strip())
                .filter(name -> !name.isEmpty())
                .distinct()
                .toList();
        return several.isEmpty() ? Json.some(json, "genre").stream().toList() : several;
    }

    private static Credits credits(JsonObject json) {
        String artist = Json.firstOf(json, "displayArtist", "artist").orElse("");
        String albumArtist =
                Json.firstOf(json, "displayAlbumArtist", "albumArtist").orElse("");
        return new Credits(
                artist,
                people(json, Json.some(json, "artist").orElse(artist), "artistId", "artists"),
                albumArtist,
                people(json, albumArtist, "albumArtistId", "albumArtists", "albumartists"),
                SleeveJson.contributions(json));
    }

    /** The list where there is one, else the one name. */
    static List<ServerPerson> people(JsonObject json, String single, String singleId, String... lists) {
        for (String list : lists) {
            List<ServerPerson> people = Json.objects(json, list).stream()
                    .filter(person -> Json.some(person, "name").isPresent())
                    .map(person -> new ServerPerson(
                            Json.text(person, "name"), Mbid.of(person, "musicBrainzId"), Json.some(person, "id")))
                    .toList();
            if (!people.isEmpty()) {
                return people;
            }
        }
        return single.isBlank()
                ? List.of()
                : List.of(new ServerPerson(single, Optional.empty(), Json.some(json, singleId)));
    }

    private static OnAlbum onAlbum(JsonObject json) {
        return new OnAlbum(
                Json.some(json, "albumId"),
                Json.text(json, "album"),
                Mbid.of(json, "albumMusicBrainzId"),
                Json.positive(json, "discNumber").orElse(0),
                Json.positive(json, "track").orElse(0),
                Json.positive(json, "year"),
                Json.flag(json, "isCompilation"));
    }

    private static Sound sound(JsonObject json) {
        double seconds = Math.max(0, Json.decimal(json, "duration").orElse(0));
        return new Sound(
                Duration.ofMillis((long) (Math.min(seconds, 1e9) * 1000)),
                bitRate(json),
                Json.positive(json, "samplingRate"),
                Json.positive(json, "bitDepth"),
                Json.positive(json, "channelCount"),
                loudness(json));
    }

    private static OptionalInt bitRate(JsonObject json) {
        OptionalInt said = Json.positive(json, "bitRate");
        return said.orElse(0) > BITS ? OptionalInt.of((said.getAsInt() + 500) / 1000) : said;
    }

    private static Loudness loudness(JsonObject json) {
        return Json.object(json, "replayGain")
                .filter(gain ->
                        gain.entrySet().stream().map(Map.Entry::getValue).anyMatch(JsonElement::isJsonPrimitive))
                .map(gain -> new Loudness(
                        Json.decimal(gain, "trackGain"),
                        peak(gain, "trackPeak"),
                        Json.decimal(gain, "albumGain"),
                        peak(gain, "albumPeak")))
                .orElse(Loudness.UNKNOWN);
    }

    /** Servers write 0 where they know none: nothing is that silent. */
    private static OptionalDouble peak(JsonObject gain, String name) {
        OptionalDouble peak = Json.decimal(gain, name);
        return peak.orElse(0) > 0 ? peak : OptionalDouble.empty();
    }

    private static ServerFile file(JsonObject json) {
        OptionalLong size = Json.large(json, "size");
        String path = Json.text(json, "path");
        String suffix = Json.some(json, "suffix")
                .orElseGet(() -> path.substring(path.lastIndexOf('.') + 1))
                .toLowerCase(Locale.ROOT);
        return new ServerFile(
                SUFFIX.matcher(suffix).matches() ? suffix : "",
                Json.text(json, "contentType"),
                size.orElse(0) > 0 ? size : OptionalLong.empty(),
                path,
                Dates.of(json, "created"));
    }

    private static Marks marks(JsonObject json) {
        int rating = Json.number(json, "userRating").orElse(0);
        OptionalLong own = Json.large(json, "userPlayCount");
        long plays = own.isPresent()
                ? own.getAsLong()
                : Json.large(json, "playCount").orElse(0);
        return new Marks(
                Dates.of(json, "starred"),
                Math.clamp(rating, 0, MOST_STARS),
                Math.max(0, plays),
                Dates.of(json, "played"));
    }
}
