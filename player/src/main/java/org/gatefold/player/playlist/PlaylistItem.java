package org.gatefold.player.playlist;

/** One entry of a playlist. */
public record PlaylistItem(ItemId id, TrackRef track) {}
