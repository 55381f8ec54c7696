package org.gatefold.player.opening;

import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.gatefold.player.library.ArtworkId;
import org.gatefold.player.library.Track;
import org.gatefold.player.library.TrackKey;

/** Remembers the tracks of opened files, so that the queue knows them after the next start too. Blocks. */
public interface GuestStore {
    /** Takes these in; of very many the newest stay. */
    void keep(List<Track> guests);

    Map<TrackKey, Track> find(Collection<TrackKey> keys);

    /** A file that this picture is in. */
    Optional<Path> fileWith(ArtworkId art);
}
