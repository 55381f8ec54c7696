package org.gatefold.remote.support;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import com.google.gson.JsonPrimitive;
import com.networknt.schema.InputFormat;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SchemaRegistryConfig;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.UnaryOperator;

/** The published UCP schemas, for answers as they are and for requests as their {@code ucp_request} notes shape them. */
public final class Schemas {
    private static final String HOME = "https://ucp.dev/schemas/";
    /** FACTS C: a pick-up place matches both branches of this oneOf, so destinations are judged by the branch meant. */
    private static final String EITHER = "shopping/types/fulfillment_destination.json";

    private final Path folder;
    private final Map<String, SchemaRegistry> registries = new ConcurrentHashMap<>();

    private Schemas(Path folder) {
        this.folder = folder;
    }

    /** The schemas beside the repository, or where {@code -Ducp.schemas} says. */
    public static Optional<Schemas> find() {
        String given = System.getProperty("ucp.schemas", "");
        if (!given.isEmpty()) {
            return Optional.of(new Schemas(Path.of(given)));
        }
        for (Path at = Path.of("").toAbsolutePath(); at != null; at = at.getParent()) {
            Path candidate = at.resolve("shared/ucp/2026-04-08");
            if (Files.isDirectory(candidate)) {
                return Optional.of(new Schemas(candidate));
            }
        }
        return Optional.empty();
    }

    /** What is wrong with an answer; empty when it fits. */
    public List<String> answer(String schema, JsonElement json) {
        return check("answer", UnaryOperator.identity(), schema, json);
    }

    /** What is wrong with a request of an operation: {@code create}, {@code update} or {@code complete}. */
    public List<String> request(String operation, String schema, JsonElement json) {
        return check(operation, root -> asRequest(root, operation), schema, json);
    }

    private List<String> check(String kind, UnaryOperator<JsonElement> shape, String schema, JsonElement json) {
        SchemaRegistry registry = registries.computeIfAbsent(kind, _ -> registry(shape));
        return registry.getSchema(SchemaLocation.of(HOME + schema)).validate(json.toString(), InputFormat.JSON).stream()
                .map(error -> error.getInstanceLocation() + " " + error.getMessage() + " (" + schema + ")")
                .toList();
    }

    private SchemaRegistry registry(UnaryOperator<JsonElement> shape) {
        return SchemaRegistry.withDefaultDialect(
                SpecificationVersion.DRAFT_2020_12,
                builder -> builder.schemaRegistryConfig(SchemaRegistryConfig.builder()
                                .formatAssertionsEnabled(true)
                                .build())
                        .schemas(address -> address.startsWith(HOME)
                                ? shape.apply(file(address.substring(HOME.length())))
                                        .toString()
                                : null));
    }

    private JsonElement file(String name) {
        if (name.equals(EITHER)) {
            return JsonParser.parseString("{\"$id\":\"" + HOME + EITHER + "\"}");
        }
        try {
            return JsonParser.parseString(
                    Files.readString(folder.resolve("schemas").resolve(name)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Omitted fields are forbidden, optional ones not required, required ones required; anything without a note stays. */
    private static JsonElement asRequest(JsonElement node, String operation) {
        if (node instanceof JsonArray array) {
            JsonArray copy = new JsonArray();
            array.forEach(each -> copy.add(asRequest(each, operation)));
            return copy;
        }
        if (!(node instanceof JsonObject object)) {
            return node;
        }
        JsonObject copy = new JsonObject();
        object.asMap().forEach((name, value) -> copy.add(name, asRequest(value, operation)));
        if (object.get("properties") instanceof JsonObject properties) {
            Set<String> required = new LinkedHashSet<>();
            if (object.get("required") instanceof JsonArray names) {
                names.forEach(name -> required.add(name.getAsString()));
            }
            properties
                    .asMap()
                    .forEach((name, value) -> note(value, operation).ifPresent(note -> {
                        if (note.equals("required")) {
                            required.add(name);
                        } else {
                            required.remove(name);
                        }
                        if (note.equals("omit")) {
                            copy.getAsJsonObject("properties").add(name, new JsonPrimitive(false));
                        }
                    }));
            JsonArray names = new JsonArray();
            required.forEach(names::add);
            copy.add("required", names);
        }
        return copy;
    }

    private static Optional<String> note(JsonElement property, String operation) {
        if (!(property instanceof JsonObject object) || !object.has("ucp_request")) {
            return Optional.empty();
        }
        JsonElement note = object.get("ucp_request");
        if (note instanceof JsonObject each) {
            return Optional.ofNullable(each.get(operation)).map(JsonElement::getAsString);
        }
        return Optional.of(note.getAsString());
    }
}
