package org.gatefold.player.serversync;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.gatefold.player.library.TrackKey;
import org.gatefold.player.library.served.SongKeys;
import org.gatefold.player.playlist.ItemId;
import org.gatefold.player.playlist.PlaylistContent;
import org.gatefold.player.playlist.PlaylistItem;
import org.gatefold.player.serversync.ServerPlaylistLinks.Entry;
import org.gatefold.player.serversync.ServerPlaylistLinks.There;
import org.gatefold.player.source.ServerId;
import org.gatefold.player.source.ServerPlaylistContent;
import org.gatefold.player.source.ServerSong;

/** Entries of playlists here in the words of one server, and back. Blocks on the cache. */
final class ServerEntries {
    private static final int SOME = 500;

    private final ServerId server;
    private final SongKeys keys;

    ServerEntries(ServerId server, SongKeys keys) {
        this.server = server;
        this.keys = keys;
    }

    /** What the server is to have: what it has already by its own name, the rest where it has the recording at all. */
    Map<ItemId, Entry> wanted(PlaylistContent content, Map<ItemId, Entry> there) {
        List<TrackKey> missing = content.items().stream()
                .filter(item -> !there.containsKey(item.id()))
                .map(item -> item.track().key())
                .distinct()
                .toList();
        Map<TrackKey, List<String>> songs = new HashMap<>();
        for (int from = 0; from < missing.size(); from += SOME) {
            songs.putAll(keys.songs(server, missing.subList(from, Math.min(missing.size(), from + SOME))));
        }
        Map<ItemId, Entry> wanted = new LinkedHashMap<>();
        for (PlaylistItem item : content.items()) {
            TrackKey key = item.track().key();
            Optional.ofNullable(there.get(item.id()))
                    .or(() -> songs.getOrDefault(key, List.of()).stream()
                            .findFirst()
                            .map(song -> new Entry(song, key)))
                    .ifPresent(entry -> wanted.put(item.id(), entry));
        }
        return wanted;
    }

    /** The playlist as the server has it, in entries of the one here. */
    There align(List<ItemId> before, Map<ItemId, Entry> known, PlaylistContent here, ServerPlaylistContent content) {
        List<String> ids = ids(content);
        Map<String, TrackKey> listed = new HashMap<>();
        for (int from = 0; from < ids.size(); from += SOME) {
            listed.putAll(keys.keys(server, ids.subList(from, Math.min(ids.size(), from + SOME))));
        }
        return new Alignment(before, known, here)
                .with(
                        content,
                        (ServerSong song) ->
                                Optional.ofNullable(listed.get(song.id())).orElseGet(() -> keys.expected(song)),
                        () -> new ItemId(UUID.randomUUID()));
    }

    static List<String> songs(Map<ItemId, Entry> wanted) {
        List<String> songs = new ArrayList<>();
        wanted.values().forEach(entry -> songs.add(entry.song()));
        return songs;
    }

    static List<String> ids(ServerPlaylistContent content) {
        return content.songs().stream().map(ServerSong::id).toList();
    }
}
