package org.gatefold.player.source;

import java.util.Optional;

/** Somebody a song or album is credited to: {@code id} is the server's own where it has one, the other MusicBrainz's artist id. */
public record ServerPerson(String name, Optional<String> musicBrainzId, Optional<String> id) {}
