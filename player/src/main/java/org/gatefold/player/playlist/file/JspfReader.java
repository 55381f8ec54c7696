package org.gatefold.player.playlist.file;

import com.google.gson.JsonParseException;
import com.google.gson.stream.JsonReader;
import com.google.gson.stream.JsonToken;
import com.google.gson.stream.MalformedJsonException;
import java.io.IOException;
import java.io.Reader;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.gatefold.player.playlist.file.ListEntry.Said;
import org.gatefold.sync.said.SaidException;

/** Reads JSPF, also as ListenBrainz writes it: MusicBrainz recordings as identifiers, one text where a list may be. */
final class JspfReader {
    private static final int DEEPEST = 64;

    private final JsonReader json;
    private final Path folder;
    private final ListFile.Gathering gathered = new ListFile.Gathering();

    private JspfReader(Reader text, Path folder) {
        json = new JsonReader(text);
        json.setNestingLimit(DEEPEST);
        this.folder = folder;
    }

    static ListFile read(BoundedFile file, Path folder) throws IOException {
        try (Reader text = file.strict()) {
            return new JspfReader(text, folder).read();
        } catch (MalformedJsonException | JsonParseException | IllegalStateException | CharacterCodingException e) {
            throw new SaidException(ListSaying.NO_JSON.with(), e);
        } catch (java.io.EOFException e) {
            throw new SaidException(ListSaying.CUT_SHORT.with(), e);
        }
    }

    private ListFile read() throws IOException {
        boolean playlist = false;
        json.beginObject();
        while (json.hasNext()) {
            if (json.nextName().equals("playlist") && json.peek() == JsonToken.BEGIN_OBJECT) {
                playlist = true;
                playlist();
            } else {
                json.skipValue();
            }
        }
        if (!playlist) {
            throw new SaidException(ListSaying.NONE.with());
        }
        return gathered.file();
    }

    private void playlist() throws IOException {
        json.beginObject();
        while (json.hasNext()) {
            switch (json.nextName()) {
                case "title" -> gathered.name(first());
                case "annotation" -> gathered.description(first());
                case "track" -> tracks();
                default -> json.skipValue();
            }
        }
        json.endObject();
    }

    private void tracks() throws IOException {
        if (json.peek() != JsonToken.BEGIN_ARRAY) {
            json.skipValue();
            return;
        }
        json.beginArray();
        while (json.hasNext()) {
            if (json.peek() == JsonToken.BEGIN_OBJECT) {
                track();
            } else {
                json.skipValue();
            }
        }
        json.endArray();
    }

    private void track() throws IOException {
        String title = "";
        String artist = "";
        String album = "";
        Duration length = Duration.ZERO;
        Optional<String> recording = Optional.empty();
        Location at = Location.NOWHERE;
        json.beginObject();
        while (json.hasNext()) {
            switch (json.nextName()) {
                case "title" -> title = first();
                case "creator" -> artist = first();
                case "album" -> album = first();
                case "duration" -> length = XiphTexts.millis(first());
                case "identifier" ->
                    recording = texts().stream()
                            .map(ListEntry::recording)
                            .flatMap(Optional::stream)
                            .findFirst();
                case "location" -> {
                    for (String place : texts()) {
                        at = XiphTexts.better(at, Location.ofAddress(place, folder));
                    }
                }
                default -> json.skipValue();
            }
        }
        json.endObject();
        gathered.add(new Said(title, artist, album, length, recording), at, gathered.next());
    }

    private String first() throws IOException {
        List<String> texts = texts();
        return texts.isEmpty() ? "" : texts.getFirst();
    }

    /** One text or number, or a list of them; anything else says nothing. */
    private List<String> texts() throws IOException {
        List<String> texts = new ArrayList<>();
        switch (json.peek()) {
            case STRING, NUMBER -> texts.add(json.nextString());
            case BEGIN_ARRAY -> {
                json.beginArray();
                while (json.hasNext()) {
                    if (json.peek() == JsonToken.STRING) {
                        texts.add(json.nextString());
                    } else {
                        json.skipValue();
                    }
                }
                json.endArray();
            }
            default -> json.skipValue();
        }
        return texts;
    }
}
