package org.gatefold.remote.ucp;

import com.google.gson.JsonObject;
import java.util.Optional;
import org.gatefold.remote.json.Doc;
import org.gatefold.remote.json.Fields;

/**
 * A UCP message to platform and buyer.
 *
 * @param type {@code error}, {@code warning} or {@code info}
 * @param path the JSONPath it speaks of
 * @param severity for errors only
 */
public record Message(String type, String code, Optional<String> path, String content, Optional<String> severity) {

    /** Something that the platform can mend and try again. */
    public static Message recoverable(String code, String path, String content) {
        return new Message("error", code, Optional.of(path), content, Optional.of("recoverable"));
    }

    /** There is nothing here to act on. */
    public static Message unrecoverable(String code, String path, String content) {
        return new Message("error", code, Optional.of(path), content, Optional.of("unrecoverable"));
    }

    /** The buyer has to go on in the browser. */
    public static Message buyerMustAct(String code, String content) {
        return new Message("error", code, Optional.of("$.payment"), content, Optional.of("requires_buyer_input"));
    }

    public static Message warning(String code, String path, String content) {
        return new Message("warning", code, Optional.of(path), content, Optional.empty());
    }

    public static Message info(String code, String content) {
        return new Message("info", code, Optional.empty(), content, Optional.empty());
    }

    public boolean isError() {
        return type.equals("error");
    }

    public JsonObject json() {
        return new Doc()
                .put("type", type)
                .put("code", code)
                .put("path", path)
                .put("content", content)
                .put("severity", severity)
                .json();
    }

    /** A message as {@link #json()} wrote it. */
    public static Message read(Fields stored) {
        return new Message(
                stored.text("type"),
                stored.text("code"),
                stored.optionalText("path"),
                stored.text("content"),
                stored.optionalText("severity"));
    }
}
