package org.gatefold.player.playlist.smart;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonParser;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.OptionalInt;
import org.gatefold.player.playlist.smart.SmartNode.Condition;
import org.gatefold.player.playlist.smart.SmartNode.Foreign;
import org.gatefold.player.playlist.smart.SmartNode.Group;
import org.gatefold.player.playlist.smart.SmartRules.Sort;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Navidrome's smart playlists, read and written again without loss. */
final class NspTest {
    private static final String OF_THE_MANUAL = """
        /* a comment, as Navidrome allows */
        {
          "name": "80's Top Songs",
          "comment": "Bon Jovi",
          "all": [
            { "any": [ { "is": { "loved": true } }, { "gt": { "rating": 3 } } ] },
            { "inTheRange": { "year": [1981, 1990] } },
            { "inTheLast": { "lastPlayed": 30 } },
            { "notInPlaylist": { "id": "6bf53a4a-4d3c-4f1b-9f6e-000000000001" } },
            { "contains": { "moodiness": "blue" } },
            { "sounds": { "title": "like rain" } },
            { "startsWith": { "filepath": "/music/", "title": "A" } }
          ],
          "sort": "-year,+title",
          "order": "desc",
          "limit": 25,
          "owner": "ana"
        }
        """;

    @TempDir
    Path folder;

    @Test
    void everythingIsUnderstoodOrKeptByName() throws IOException {
        SmartRules rules = NspReader.read(OF_THE_MANUAL, "x");
        assertEquals("80's Top Songs", rules.name());
        assertEquals("Bon Jovi", rules.comment());
        assertEquals(List.of(new Sort("year", false), new Sort("title", true)), rules.sorts(), "desc turns all round");
        assertEquals(OptionalInt.of(25), rules.most());
        List<SmartNode> nodes = rules.rules().nodes();
        assertEquals(
                new Group(
                        false,
                        List.of(
                                new Condition(SmartField.LOVED, SmartOperator.IS, List.of("true")),
                                new Condition(SmartField.RATING, SmartOperator.GT, List.of("3")))),
                nodes.getFirst());
        assertEquals(new Condition(SmartField.YEAR, SmartOperator.IN_THE_RANGE, List.of("1981", "1990")), nodes.get(1));
        assertEquals(new Condition(SmartField.LASTPLAYED, SmartOperator.IN_THE_LAST, List.of("30")), nodes.get(2));
        assertEquals(
                new Condition(
                        SmartField.PLAYLIST,
                        SmartOperator.NOT_IN_PLAYLIST,
                        List.of("6bf53a4a-4d3c-4f1b-9f6e-000000000001")),
                nodes.get(3));
        assertEquals("moodiness", ((Foreign) nodes.get(4)).word());
        assertEquals("sounds", ((Foreign) nodes.get(5)).word());
        assertEquals(8, nodes.size(), "two fields in one are two conditions");
    }

    @Test
    void whatIsWrittenSaysTheSame() throws IOException {
        SmartRules rules = NspReader.read(OF_THE_MANUAL, "x");
        String written = NspWriter.write(rules);
        assertEquals(rules, NspReader.read(written, "y"));
        assertTrue(
                written.contains("\"moodiness\"") && written.contains("\"sounds\"") && written.contains("\"owner\""));
        var json = JsonParser.parseString(written).getAsJsonObject();
        assertEquals(25, json.get("limit").getAsInt());
        assertEquals("year,-title", json.get("sort").getAsString());
        assertTrue(written.contains("\"rating\": 3"), "numbers stay numbers");
        assertTrue(written.contains("\"loved\": true"), "and truths stay truths");
    }

    @Test
    void aDateIsAskedByItsYear() throws IOException {
        SmartRules rules = NspReader.read("{\"any\":[{\"before\":{\"releasedate\":\"2001-05-01\"}}]}", "x");
        assertEquals(
                new Condition(SmartField.DATE, SmartOperator.LT, List.of("2001-05-01")),
                rules.rules().nodes().getFirst());
        assertEquals("x", rules.name());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "[]", "hello", "{}", "{\"all\": 3}", "{\"all\": [", "{\"name\": \"only\"}"})
    void whatIsNoSmartPlaylistIsRefusedInASentence(String text) {
        IOException refusal = assertThrows(IOException.class, () -> NspReader.read(text, "x"));
        assertTrue(refusal.getMessage().startsWith("This file is not a smart playlist"), refusal.getMessage());
    }

    @Test
    void whatIsNestedToDrownTheReaderIsRefused() throws IOException {
        String deep = "{\"all\":[".repeat(60) + "]}".repeat(60);
        assertThrows(IOException.class, () -> NspReader.read(deep, "x"));
        String deeper = "{\"all\":[".repeat(100_000);
        assertThrows(IOException.class, () -> NspReader.read(deeper, "x"));
        Path large = Files.writeString(folder.resolve("large.nsp"), " ".repeat((1 << 20) + 1));
        assertThrows(IOException.class, () -> NspFile.read(large));
    }
}
