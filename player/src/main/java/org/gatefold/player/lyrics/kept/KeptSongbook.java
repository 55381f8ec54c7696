package org.gatefold.player.lyrics.kept;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.gatefold.player.library.Library;
import org.gatefold.player.library.Track;
import org.gatefold.player.library.TrackKey;
import org.gatefold.player.library.local.LocalLibrary;
import org.gatefold.player.library.sql.WordRows;
import org.gatefold.player.lyrics.Lyrics;
import org.gatefold.player.lyrics.Songbook;
import org.gatefold.player.lyrics.Words;
import org.gatefold.player.source.Sources;
import org.gatefold.sync.sql.Database;

/** Looks for words wherever a recording is: files, its offline copy, its servers. Any thread; blocks. */
public final class KeptSongbook implements Songbook {
    private final Library library;
    private final Function<TrackKey, Optional<Path>> copies;
    private final ServerWords servers;
    private final Wishes wishes;

    /** With the library's own rows of words. */
    public KeptSongbook(
            Database user,
            LocalLibrary local,
            Function<TrackKey, Optional<Path>> copies,
            Sources sources,
            Clock clock) {
        this(user, local.words(), local.library(), copies, sources, clock);
    }

    /** @param copies the finished offline copy of a recording, if there is one */
    public KeptSongbook(
            Database user,
            WordRows rows,
            Library library,
            Function<TrackKey, Optional<Path>> copies,
            Sources sources,
            Clock clock) {
        this.library = library;
        this.copies = copies;
        servers = new ServerWords(rows, sources, clock);
        wishes = new Wishes(user, clock);
    }

    @Override
    public Words of(Track track, Ask ask) {
        List<Track> everywhere = library.copies(track.key());
        Gathering gathering = new Gathering(servers, copies.apply(track.key()), ask);
        if (everywhere.stream().noneMatch(each -> each.origin().equals(track.origin()))) {
            gathering.add(track);
        }
        everywhere.forEach(gathering::add);
        return gathering.words(wishes.of(track.key()));
    }

    @Override
    public void choose(TrackKey song, Lyrics version) {
        wishes.choose(song, version.name());
    }

    @Override
    public void shift(TrackKey song, Duration later) {
        Duration most = later.compareTo(FURTHEST) > 0 ? FURTHEST : later;
        wishes.shift(song, most.compareTo(FURTHEST.negated()) < 0 ? FURTHEST.negated() : most);
    }
}
