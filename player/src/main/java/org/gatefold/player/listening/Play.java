package org.gatefold.player.listening;

import java.time.Instant;
import java.util.Optional;
import org.gatefold.player.library.Track;
import org.gatefold.player.library.TrackKey;

/** One listen that counted, as it was then; {@code track} is empty while the music is not in the library. */
public record Play(
        TrackKey key, Instant listenedAt, String title, String artistName, String albumTitle, Optional<Track> track) {}
