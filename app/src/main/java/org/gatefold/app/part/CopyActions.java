package org.gatefold.app.part;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.gatefold.player.library.Track;
import org.gatefold.player.library.TrackKey;
import org.gatefold.player.source.ServerId;
import org.gatefold.player.streaming.Place;
import org.gatefold.player.streaming.PlacedCopy;

/** What can be asked about the copies of a track. On the JavaFX thread; none of it blocks. */
public interface CopyActions {
    /** Without servers a track is where its file is, and there is nothing to choose. */
    boolean hasServers();

    String serverName(ServerId server);

    /** Finds the places a track can be heard from, in their order; answers later. */
    void copies(Track track, Consumer<List<PlacedCopy>> sink);

    Optional<Place> chosen(TrackKey track);

    /** Empty: by the rule. */
    void choose(TrackKey track, Optional<Place> place);
}
