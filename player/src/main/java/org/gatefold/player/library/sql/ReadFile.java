package org.gatefold.player.library.sql;

import java.util.Optional;
import org.gatefold.player.library.ArtworkId;
import org.gatefold.player.library.facts.TrackFacts;

/** A file that was read, to be kept; {@code art} is the cover inside it. */
public record ReadFile(long folder, FileStamp stamp, TrackFacts facts, Optional<ArtworkId> art) {}
