package org.gatefold.store.support;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import com.google.gson.JsonPrimitive;
import com.networknt.schema.InputFormat;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * The published UCP schemas as they hold for answers, or for the requests of one operation: there a property's
 * {@code ucp_request} says whether it is required, optional or left out.
 */
public final class UcpSchemas {
    private static final String ROOT = "https://ucp.dev/schemas/";
    private final SchemaRegistry registry;

    private UcpSchemas(Path folder, Optional<String> operation) {
        registry = SchemaRegistry.withDefaultDialect(
                SpecificationVersion.DRAFT_2020_12,
                builder -> builder.schemas(iri -> iri.startsWith(ROOT)
                        ? read(folder.resolve("schemas").resolve(iri.substring(ROOT.length())), operation)
                        : null));
    }

    /** The folder of the release, beside the repository or where {@code -Ducp.schemas} says. */
    public static Optional<Path> folder() {
        String given = System.getProperty("ucp.schemas", "");
        if (!given.isEmpty()) {
            return Optional.of(Path.of(given));
        }
        for (Path at = Path.of("").toAbsolutePath(); at != null; at = at.getParent()) {
            Path beside = at.resolveSibling("shared").resolve("ucp/2026-04-08");
            if (Files.isDirectory(beside)) {
                return Optional.of(beside);
            }
        }
        return Optional.empty();
    }

    public static UcpSchemas answers(Path folder) {
        return new UcpSchemas(folder, Optional.empty());
    }

    /** @param operation {@code create}, {@code update} or {@code complete} */
    public static UcpSchemas requests(Path folder, String operation) {
        return new UcpSchemas(folder, Optional.of(operation));
    }

    /** What is wrong with a text; empty when it holds. */
    public List<String> violations(String schema, String json) {
        return registry.getSchema(SchemaLocation.of(ROOT + schema)).validate(json, InputFormat.JSON).stream()
                .map(e -> schema + ": " + e.getInstanceLocation() + " " + e.getMessage())
                .toList();
    }

    private static String read(Path file, Optional<String> operation) {
        try {
            JsonElement schema = JsonParser.parseString(Files.readString(file));
            if (operation.isPresent()) {
                shape(schema, operation.get());
            }
            if (file.endsWith("fulfillment_destination.json")) {
                eitherBranch(schema.getAsJsonObject());
            }
            return schema.toString();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A pick-up place {id, name} matches both branches of the published oneOf. */
    private static void eitherBranch(JsonObject destination) {
        destination.add("anyOf", destination.remove("oneOf"));
    }

    private static void shape(JsonElement schema, String operation) {
        if (schema instanceof JsonArray array) {
            array.forEach(item -> shape(item, operation));
        } else if (schema instanceof JsonObject object) {
            if (object.get("properties") instanceof JsonObject properties) {
                properties.keySet().stream().toList().forEach(name -> shape(object, properties, name, operation));
            }
            object.asMap().values().forEach(value -> shape(value, operation));
        }
    }

    private static void shape(JsonObject owner, JsonObject properties, String name, String operation) {
        if (!(properties.get(name) instanceof JsonObject property)) {
            return;
        }
        String rule = rule(property.get("ucp_request"), operation);
        if (rule.isEmpty()) {
            return;
        }
        JsonArray required = owner.get("required") instanceof JsonArray given ? given : new JsonArray();
        required.remove(new JsonPrimitive(name));
        if (rule.equals("required")) {
            required.add(name);
        }
        owner.add("required", required);
        if (rule.equals("omit")) {
            properties.add(name, new JsonPrimitive(false));
        }
    }

    private static String rule(JsonElement request, String operation) {
        if (request instanceof JsonObject byOperation) {
            return byOperation.has(operation) ? byOperation.get(operation).getAsString() : "";
        }
        return request instanceof JsonPrimitive always ? always.getAsString() : "";
    }
}
