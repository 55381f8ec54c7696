package org.gatefold.player.testing;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.gatefold.player.testing.SmallDesk.Said;

/** The playlists and the queue that {@link SmallSubsonic} keeps for its listener. */
public final class SmallLists {
    /** A playlist there. */
    private static final class Kept {
        private String name = "";
        private String comment = "";
        private String owner = SmallSubsonic.USER;
        private final List<String> songs = new ArrayList<>();
        private Instant changed = Instant.EPOCH;
    }

    private final Function<String, Optional<Map<String, Object>>> known;
    private final Map<String, Kept> all = new LinkedHashMap<>();
    private Map<String, Object> queue = Map.of();
    private List<String> queued = List.of();
    private Instant now = Instant.parse("2026-11-23T09:00:00Z");
    private int made;
    private int queueSaves;

    SmallLists(Function<String, Optional<Map<String, Object>>> known) {
        this.known = known;
    }

    /** Somebody else of this account makes one, or puts other songs into it. */
    public synchronized String put(String id, String name, List<String> songs) {
        String named = id.isEmpty() ? "pl-" + ++made : id;
        Kept kept = all.computeIfAbsent(named, _ -> new Kept());
        kept.name = name;
        kept.songs.clear();
        kept.songs.addAll(songs);
        touch(kept);
        return named;
    }

    /** The playlist belongs to somebody else. */
    public synchronized void give(String id, String owner) {
        all.get(id).owner = owner;
    }

    public synchronized void delete(String id) {
        all.remove(id);
    }

    /** Each as its name and its songs: {@code Ebb[s1, s2]}. */
    public synchronized List<String> shown() {
        return all.values().stream()
                .map(kept -> kept.name + (kept.comment.isEmpty() ? "" : " (" + kept.comment + ")") + kept.songs)
                .toList();
    }

    /** The queue as it lies there: its songs, what plays, and where in it. */
    public synchronized String queue() {
        return queued + " " + queue.getOrDefault("current", "") + " " + queue.getOrDefault("position", 0L);
    }

    public synchronized int queueSaves() {
        return queueSaves;
    }

    /** Another device leaves a queue. */
    public synchronized void leave(List<String> songs, String current, long position, Instant at, String by) {
        queued = List.copyOf(songs);
        queue = Map.of("current", current, "position", position, "changed", at.toString(), "changedBy", by);
    }

    synchronized Said answer(String method, Map<String, List<String>> call) {
        return switch (method) {
            case "getPlaylists" ->
                Said.of(
                        "playlists",
                        Map.of(
                                "playlist",
                                all.keySet().stream().map(this::summary).toList()));
            case "getPlaylist", "deletePlaylist" -> one(method, SmallDesk.first(call, "id"));
            case "createPlaylist" -> create(call);
            case "updatePlaylist" -> update(call);
            case "getPlayQueue" -> {
                Map<String, Object> told = new LinkedHashMap<>(queue);
                told.put("entry", songs(queued));
                yield queued.isEmpty() ? Said.ok() : Said.of("playQueue", told);
            }
            case "savePlayQueue" -> {
                queueSaves++;
                now = now.plusSeconds(1);
                leave(
                        call.getOrDefault("id", List.of()),
                        SmallDesk.first(call, "current"),
                        call.containsKey("position") ? Long.parseLong(SmallDesk.first(call, "position")) : 0,
                        Instant.now(java.time.Clock.systemUTC()),
                        SmallDesk.first(call, "c"));
                yield Said.ok();
            }
            default -> new Said(0, "", "No such method.");
        };
    }

    private Said one(String method, String id) {
        if (!all.containsKey(id)) {
            return new Said(70, "", "No such playlist.");
        }
        if (method.equals("deletePlaylist")) {
            all.remove(id);
            return Said.ok();
        }
        return Said.of("playlist", whole(id));
    }

    private Said create(Map<String, List<String>> call) {
        String id = SmallDesk.first(call, "playlistId");
        if (!id.isEmpty() && !all.containsKey(id)) {
            return new Said(70, "", "No such playlist.");
        }
        String name = SmallDesk.first(call, "name");
        String kept = put(id, name.isEmpty() ? all.get(id).name : name, call.getOrDefault("songId", List.of()));
        return Said.of("playlist", whole(kept));
    }

    private Said update(Map<String, List<String>> call) {
        Kept kept = all.get(SmallDesk.first(call, "playlistId"));
        if (kept == null) {
            return new Said(70, "", "No such playlist.");
        }
        if (call.containsKey("name")) {
            kept.name = SmallDesk.first(call, "name");
        }
        if (call.containsKey("comment")) {
            kept.comment = SmallDesk.first(call, "comment");
        }
        call.getOrDefault("songIndexToRemove", List.of()).stream()
                .map(Integer::parseInt)
                .sorted(java.util.Comparator.reverseOrder())
                .forEach(index -> kept.songs.remove((int) index));
        kept.songs.addAll(call.getOrDefault("songIdToAdd", List.of()));
        touch(kept);
        return Said.ok();
    }

    private void touch(Kept kept) {
        now = now.plusSeconds(1);
        kept.changed = now;
    }

    private Map<String, Object> summary(String id) {
        Kept kept = all.get(id);
        Map<String, Object> told = new LinkedHashMap<>();
        told.put("id", id);
        told.put("name", kept.name);
        told.put("comment", kept.comment);
        told.put("owner", kept.owner);
        told.put("songCount", kept.songs.size());
        told.put("duration", kept.songs.size());
        told.put("changed", kept.changed.toString());
        return told;
    }

    private Map<String, Object> whole(String id) {
        Map<String, Object> told = new LinkedHashMap<>(summary(id));
        told.put("entry", songs(all.get(id).songs));
        return told;
    }

    private List<Map<String, Object>> songs(List<String> ids) {
        return ids.stream().map(known).flatMap(Optional::stream).toList();
    }
}
