package org.gatefold.player.serversync;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;
import org.gatefold.player.library.TrackKey;
import org.gatefold.player.playlist.ItemId;
import org.gatefold.player.playlist.PlaylistContent;
import org.gatefold.player.playlist.PlaylistItem;
import org.gatefold.player.playlist.TrackRef;
import org.gatefold.player.serversync.ServerPlaylistLinks.Entry;
import org.gatefold.player.serversync.ServerPlaylistLinks.There;
import org.gatefold.player.source.ServerPlaylistContent;
import org.gatefold.player.source.ServerSong;

/**
 * Says which entry of a playlist here each song of the one on the server is, since servers know songs and no entries: by
 * the server's id, and where that is another now by the recording; the first of two alike is the first. Pure.
 */
final class Alignment {
    private final Map<String, Deque<ItemId>> bySong = new HashMap<>();
    private final Map<TrackKey, Deque<ItemId>> byKey = new HashMap<>();
    private final Map<ItemId, PlaylistItem> mine = new LinkedHashMap<>();
    private final Set<ItemId> taken = new HashSet<>();

    /**
     * @param before the entries as both sides last had them, in their order
     * @param known what the server called entries
     */
    Alignment(List<ItemId> before, Map<ItemId, Entry> known, PlaylistContent here) {
        here.items().forEach(item -> mine.put(item.id(), item));
        Set<ItemId> all = new java.util.LinkedHashSet<>(before);
        all.addAll(mine.keySet());
        for (ItemId id : all) {
            Optional<Entry> entry = Optional.ofNullable(known.get(id));
            entry.ifPresent(named -> bySong.computeIfAbsent(named.song(), _ -> new ArrayDeque<>())
                    .add(id));
            entry.map(Entry::key)
                    .or(() -> Optional.ofNullable(mine.get(id))
                            .map(item -> item.track().key()))
                    .ifPresent(key ->
                            byKey.computeIfAbsent(key, _ -> new ArrayDeque<>()).add(id));
        }
    }

    /**
     * @param keys the recording of each song
     * @param ids makes entries for songs that are new
     */
    There with(ServerPlaylistContent content, Function<ServerSong, TrackKey> keys, Supplier<ItemId> ids) {
        List<Optional<ItemId>> found = new ArrayList<>();
        for (ServerSong song : content.songs()) {
            found.add(next(bySong.get(song.id())));
        }
        List<PlaylistItem> items = new ArrayList<>();
        Map<ItemId, Entry> entries = new LinkedHashMap<>();
        int most = Math.min(content.songs().size(), PlaylistContent.MOST_ITEMS);
        for (int i = 0; i < most; i++) {
            ServerSong song = content.songs().get(i);
            TrackKey key = keys.apply(song);
            ItemId id = found.get(i).or(() -> next(byKey.get(key))).orElseGet(ids);
            items.add(Optional.ofNullable(mine.get(id)).orElseGet(() -> new PlaylistItem(id, ref(song, key))));
            entries.put(id, new Entry(song.id(), key));
        }
        return new There(
                content.playlist().id(),
                content.playlist().writable(),
                new PlaylistContent(
                        PlaylistContent.name(content.playlist().name()),
                        PlaylistContent.description(content.playlist().comment()),
                        items),
                entries);
    }

    private Optional<ItemId> next(@org.jspecify.annotations.Nullable Deque<ItemId> alike) {
        while (alike != null && !alike.isEmpty()) {
            ItemId id = alike.poll();
            if (taken.add(id)) {
                return Optional.of(id);
            }
        }
        return Optional.empty();
    }

    private static TrackRef ref(ServerSong song, TrackKey key) {
        return new TrackRef(
                key,
                song.title(),
                song.credits().artist(),
                song.album().title(),
                song.sound().length(),
                song.naming().recordingId());
    }
}
