package org.gatefold.player.subsonic;

import com.google.gson.JsonObject;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.gatefold.player.source.ServerAlbum;
import org.gatefold.player.source.ServerSleeve;
import org.gatefold.player.source.ServerSong;
import org.gatefold.player.source.SongCursor;
import org.gatefold.player.source.SongPage;
import org.gatefold.player.source.SourceException;
import org.gatefold.player.source.SourceException.Reason;

/**
 * All songs of a server, page by page: by a search for nothing, which most servers answer with everything, else album by
 * album. A page that is short is not the last, since servers have limits of their own; only an empty one is.
 */
final class Songs {
    private static final int MOST = 500;
    private static final Pattern CURSOR = Pattern.compile("(songs|albums):(\\d{1,9})");

    private final Session session;

    Songs(Session session) {
        this.session = session;
    }

    /** @param bySearch whether the search for nothing is known to list everything */
    SongPage page(SongCursor from, int atMost, boolean bySearch) throws SourceException {
        int size = Math.clamp(atMost, 1, MOST);
        if (from.equals(SongCursor.START)) {
            SongPage first = bySearch ? bySearch(0, size) : byAlbum(0, size);
            // a library that was empty when we looked: the other way decides
            return bySearch && first.next().isEmpty() ? byAlbum(0, size) : first;
        }
        Matcher cursor = CURSOR.matcher(from.value());
        if (!cursor.matches()) {
            throw new IllegalArgumentException("a cursor of another server");
        }
        int offset = Integer.parseInt(cursor.group(2));
        return cursor.group(1).equals("songs") ? bySearch(offset, size) : byAlbum(offset, size);
    }

    List<ServerAlbum> albums(int offset, int atMost) throws SourceException {
        return AlbumJson.all(albumList(offset, Math.clamp(atMost, 1, MOST)));
    }

    ServerSleeve sleeve(String albumId) throws SourceException {
        return SleeveJson.of(Json.object(session.call("getAlbum", Params.of("id", albumId)), "album")
                .orElseGet(JsonObject::new));
    }

    ServerSong song(String id) throws SourceException {
        return Json.object(session.call("getSong", Params.of("id", id)), "song")
                .flatMap(SongJson::of)
                .orElseThrow(Failures::notFound);
    }

    /** What the search for nothing brings, as it came. */
    static List<JsonObject> searched(Session session, int offset, int size) throws SourceException {
        JsonObject found = session.call(
                "search3",
                Params.of("query", "")
                        .and("artistCount", 0)
                        .and("albumCount", 0)
                        .and("songCount", size)
                        .and("songOffset", offset));
        return Json.objects(found, "searchResult3", "song");
    }

    private SongPage bySearch(int offset, int size) throws SourceException {
        List<JsonObject> found = searched(session, offset, size);
        return new SongPage(
                SongJson.all(found),
                found.isEmpty() ? Optional.empty() : Optional.of(new SongCursor("songs:" + (offset + found.size()))));
    }

    /** Whole albums until there is enough; an album that goes while we look is no fault. */
    private SongPage byAlbum(int offset, int size) throws SourceException {
        List<JsonObject> albums = albumList(offset, Math.max(1, size / 4));
        List<ServerSong> songs = new ArrayList<>();
        int done = 0;
        for (JsonObject album : albums) {
            Optional<String> id = Json.some(album, "id");
            if (id.isPresent()) {
                songs.addAll(songsOf(id.get()));
            }
            done++;
            if (songs.size() >= size) {
                break;
            }
        }
        return new SongPage(
                songs, done == 0 ? Optional.empty() : Optional.of(new SongCursor("albums:" + (offset + done))));
    }

    private List<ServerSong> songsOf(String albumId) throws SourceException {
        try {
            return told(session.call("getAlbum", Params.of("id", albumId)));
        } catch (SourceException e) {
            if (e.reason() instanceof Reason.NotFound) {
                return List.of();
            }
            throw e;
        }
    }

    private List<JsonObject> albumList(int offset, int size) throws SourceException {
        JsonObject list = session.call(
                "getAlbumList2",
                Params.of("type", "alphabeticalByName").and("size", size).and("offset", offset));
        return Json.objects(list, "albumList2", "album");
    }

    /** What only the album says is said of its songs: the release, who it is by, whether it is a compilation. */
    private static List<ServerSong> told(JsonObject answer) {
        JsonObject album = Json.object(answer, "album").orElseGet(JsonObject::new);
        for (JsonObject song : Json.objects(album, "song")) {
            copy(album, "musicBrainzId", song, "albumMusicBrainzId");
            copy(album, "isCompilation", song, "isCompilation");
            copy(album, "id", song, "albumId");
            copy(album, "name", song, "album");
            if (!song.has("albumArtists") && !song.has("albumartists")) {
                copy(album, "artists", song, "albumArtists");
                copy(album, "artistId", song, "albumArtistId");
            }
            if (Json.firstOf(song, "displayAlbumArtist", "albumArtist").isEmpty()) {
                Json.firstOf(album, "displayArtist", "artist")
                        .ifPresent(artist -> song.addProperty("displayAlbumArtist", artist));
            }
        }
        return SongJson.all(Json.objects(album, "song"));
    }

    private static void copy(JsonObject from, String name, JsonObject to, String as) {
        if (from.has(name) && !to.has(as)) {
            to.add(as, from.get(name));
        }
    }
}
