package org.gatefold.player.playlist;

import java.time.Duration;
import java.time.Instant;

/**
 * A playlist without its entries. {@code kept} says that it was deleted here while another device changed it, and
 * therefore stayed.
 */
public record Playlist(
        PlaylistId id, String name, String description, int tracks, Duration length, Instant changed, boolean kept) {}
