package org.gatefold.player.subsonic;

import com.google.gson.JsonObject;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.gatefold.player.source.Login;
import org.gatefold.player.source.ServerPlaylist;
import org.gatefold.player.source.ServerPlaylistContent;
import org.gatefold.player.source.ServerSaying;
import org.gatefold.player.source.ServerSong;
import org.gatefold.player.source.SourceException;
import org.gatefold.player.source.SourceException.Reason;

/** Playlists on a server. What was written is always read back: some servers answer nothing, and some do otherwise. */
final class Playlists {
    private final Session session;
    private final String user;

    Playlists(Session session, Login login) {
        this.session = session;
        this.user = login instanceof Login.Password password ? password.user() : "";
    }

    List<ServerPlaylist> all() throws SourceException {
        return Json.objects(session.call("getPlaylists", Params.NONE), "playlists", "playlist").stream()
                .map(this::playlist)
                .flatMap(Optional::stream)
                .toList();
    }

    ServerPlaylistContent read(String id) throws SourceException {
        JsonObject json = Json.object(session.call("getPlaylist", Params.of("id", id)), "playlist")
                .orElseThrow(Failures::notFound);
        return new ServerPlaylistContent(
                playlist(json).orElseThrow(Failures::notFound), SongJson.all(Json.objects(json, "entry")));
    }

    ServerPlaylistContent create(String name, List<String> songIds) throws SourceException {
        Set<String> before = all().stream().map(ServerPlaylist::id).collect(Collectors.toSet());
        List<List<String>> parts = parts(songIds);
        JsonObject answer = session.callOnce(
                "createPlaylist",
                Params.of("name", name).and("songId", parts.isEmpty() ? List.of() : parts.getFirst()));
        Optional<String> said = Json.object(answer, "playlist").flatMap(json -> Json.some(json, "id"));
        String id = said.isPresent() ? said.get() : made(name, before);
        append(id, parts);
        return as(id, name, songIds);
    }

    ServerPlaylistContent replace(String id, String name, List<String> songIds) throws SourceException {
        List<List<String>> parts = parts(songIds);
        session.call(
                "createPlaylist",
                Params.of("playlistId", id)
                        .and("name", name)
                        .and("songId", parts.isEmpty() ? List.of() : parts.getFirst()));
        append(id, parts);
        return as(id, name, songIds);
    }

    /**
     * Takes out what is to go or stands in the way of the order, and adds the rest at the end, in one call where that
     * fits; a server that makes something else of it is given the whole.
     */
    ServerPlaylistContent change(ServerPlaylistContent read, String name, String comment, List<String> songIds)
            throws SourceException {
        String id = read.playlist().id();
        List<String> before = ids(read);
        List<String> places = new ArrayList<>();
        int kept = 0;
        for (int i = 0; i < before.size(); i++) {
            if (kept < songIds.size() && before.get(i).equals(songIds.get(kept))) {
                kept++;
            } else {
                places.addFirst(Integer.toString(i));
            }
        }
        Params texts = Params.NONE;
        if (!name.equals(read.playlist().name())) {
            texts = texts.and("name", name);
        }
        if (!comment.equals(read.playlist().comment())) {
            texts = texts.and("comment", comment);
        }
        update(id, texts, places, songIds.subList(kept, songIds.size()));
        ServerPlaylistContent now = read(id);
        return ids(now).equals(songIds) ? now : replace(id, name, songIds);
    }

    /** In one call where that fits: what broke off in the middle is hard to understand afterwards. */
    private void update(String id, Params texts, List<String> places, List<String> added) throws SourceException {
        Params playlist = Params.of("playlistId", id);
        List<String> all = new ArrayList<>(places);
        all.addAll(added);
        if (parts(all).size() <= 1) {
            Params what = texts.and("songIndexToRemove", places).and("songIdToAdd", added);
            if (!what.equals(Params.NONE)) {
                session.callOnce("updatePlaylist", playlist.and(what));
            }
            return;
        }
        if (!texts.equals(Params.NONE)) {
            session.call("updatePlaylist", playlist.and(texts));
        }
        for (List<String> part : parts(places)) {
            session.callOnce("updatePlaylist", playlist.and("songIndexToRemove", part));
        }
        for (List<String> part : parts(added)) {
            session.callOnce("updatePlaylist", playlist.and("songIdToAdd", part));
        }
    }

    void delete(String id) throws SourceException {
        try {
            session.call("deletePlaylist", Params.of("id", id));
        } catch (SourceException e) {
            if (!(e.reason() instanceof Reason.NotFound)) {
                throw e;
            }
        }
    }

    /** The one of that name that was not there before. */
    private String made(String name, Set<String> before) throws SourceException {
        return all().stream()
                .filter(playlist -> playlist.name().equals(name) && !before.contains(playlist.id()))
                .map(ServerPlaylist::id)
                .findFirst()
                .orElseThrow(() -> new SourceException(new Reason.Refused(""), ServerSaying.LIST_NOT_KEPT.with()));
    }

    private void append(String id, List<List<String>> parts) throws SourceException {
        for (List<String> part : parts.stream().skip(1).toList()) {
            session.callOnce("updatePlaylist", Params.of("playlistId", id).and("songIdToAdd", part));
        }
    }

    /** Reads it; where a server added instead of replacing, or forgot the name, that is put right once. */
    private ServerPlaylistContent as(String id, String name, List<String> songIds) throws SourceException {
        ServerPlaylistContent now = read(id);
        if (!ids(now).equals(songIds)) {
            remove(id, now.songs().size());
            for (List<String> part : parts(songIds)) {
                session.callOnce("updatePlaylist", Params.of("playlistId", id).and("songIdToAdd", part));
            }
            now = read(id);
        }
        if (!now.playlist().name().equals(name)) {
            session.call("updatePlaylist", Params.of("playlistId", id).and("name", name));
            now = read(id);
        }
        return now;
    }

    /** From the end, so that the places of the others stay. */
    private void remove(String id, int count) throws SourceException {
        List<String> places = IntStream.iterate(count - 1, i -> i >= 0, i -> i - 1)
                .mapToObj(Integer::toString)
                .toList();
        for (List<String> part : parts(places)) {
            session.callOnce("updatePlaylist", Params.of("playlistId", id).and("songIndexToRemove", part));
        }
    }

    private List<List<String>> parts(List<String> values) throws SourceException {
        return Portions.of(values, session.terms());
    }

    private static List<String> ids(ServerPlaylistContent content) {
        return content.songs().stream().map(ServerSong::id).toList();
    }

    private Optional<ServerPlaylist> playlist(JsonObject json) {
        String owner = Json.text(json, "owner");
        boolean writable = !Json.flag(json, "readonly") && (owner.isEmpty() || user.isEmpty() || owner.equals(user));
        return Json.some(json, "id")
                .map(id -> new ServerPlaylist(
                        id,
                        Json.text(json, "name"),
                        Json.text(json, "comment"),
                        writable,
                        Json.positive(json, "songCount").orElse(0),
                        Duration.ofSeconds(
                                Math.max(0, Json.large(json, "duration").orElse(0))),
                        Dates.of(json, "changed").or(() -> Dates.of(json, "created"))));
    }
}
