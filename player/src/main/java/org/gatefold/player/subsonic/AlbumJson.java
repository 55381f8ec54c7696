package org.gatefold.player.subsonic;

import com.google.gson.JsonObject;
import java.util.List;
import java.util.Optional;
import org.gatefold.player.source.ServerAlbum;

/** An album as servers write it ({@code AlbumID3}). */
final class AlbumJson {
    private AlbumJson() {}

    static List<ServerAlbum> all(List<JsonObject> albums) {
        return albums.stream().map(AlbumJson::of).flatMap(Optional::stream).toList();
    }

    private static Optional<ServerAlbum> of(JsonObject json) {
        String artist = Json.firstOf(json, "displayArtist", "artist").orElse("");
        return Json.some(json, "id")
                .map(id -> new ServerAlbum(
                        id,
                        new ServerAlbum.Name(
                                Json.firstOf(json, "name", "album", "title").orElse(""),
                                artist,
                                SongJson.people(json, artist, "artistId", "artists", "albumArtists", "albumartists")),
                        new ServerAlbum.Facts(
                                Mbid.of(json, "musicBrainzId"),
                                Json.positive(json, "year"),
                                Json.flag(json, "isCompilation"),
                                Json.positive(json, "songCount").orElse(0),
                                Dates.of(json, "created")),
                        Json.some(json, "coverArt"),
                        Dates.of(json, "starred")));
    }
}
