package org.gatefold.player.playlist.smart;

import java.util.UUID;

/** Names a smart playlist. */
public record SmartId(UUID value) {}
