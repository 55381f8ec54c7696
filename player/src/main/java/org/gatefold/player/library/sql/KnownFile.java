package org.gatefold.player.library.sql;

import java.util.Optional;

/** A file as an earlier scan left it: a track, or with the reason why it could not be read. */
public record KnownFile(long track, FileStamp stamp, Optional<String> unreadable) {}
