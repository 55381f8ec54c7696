package org.gatefold.player.library.served;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.gatefold.player.library.TrackKey;
import org.gatefold.player.library.art.ArtworkStore;
import org.gatefold.player.library.sql.FileStamp;
import org.gatefold.player.library.sql.KeptSongs;
import org.gatefold.player.library.sql.KeptSongs.Again;
import org.gatefold.player.library.sql.ReadFile;
import org.gatefold.player.library.sql.ScanStore;
import org.gatefold.player.library.sql.ServedStore;
import org.gatefold.player.source.ServerId;

/**
 * Keeps songs in the library for as long as a copy of them is on this computer, whatever becomes of their server; those
 * it has no more are marked as gone. Knows no copies but by their recordings. Blocks; any thread.
 */
public final class KeptHere {
    private static final int SOME = 256;

    private final KeptSongs songs;
    private final ServedStore served;
    private final ScanStore store;
    private final Runnable changed;

    /** {@code changed} is called whenever the library shows something else. */
    public KeptHere(KeptSongs songs, ServedStore served, ScanStore store, Runnable changed) {
        this.songs = songs;
        this.served = served;
        this.store = store;
        this.changed = changed;
    }

    /** Copies of exactly these recordings are here; what was remembered and is lost in the cache is put there again. */
    public void all(Collection<TrackKey> copies) {
        Set<TrackKey> before = songs.keys();
        Set<TrackKey> released = new HashSet<>(before);
        released.removeAll(Set.copyOf(copies));
        songs.forget(released);
        Set<TrackKey> added = new HashSet<>(copies);
        added.removeAll(before);
        songs.remember(added);
        boolean dropped = drop(songs.gone(released));
        if (putBack(songs.missing()) || dropped) {
            store.countArtists();
            changed.run();
        }
    }

    /** A copy of this recording is finished. */
    public void kept(TrackKey recording) {
        songs.remember(List.of(recording));
    }

    /** There is no copy of it any more; if its server has it no more either, it leaves the library. */
    public void released(TrackKey recording) {
        songs.forget(List.of(recording));
        if (drop(songs.gone(List.of(recording)))) {
            store.countArtists();
            changed.run();
        }
    }

    void called(ServerId server, String name) {
        songs.called(server, name);
    }

    /** Takes tracks out of the library that their server has no more, and marks those that stay for their copies. */
    void leave(Collection<Long> tracks) {
        List<Long> others = songs.leave(tracks);
        if (!others.isEmpty()) {
            store.removeTracks(others);
        }
    }

    /** Takes out what was gone and is in the library again in another place; true when there was any. */
    boolean dropBack() {
        return drop(songs.back());
    }

    private boolean drop(List<Long> tracks) {
        for (int from = 0; from < tracks.size(); from += SOME) {
            store.removeTracks(tracks.subList(from, Math.min(tracks.size(), from + SOME)));
        }
        return !tracks.isEmpty();
    }

    /** A server that was never read into this cache may still have them: that is seen when it is read. */
    private boolean putBack(List<Again> missing) {
        for (int from = 0; from < missing.size(); from += SOME) {
            List<Again> some = missing.subList(from, Math.min(missing.size(), from + SOME));
            List<ReadFile> files = new ArrayList<>();
            List<ReadFile> gone = new ArrayList<>();
            for (Again song : some) {
                ReadFile file = file(song);
                files.add(file);
                if (served.synced(song.server()).isPresent()) {
                    gone.add(file);
                }
            }
            store.save(files);
            leave(served.known(gone).stream().map(ServedStore.KnownSong::track).toList());
        }
        return !missing.isEmpty();
    }

    private ReadFile file(Again song) {
        song.memory().coverId().ifPresent(cover -> served.covers(song.server(), List.of(cover)));
        return new ReadFile(
                served.folder(song.server(), song.album()),
                new FileStamp(song.memory().song(), song.memory().size(), 0),
                song.memory().facts(),
                song.memory().coverId().map(cover -> ArtworkStore.nameOf(song.server(), cover)),
                java.util.Optional.of(song.memory().since()));
    }
}
