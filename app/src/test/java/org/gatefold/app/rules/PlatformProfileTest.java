package org.gatefold.app.rules;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import com.networknt.schema.Error;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Checks the profile that shops read about Gatefold against the published UCP schemas. */
final class PlatformProfileTest {
    private static final Path SCHEMAS = Path.of("../../shared/ucp/2026-04-08/schemas");
    private static final String BASE = "https://ucp.dev/schemas/";

    private final JsonObject profile = JsonParser.parseString(
                    Sources.read(Path.of("../packaging/platform-profile.json")))
            .getAsJsonObject()
            .getAsJsonObject("ucp");

    @BeforeEach
    void schemasAreThere() {
        assumeTrue(Files.isDirectory(SCHEMAS), "the UCP schemas are not beside the project");
    }

    @Test
    void theProfileFollowsThePlatformSchema() {
        assertEquals(List.of(), problems());
    }

    @Test
    void aCapabilityWithoutItsSchemaIsRefused() {
        profile.getAsJsonObject("capabilities")
                .getAsJsonArray("dev.ucp.shopping.order")
                .get(0)
                .getAsJsonObject()
                .remove("schema");
        assertFalse(problems().isEmpty());
    }

    private List<Error> problems() {
        SchemaRegistry registry = SchemaRegistry.withDefaultDialect(
                SpecificationVersion.DRAFT_2020_12, builder -> builder.schemas(PlatformProfileTest::published));
        Schema schema = registry.getSchema(SchemaLocation.of(BASE + "ucp.json#/$defs/platform_schema"));
        return schema.validate(profile.toString(), InputFormat.JSON);
    }

    private static String published(String address) {
        return Sources.read(SCHEMAS.resolve(address.substring(BASE.length())));
    }
}
