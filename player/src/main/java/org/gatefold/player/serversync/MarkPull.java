package org.gatefold.player.serversync;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BooleanSupplier;
import org.gatefold.player.library.TrackKey;
import org.gatefold.player.library.served.SongKeys;
import org.gatefold.player.librarysync.MarkKind;
import org.gatefold.player.servers.kept.Ratings;
import org.gatefold.player.serversync.MarkMerge.Seen;
import org.gatefold.player.serversync.MarkMerge.Side;
import org.gatefold.player.serversync.MarkMerge.Verdict;
import org.gatefold.player.serversync.ServerMarkStore.Step;
import org.gatefold.player.source.MusicServer;
import org.gatefold.player.source.ServerSong;
import org.gatefold.player.source.SourceException;
import org.gatefold.player.source.SourceException.Reason;

/** Brings the stars and ratings of one server and those here together. */
final class MarkPull {
    private static final int BATCH = 200;
    /** More than that waits for the next time: a listener with many favourites is no reason to knock for an hour. */
    private static final int MOST_TOLD = 1_000;

    private static final int MOST_LOOKED_AT = 200;
    private static final Side NONE = new Side(0, Optional.empty());

    private final MusicServer server;
    private final ServerMarkStore store;
    private final SongKeys keys;
    private final BooleanSupplier cancelled;
    private int told;
    private int lookedAt;

    MarkPull(MusicServer server, ServerMarkStore store, SongKeys keys, BooleanSupplier cancelled) {
        this.server = server;
        this.store = store;
        this.keys = keys;
        this.cancelled = cancelled;
    }

    /** @param ratings what the listing told; where it did not meet every song, a song without stars proves nothing */
    void run(Ratings ratings) throws SourceException {
        stars();
        if (!ratings.stars().isEmpty() || ratings.whole()) {
            Map<String, Side> there = new HashMap<>();
            ratings.stars().forEach((song, stars) -> there.put(song, new Side(stars, Optional.empty())));
            merge(MarkKind.RATING, there, ratings.whole());
        }
    }

    private void stars() throws SourceException {
        Map<String, Side> there = new HashMap<>();
        try {
            for (ServerSong song : server.starredSongs()) {
                there.put(song.id(), new Side(1, song.marks().starred()));
            }
        } catch (SourceException e) {
            if (e.reason() instanceof Reason.Unsupported || e.reason() instanceof Reason.NotAllowed) {
                return;
            }
            throw e;
        }
        merge(MarkKind.FAVOURITE, there, true);
    }

    private void merge(MarkKind kind, Map<String, Side> songs, boolean whole) throws SourceException {
        Map<TrackKey, Side> there = byKey(songs);
        Map<TrackKey, Side> here = store.here(kind);
        Map<TrackKey, Seen> seen = store.seen(server.id(), kind);
        Set<TrackKey> all = new LinkedHashSet<>(there.keySet());
        if (whole) {
            all.addAll(here.keySet());
            all.addAll(seen.keySet());
        }
        List<TrackKey> wanted = all.stream()
                .filter(key -> verdict(key, here, there, seen) != Verdict.NOTHING)
                .toList();
        for (int from = 0; from < wanted.size() && !cancelled.getAsBoolean(); from += BATCH) {
            List<TrackKey> some = wanted.subList(from, Math.min(wanted.size(), from + BATCH));
            Map<TrackKey, List<String>> ids = keys.songs(server.id(), some);
            List<Step> steps = new ArrayList<>();
            for (TrackKey key : some) {
                // a track that the server does not have (any more) has no mark there that could be compared
                if (ids.containsKey(key) && mayBe(kind, key, there, seen, ids.get(key))) {
                    Verdict verdict = verdict(key, here, there, seen);
                    if (verdict != Verdict.TELL || told++ < MOST_TOLD) {
                        steps.add(new Step(
                                key,
                                verdict,
                                here.getOrDefault(key, NONE),
                                there.getOrDefault(key, NONE),
                                ids.get(key)));
                    }
                }
            }
            store.apply(server.id(), kind, steps);
        }
    }

    private static Verdict verdict(
            TrackKey key, Map<TrackKey, Side> here, Map<TrackKey, Side> there, Map<TrackKey, Seen> seen) {
        return MarkMerge.of(
                here.getOrDefault(key, NONE), there.getOrDefault(key, NONE), seen.getOrDefault(key, Seen.NEVER));
    }

    /** That a mark is gone is believed only when the server says so of the very song: a list can come short. */
    private boolean mayBe(
            MarkKind kind, TrackKey key, Map<TrackKey, Side> there, Map<TrackKey, Seen> seen, List<String> songs)
            throws SourceException {
        boolean gone = !there.containsKey(key)
                && seen.getOrDefault(key, Seen.NEVER).theirs().orElse(0) > 0;
        if (!gone) {
            return true;
        }
        if (lookedAt++ >= MOST_LOOKED_AT) {
            return false;
        }
        for (String song : songs) {
            ServerSong.Marks marks = server.song(song).marks();
            if (kind == MarkKind.FAVOURITE ? marks.starred().isPresent() : marks.rating() > 0) {
                return false;
            }
        }
        return true;
    }

    /** Of several songs of one recording the strongest mark counts, and the time it has. */
    private Map<TrackKey, Side> byKey(Map<String, Side> songs) {
        Map<TrackKey, Side> marks = new HashMap<>();
        List<String> ids = List.copyOf(songs.keySet());
        for (int from = 0; from < ids.size(); from += BATCH) {
            keys.keys(server.id(), ids.subList(from, Math.min(ids.size(), from + BATCH)))
                    .forEach((id, key) -> Optional.ofNullable(songs.get(id))
                            .ifPresent(side -> marks.merge(
                                    key, side, (one, other) -> one.value() >= other.value() ? one : other)));
        }
        return marks;
    }
}
