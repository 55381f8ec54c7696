package org.gatefold.remote.listens;

import com.google.gson.JsonObject;

/**
 * One play as it is kept.
 *
 * @param dedupeKey what makes it the same play when it is sent again
 * @param listenedAt seconds since 1970 when it began
 * @param track the track_metadata as sent
 */
public record Listen(String dedupeKey, long listenedAt, JsonObject track) {}
