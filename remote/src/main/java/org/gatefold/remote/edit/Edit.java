package org.gatefold.remote.edit;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;

/**
 * One change a listener made.
 *
 * @param opId makes it the same change when it is sent again
 * @param key names the subject among those of its kind
 * @param subject what it is about, as sent
 * @param value true or false, or 0 to 5 for a rating
 * @param madeAt milliseconds since 1970 by the clock of the device
 */
record Edit(String opId, String kind, String key, JsonObject subject, JsonElement value, long madeAt) {}
