package org.gatefold.sync.oauth;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParseException;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.util.Optional;
import org.gatefold.sync.said.SaidException;

/**
 * What a server gave for a sign-in: the token to send, and the one that gets the next. {@code username} is the account's
 * name where the server says it. What it says of itself as text holds neither token.
 */
public record Tokens(String access, Optional<String> refresh, Optional<String> username) {
    /** Reads a token endpoint's answer (RFC 6749, 5.1). @throws IOException when it is none */
    static Tokens ofAnswer(JsonObject json) throws IOException {
        String access = text(json, "access_token").orElseThrow(() -> new SaidException(SignInSaying.NO_TOKEN.with()));
        String type = text(json, "token_type").orElse("Bearer");
        if (!type.equalsIgnoreCase("Bearer")) {
            throw new SaidException(SignInSaying.STRANGE_TOKEN.with());
        }
        return new Tokens(access, text(json, "refresh_token"), text(json, "username"));
    }

    /** The form they are kept in among the secrets. */
    public String kept() {
        JsonObject json = new JsonObject();
        json.addProperty("access", access);
        refresh.ifPresent(token -> json.addProperty("refresh", token));
        return json.toString();
    }

    /** Reads what {@link #kept} gave. @throws IOException when it is something else */
    public static Tokens ofKept(String kept) throws IOException {
        try {
            JsonObject json = JsonParser.parseString(kept).getAsJsonObject();
            return new Tokens(
                    text(json, "access").orElseThrow(Tokens::unreadable), text(json, "refresh"), Optional.empty());
        } catch (JsonParseException | IllegalStateException e) {
            // without the cause: its message may hold a token
            throw unreadable();
        }
    }

    @Override
    public String toString() {
        return "Tokens[of " + username.orElse("an account") + "]";
    }

    private static IOException unreadable() {
        return new SaidException(SignInSaying.UNREADABLE.with());
    }

    private static Optional<String> text(JsonObject json, String name) {
        JsonElement element = json.get(name);
        return element != null
                        && element.isJsonPrimitive()
                        && !element.getAsString().isBlank()
                ? Optional.of(element.getAsString())
                : Optional.empty();
    }
}
