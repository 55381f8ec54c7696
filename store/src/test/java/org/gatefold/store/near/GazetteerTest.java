package org.gatefold.store.near;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

/** The list of cities that is shipped, asked as listeners and shops name cities. */
final class GazetteerTest {
    private static final Path FILE = Path.of("..", "assets", "places", "cities.tsv.gz");
    private final Gazetteer cities = new Gazetteer(() -> Files.newInputStream(FILE));

    @Test
    void aFewLettersFindTheLargestCityFirstHoweverItIsAccented() {
        assertEquals("Lisbon", names("Lisb").getFirst());
        assertEquals("Porto Alegre", names("porto al").getFirst());
        assertEquals("São Paulo", names("sao pa").getFirst());
        assertEquals("Tromsø", names("tromso").getFirst());
        assertEquals(List.of(), names("  "));
        assertEquals(List.of(), names("qqqq"));
        assertEquals(6, names("s").size());
    }

    @Test
    void aCityIsFoundByItsNameInOtherLanguages() {
        for (String name : List.of("München", "Munich", "Muenchen", "MUNICH", "Monaco di Baviera")) {
            assertEquals("Munich", cities.find(name, "DE").orElseThrow().name());
        }
        assertEquals("Vienna", cities.find("Wien", "AT").orElseThrow().name());
        assertEquals("Lisbon", cities.find("Lisboa", "pt").orElseThrow().name());
        assertEquals("Köln", cities.find("Cologne", "DE").orElseThrow().name());
        assertEquals("The Hague", cities.find("Den Haag", "NL").orElseThrow().name());
    }

    @Test
    void theCountryTellsCitiesOfOneNameApart() {
        assertEquals("US", cities.find("Portland", "").orElseThrow().country());
        assertEquals("GB", cities.find("Birmingham", "GB").orElseThrow().country());
        assertEquals("US", cities.find("Birmingham", "US").orElseThrow().country());
        assertEquals(Optional.empty(), cities.find("Lisbon", "JP"));
    }

    @Test
    void whatStandsAfterACommaIsLeftOut() {
        assertEquals(
                "Lisbon", cities.find("Lisbon, Portugal", "PT").orElseThrow().name());
    }

    @Test
    void everyCountryHasACityAndEveryNameIsAName() {
        Set<String> countries = Set.of(Locale.getISOCountries());
        List<City> all = "abcdefghijklmnopqrstuvwxyz"
                .chars()
                .mapToObj(Character::toString)
                .flatMap(letter -> cities.startingWith(letter, 20_000).stream())
                .distinct()
                .toList();
        assertTrue(all.size() > 9_000, all.size() + " cities");
        assertEquals(
                List.of(),
                all.stream()
                        .filter(city -> !countries.contains(city.country())
                                        && !city.country().equals("XK")
                                || city.name().isBlank())
                        .toList());
        for (String country : List.of("PT", "IS", "NR", "VA", "TV", "JP", "BR")) {
            assertTrue(all.stream().anyMatch(city -> city.country().equals(country)), country);
        }
    }

    @Test
    void theListIsReadOnceAndOnlyWhenAsked() {
        AtomicInteger opened = new AtomicInteger();
        Gazetteer counting = new Gazetteer(() -> {
            opened.incrementAndGet();
            return Files.newInputStream(FILE);
        });
        assertEquals(0, opened.get());
        assertTrue(counting.find("Lisbon", "PT").isPresent());
        assertTrue(counting.startingWith("por", 3).size() == 3);
        assertEquals(1, opened.get());
    }

    @Test
    void aListThatCannotBeReadSaysSo() {
        Gazetteer none = new Gazetteer(() -> {
            throw new IOException("gone");
        });
        assertThrows(UncheckedIOException.class, () -> none.find("Lisbon", "PT"));
        Gazetteer odd = new Gazetteer(() -> new ByteArrayInputStream(new byte[] {1, 2, 3}));
        assertThrows(UncheckedIOException.class, () -> odd.startingWith("l", 5));
    }

    @Test
    void theFileIsSmall() throws IOException {
        assertTrue(Files.size(FILE) < 400_000);
    }

    private List<String> names(String letters) {
        return cities.startingWith(letters, 6).stream().map(City::name).toList();
    }
}
