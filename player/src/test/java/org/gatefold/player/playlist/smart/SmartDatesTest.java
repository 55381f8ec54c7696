package org.gatefold.player.playlist.smart;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.gatefold.player.library.rule.Rule;
import org.gatefold.player.library.rule.TimeField;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which moments the dates of smart playlists mean: whole days where the listener lives, the last day of a range included. */
final class SmartDatesTest {
    private static final Instant NOW = Instant.parse("2026-11-23T12:00:00Z");

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "{'is':{'dateadded':'2026-03-05'}}|2026-03-04T23:00:00Z|2026-03-05T23:00:00Z",
                "{'inTheRange':{'dateadded':['2026-01-01','2026-01-31']}}|2025-12-31T23:00:00Z|2026-01-31T23:00:00Z",
                "{'inTheRange':{'dateadded':['2026-01-01','2026-01-01']}}|2025-12-31T23:00:00Z|2026-01-01T23:00:00Z",
                "{'before':{'dateadded':'2026-03-05'}}||2026-03-04T23:00:00Z",
                "{'after':{'dateadded':'2026-03-05'}}|2026-03-04T23:00:00Z|",
                "{'inTheLast':{'dateadded':30}}|2026-10-24T12:00:00Z|"
            })
    void daysBeginWhereTheListenerLives(String condition, Instant from, Instant to) throws Exception {
        SmartRules rules = NspReader.read("{\"all\":[" + condition.replace('\'', '"') + "]}", "x");
        SmartCompiler compiler = new SmartCompiler(_ -> List.of(), NOW, ZoneId.of("Europe/Oslo"));
        Rule expected = new Rule.Period(
                TimeField.ADDED,
                Optional.ofNullable(from).orElse(Instant.MIN),
                Optional.ofNullable(to).orElse(Instant.MAX));
        assertEquals(Optional.of(new Rule.All(List.of(expected))), compiler.rule(rules.rules()));
        assertEquals(List.of(), compiler.problems());
    }
}
