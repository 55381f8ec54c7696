package org.gatefold.player.subsonic;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParseException;
import com.google.gson.JsonParser;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.gatefold.sync.http.Answer;

/** What every answer of the protocol is wrapped in: it went well, or it did not. */
sealed interface Envelope {
    /** It went well; {@code content} is all of {@code subsonic-response}. */
    record Went(JsonObject content) implements Envelope {}

    /** It did not: the protocol's code, the server's words, the version it speaks and the HTTP status. */
    record Failed(int code, String message, String version, int status) implements Envelope {}

    /** Errors come as XML at times, whatever was asked for; that much of it can be read without a parser. */
    Pattern XML = Pattern.compile("<subsonic-response\\b[^>]*>", Pattern.DOTALL);

    Pattern XML_ERROR = Pattern.compile("<error\\b[^>]*>", Pattern.DOTALL);

    /** Nothing where the answer is not in an envelope. */
    static Optional<Envelope> of(Answer answer) {
        String text = new String(answer.body(), StandardCharsets.UTF_8).strip();
        if (text.startsWith("\uFEFF")) {
            text = text.substring(1);
        }
        if (text.startsWith("{")) {
            return json(text, answer.status());
        }
        return text.startsWith("<") ? xml(text, answer.status()) : Optional.empty();
    }

    private static Optional<Envelope> json(String text, int status) {
        try {
            JsonElement root = JsonParser.parseString(text);
            if (!root.isJsonObject()
                    || !(root.getAsJsonObject().get("subsonic-response") instanceof JsonObject content)) {
                return Optional.empty();
            }
            if (!Json.text(content, "status").equalsIgnoreCase("failed") && !content.has("error")) {
                return Optional.of(new Went(content));
            }
            JsonObject error = Json.object(content, "error").orElseGet(JsonObject::new);
            return Optional.of(new Failed(
                    Json.number(error, "code").orElse(0),
                    Json.text(error, "message"),
                    Json.text(content, "version"),
                    status));
        } catch (JsonParseException | StackOverflowError e) {
            return Optional.empty();
        }
    }

    private static Optional<Envelope> xml(String text, int status) {
        Matcher root = XML.matcher(text);
        if (!root.find()) {
            return Optional.empty();
        }
        Matcher error = XML_ERROR.matcher(text);
        String said = error.find() ? error.group() : "";
        String code = attribute(said, "code");
        // an answer in XML that went well is none of ours: we ask for JSON
        return Optional.of(new Failed(
                code.matches("\\d{1,4}") ? Integer.parseInt(code) : 0,
                attribute(said, "message"),
                attribute(root.group(), "version"),
                status));
    }

    private static String attribute(String tag, String name) {
        Matcher matcher = Pattern.compile("\\b" + name.toLowerCase(Locale.ROOT) + "\\s*=\\s*(?:\"([^\"]*)\"|'([^']*)')")
                .matcher(tag);
        if (!matcher.find()) {
            return "";
        }
        return matcher.group(1) == null ? matcher.group(2) : matcher.group(1);
    }
}
