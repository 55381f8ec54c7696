package org.gatefold.player.listening;

import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.gatefold.player.library.Track;

/** A hearing that counts: which track, as its tags were then, from when on, and how long it was heard by now. */
public record Listen(UUID opId, Track track, Instant listenedAt, Duration heard) {}
