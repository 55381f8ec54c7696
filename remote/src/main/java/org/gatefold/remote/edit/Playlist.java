package org.gatefold.remote.edit;

import com.google.gson.JsonArray;

/** A playlist as a client sends it whole: items are {@code {"item_id", "track"}} in their order. */
public record Playlist(String name, String description, JsonArray items) {}
