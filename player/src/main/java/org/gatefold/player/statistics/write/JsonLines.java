package org.gatefold.player.statistics.write;

import com.google.gson.stream.JsonWriter;
import java.io.IOException;
import java.io.Writer;
import java.time.OffsetDateTime;
import java.time.ZoneId;

/** Plays as one JSON object with a list, written as it goes. */
final class JsonLines implements PlayLines {
    private final ZoneId zone;
    private final JsonWriter json;

    JsonLines(ZoneId zone, Writer writer) {
        this.zone = zone;
        json = new JsonWriter(writer);
    }

    @Override
    public void begin() throws IOException {
        json.beginObject()
                .name("format")
                .value("gatefold-plays")
                .name("version")
                .value(1);
        json.name("plays").beginArray();
    }

    @Override
    public void line(PlayLine play) throws IOException {
        json.beginObject();
        json.name("listened_at").value(play.listenedAt().toString());
        json.name("local_time")
                .value(OffsetDateTime.ofInstant(play.listenedAt(), zone).toString());
        json.name("title").value(play.title());
        json.name("artist").value(play.artist());
        json.name("album").value(play.album());
        json.name("length_seconds").value(play.length().toSeconds());
        json.name("heard_seconds").value(play.heard().toSeconds());
        json.name("recording").value(play.key());
        json.endObject();
    }

    @Override
    public void end() throws IOException {
        json.endArray().endObject();
        json.flush();
    }
}
