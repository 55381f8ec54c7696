package org.gatefold.player.playlist;

import java.util.UUID;

/** Names one entry of a playlist on every device; the same track twice is two entries. */
public record ItemId(UUID value) {}
