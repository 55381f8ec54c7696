package org.gatefold.player.library.facts;

import java.util.Optional;

/** Somebody a track or release is credited to: a name, and the MusicBrainz artist id where the file tells it. */
public record Person(String name, Optional<String> musicBrainzId) {}
