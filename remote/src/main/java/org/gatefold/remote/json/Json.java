package org.gatefold.remote.json;

import com.google.gson.Gson;
import com.google.gson.GsonBuilder;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParseException;
import com.google.gson.Strictness;
import com.google.gson.stream.JsonReader;
import com.google.gson.stream.JsonToken;
import java.io.IOException;
import java.io.StringReader;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;

/** Strict JSON in (RFC 8259, UTF-8, at most 64 levels deep), compact JSON out; knows no shape. */
public final class Json {
    private static final int DEEPEST = 64;
    private static final Gson GSON =
            new GsonBuilder().disableHtmlEscaping().serializeNulls().create();

    private Json() {}

    /** The object in a request's body. */
    public static JsonObject object(byte[] body) {
        JsonElement element = parse(utf8(body));
        if (element instanceof JsonObject object) {
            return object;
        }
        throw new InvalidRequest("$", "The body must be a JSON object");
    }

    /** An object that this server itself has written. */
    public static JsonObject stored(String text) {
        return parse(text).getAsJsonObject();
    }

    /** One strict JSON value and nothing after it. */
    public static JsonElement parse(String text) {
        JsonReader reader = new JsonReader(new StringReader(text));
        reader.setStrictness(Strictness.STRICT);
        reader.setNestingLimit(DEEPEST);
        try {
            JsonElement element = GSON.getAdapter(JsonElement.class).read(reader);
            if (reader.peek() != JsonToken.END_DOCUMENT) {
                throw new InvalidRequest("$", "The body goes on after its JSON value");
            }
            return element;
        } catch (IOException | JsonParseException | IllegalStateException | NumberFormatException e) {
            throw new InvalidRequest("$", "The body is not valid JSON");
        }
    }

    public static byte[] bytes(JsonElement element) {
        return text(element).getBytes(StandardCharsets.UTF_8);
    }

    public static String text(JsonElement element) {
        return GSON.toJson(element);
    }

    private static String utf8(byte[] body) {
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(body))
                    .toString();
        } catch (CharacterCodingException e) {
            throw new InvalidRequest("$", "The body is not valid UTF-8");
        }
    }
}
