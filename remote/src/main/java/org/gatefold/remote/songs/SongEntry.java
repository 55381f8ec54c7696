package org.gatefold.remote.songs;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import com.google.gson.JsonPrimitive;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.gatefold.remote.json.Doc;
import org.gatefold.remote.music.Facts;
import org.gatefold.remote.music.Liner;
import org.gatefold.remote.music.MusicFolder;
import org.gatefold.remote.music.TagReader;

/** A song in the words of OpenSubsonic ({@code Child}), without what differs from listener to listener. */
final class SongEntry {
    private SongEntry() {}

    static JsonObject of(String id, MusicFolder.Found file, Facts facts, Instant added) {
        String album = SongIds.album(facts);
        Facts.Names names = facts.names();
        Facts.Place place = facts.place();
        Doc entry = new Doc()
                .put("id", id)
                .put("parent", album)
                .put("isDir", false)
                .put("title", names.title())
                .put("sortName", Words.sort(names.title()))
                .put("album", names.album())
                .put("artist", names.artist())
                .put("displayArtist", names.artist())
                .put("displayAlbumArtist", names.albumArtist())
                .put("albumId", album)
                .put("artistId", SongIds.artist(facts.artists().getFirst().name()))
                .put("artists", facts.artists(), SongEntry::person)
                .put("albumArtists", facts.albumArtists(), SongEntry::person);
        if (place.number() > 0) {
            entry.put("track", place.number());
        }
        entry.put("discNumber", place.disc());
        if (place.year() > 0) {
            entry.put("year", place.year());
        }
        entry.put("genre", facts.genres().stream().findFirst())
                .put(
                        "genres",
                        facts.genres(),
                        genre -> new Doc().put("name", genre).json())
                .put("coverArt", cover(file, facts) ? Optional.of(album) : Optional.empty())
                .put("size", file.size())
                .put("contentType", TagReader.type(file.path()))
                .put("suffix", TagReader.ending(file.path()))
                .put("path", file.path())
                .put("created", added.toString())
                .put("musicBrainzId", place.recording().orElse(""))
                .put("comment", names.comment())
                .put("type", "music")
                .put("mediaType", "song")
                .put("isVideo", false);
        sound(entry, facts);
        return entry.put("replayGain", gains(facts.gains()))
                .put("bpm", facts.liner().bpm())
                .put("explicitStatus", "")
                .put("displayComposer", composers(facts.liner()))
                .put("contributors", facts.liner().parts(), SongEntry::contributor)
                .put("moods", Doc.texts(facts.liner().moods()))
                .put("isrc", Doc.texts(facts.liner().isrcs()))
                .json();
    }

    private static void sound(Doc entry, Facts facts) {
        entry.put("duration", (facts.sound().millis() + 500) / 1000)
                .put("bitRate", facts.sound().kilobits())
                .put("samplingRate", facts.sound().hertz())
                .put("channelCount", facts.sound().channels())
                .put("bitDepth", facts.sound().bits());
    }

    static boolean cover(MusicFolder.Found file, Facts facts) {
        return !file.picture().isEmpty() || facts.gains().picture();
    }

    static JsonObject person(Facts.Who who) {
        return new Doc()
                .put("id", SongIds.artist(who.name()))
                .put("name", who.name())
                .put("musicBrainzId", who.mbid())
                .json();
    }

    private static String composers(Liner liner) {
        return liner.parts().stream()
                .filter(part -> part.role().equals("composer"))
                .map(Liner.Part::name)
                .collect(Collectors.joining(", "));
    }

    private static JsonObject contributor(Liner.Part part) {
        return new Doc()
                .put("role", part.role())
                .put("subRole", part.with())
                .put("artist", person(new Facts.Who(part.name(), Optional.empty())))
                .json();
    }

    private static Doc gains(Facts.Gains gains) {
        Doc gain = new Doc();
        put(gain, "trackGain", gains.track());
        put(gain, "albumGain", gains.album());
        put(gain, "trackPeak", gains.trackPeak());
        put(gain, "albumPeak", gains.albumPeak());
        return gain;
    }

    private static void put(Doc doc, String name, Optional<BigDecimal> value) {
        value.ifPresent(number -> doc.put(name, new JsonPrimitive(number)));
    }

    /** The album that some songs, in their order, make up ({@code AlbumID3}); their entries as made here. */
    static JsonObject album(
            String id, List<JsonObject> songs, Instant added, Optional<String> release, AlbumSleeve sleeve) {
        JsonObject first = songs.getFirst();
        JsonArray genres = new JsonArray();
        long duration = 0;
        Optional<JsonObject> cover = Optional.empty();
        for (JsonObject song : songs) {
            duration += song.get("duration").getAsLong();
            for (var genre : song.getAsJsonArray("genres")) {
                if (!genres.contains(genre)) {
                    genres.add(genre);
                }
            }
            cover = cover.or(() -> Optional.of(song).filter(each -> each.has("coverArt")));
        }
        Doc album = new Doc()
                .put("id", id)
                .put("name", first.get("album"))
                .put("sortName", Words.sort(first.get("album").getAsString()))
                .put("artist", first.get("displayAlbumArtist"))
                .put("displayArtist", first.get("displayAlbumArtist"))
                .put(
                        "artistId",
                        first.getAsJsonArray("albumArtists")
                                .get(0)
                                .getAsJsonObject()
                                .get("id"))
                .put("artists", first.get("albumArtists"))
                .put("songCount", songs.size())
                .put("duration", duration)
                .put("created", added.toString());
        if (first.has("year")) {
            album.put("year", first.get("year"));
        }
        if (!genres.isEmpty()) {
            album.put("genre", genres.get(0).getAsJsonObject().get("name"));
        }
        album.put("coverArt", cover.map(_ -> id))
                .put("genres", genres)
                .put("musicBrainzId", release.orElse(""))
                .put("mediaType", "album")
                .put("version", "")
                .put("explicitStatus", "");
        sleeve.into(album);
        return album.json();
    }
}
