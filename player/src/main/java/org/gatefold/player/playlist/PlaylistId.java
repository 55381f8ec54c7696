package org.gatefold.player.playlist;

import java.util.UUID;

/** Names a playlist on every device. */
public record PlaylistId(UUID value) {}
