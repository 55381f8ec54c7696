package org.gatefold.remote.catalogue;

import com.google.gson.JsonObject;
import java.util.Optional;
import org.gatefold.remote.json.Doc;

/** An artist as a name and, where known, a MusicBrainz id. */
public record ArtistRef(String name, Optional<String> mbid) {

    public JsonObject json() {
        return new Doc().put("name", name).put("mbid", mbid).json();
    }
}
