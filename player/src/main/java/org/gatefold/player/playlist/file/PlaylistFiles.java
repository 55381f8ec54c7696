package org.gatefold.player.playlist.file;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.gatefold.player.library.Library;
import org.gatefold.player.library.Track;
import org.gatefold.player.library.TrackFinder;
import org.gatefold.player.library.TrackKey;
import org.gatefold.player.playlist.PlaylistContent;
import org.gatefold.player.playlist.PlaylistFullException;
import org.gatefold.player.playlist.PlaylistId;
import org.gatefold.player.playlist.Playlists;
import org.gatefold.player.playlist.TrackRef;

/** Brings playlists in from files and out to files. Every method blocks on disk and databases; any thread. */
public final class PlaylistFiles {
    private static final int AT_ONCE = 500;

    private final Playlists playlists;
    private final Library library;
    private final TrackFinder finder;

    public PlaylistFiles(Playlists playlists, Library library, TrackFinder finder) {
        this.playlists = playlists;
        this.library = library;
        this.finder = finder;
    }

    /**
     * Makes a playlist of a file. Nothing the file names is opened or asked for.
     *
     * @throws IOException with a sentence for the listener when it cannot be read or is no playlist
     */
    public ListReport read(Path file, ListProgress progress) throws IOException {
        ListFile list = parse(file);
        String name = list.name().isEmpty() ? nameOf(file) : list.name();
        Optional<List<Matched>> matched = new Matching(finder, library, progress).match(list.entries());
        if (matched.isEmpty() || matched.get().isEmpty()) {
            return new ListReport(name, Optional.empty(), List.of(), list.leftOut());
        }
        List<TrackRef> tracks = matched.get().stream().map(Matched::track).toList();
        try {
            PlaylistId made = playlists.create(name, list.description(), tracks);
            return new ListReport(name, Optional.of(made), matched.get(), list.leftOut());
        } catch (PlaylistFullException e) {
            throw new IOException(e.getMessage(), e);
        }
    }

    /**
     * What the entries of a file mean, without making a playlist of them.
     *
     * @throws IOException with a sentence for the listener when it cannot be read or is no playlist
     */
    public List<Matched> meant(Path file) throws IOException {
        return new Matching(finder, library, ListProgress.UNSEEN)
                .match(parse(file).entries())
                .orElse(List.of());
    }

    /**
     * Writes a playlist, whole or not at all.
     *
     * @return false when it was ended on the way, or the playlist is not there
     * @throws IOException when the file cannot be written
     */
    public boolean write(PlaylistId id, ListTarget target, ListProgress progress) throws IOException {
        var playlist = playlists.find(id);
        if (playlist.isEmpty()) {
            return false;
        }
        List<TrackRef> tracks = new ArrayList<>();
        playlists.items(id, 0, PlaylistContent.MOST_ITEMS).items().forEach(item -> tracks.add(item.track()));
        return write(playlist.get().name(), playlist.get().description(), tracks, target, progress);
    }

    /** The same with tracks of any list. */
    public boolean write(
            String name, String description, List<TrackRef> tracks, ListTarget target, ListProgress progress)
            throws IOException {
        List<Exported> entries = new ArrayList<>(tracks.size());
        for (int from = 0; from < tracks.size(); from += AT_ONCE) {
            if (!progress.at(from, tracks.size())) {
                return false;
            }
            exported(tracks.subList(from, Math.min(tracks.size(), from + AT_ONCE)), entries);
        }
        byte[] bytes = new ListText(target, name, description, entries).bytes();
        if (!progress.at(tracks.size(), tracks.size())) {
            return false;
        }
        WholeFile.write(target.file(), bytes);
        return true;
    }

    /** What the library says of them now, and what was kept of those it does not have. */
    private void exported(List<TrackRef> tracks, List<Exported> entries) {
        Map<TrackKey, Track> here =
                library.byKeys(tracks.stream().map(TrackRef::key).toList());
        for (TrackRef kept : tracks) {
            Optional<Track> track = Optional.ofNullable(here.get(kept.key()));
            entries.add(new Exported(
                    track.map(TrackRef::of).orElse(kept),
                    track.flatMap(each -> each.origin().asFile())));
        }
    }

    private static ListFile parse(Path file) throws IOException {
        Path folder = Objects.requireNonNull(file.toAbsolutePath().normalize().getParent());
        BoundedFile bounded = new BoundedFile(file);
        return switch (ListFormat.of(file).orElse(ListFormat.M3U8)) {
            case M3U, M3U8 -> M3uReader.read(bounded, folder);
            case XSPF -> XspfReader.read(bounded, folder);
            case JSPF -> JspfReader.read(bounded, folder);
        };
    }

    private static String nameOf(Path file) {
        String name = String.valueOf(file.getFileName());
        int dot = name.lastIndexOf('.');
        return PlaylistContent.name(dot > 0 ? name.substring(0, dot) : name);
    }
}
