package org.gatefold.faults;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.gatefold.faults.proxy.Exchange;
import org.gatefold.faults.proxy.FaultProxy;

/** Secrets that must show nowhere, by what each is; those that servers made are read off the wire. */
final class Planted {
    private static final Pattern FIELD = Pattern.compile("(?:^|&)(code|code_verifier|refresh_token)=([^&]+)");

    private final Map<String, String> secrets = new LinkedHashMap<>();

    void plant(String what, String secret) {
        secrets.put(secret, what);
    }

    /** Adds every code, verifier and token that went to or came from the token endpoint. */
    void readOff(FaultProxy proxy) {
        for (Exchange exchange : proxy.seen("POST", "/oauth/token.*")) {
            Matcher fields = FIELD.matcher(exchange.body());
            while (fields.find()) {
                plant(fields.group(1), fields.group(2));
            }
        }
        for (String answer : proxy.tokenAnswers()) {
            JsonObject json = JsonParser.parseString(answer).getAsJsonObject();
            for (String token : List.of("access_token", "refresh_token")) {
                if (json.has(token)) {
                    plant(token, json.get(token).getAsString());
                }
            }
        }
    }

    /** What kinds there are. */
    Set<String> kinds() {
        return new TreeSet<>(secrets.values());
    }

    List<String> all(String what) {
        return secrets.entrySet().stream()
                .filter(secret -> secret.getValue().equals(what))
                .map(Map.Entry::getKey)
                .toList();
    }

    int count() {
        return secrets.size();
    }

    /** Where one shows: as it is, in base64, or two bytes a letter. */
    List<String> foundBelow(Path folder) throws IOException {
        List<String> found = new ArrayList<>();
        for (Path file : files(folder)) {
            String bytes = new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1);
            secrets.forEach((secret, what) -> {
                if (forms(secret).stream().anyMatch(bytes::contains)) {
                    found.add(what + " in " + folder.relativize(file));
                }
            });
        }
        return found;
    }

    static List<Path> files(Path folder) throws IOException {
        try (Stream<Path> all = Files.walk(folder)) {
            return all.filter(Files::isRegularFile).toList();
        }
    }

    private static List<String> forms(String secret) {
        byte[] bytes = secret.getBytes(StandardCharsets.UTF_8);
        return List.of(
                secret,
                Base64.getEncoder().withoutPadding().encodeToString(bytes),
                Base64.getUrlEncoder().withoutPadding().encodeToString(bytes),
                new String(secret.getBytes(StandardCharsets.UTF_16LE), StandardCharsets.ISO_8859_1));
    }
}
