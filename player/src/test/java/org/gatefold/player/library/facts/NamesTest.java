package org.gatefold.player.library.facts;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Credits, file names and folder names are understood as people write them. */
final class NamesTest {
    private static List<String> people(String credit) {
        return Credits.read(List.of(credit), List.of(), List.of()).orElseThrow().people().stream()
                .map(Person::name)
                .toList();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "A feat. B | A,B",
                "A ft. B & C | A,B,C",
                "A (featuring B, C) | A,B,C",
                "A FEAT B | A,B",
                "A [ft B] | A,B",
                "A; B | A,B",
                "A / B | A,B"
            })
    void peopleAreSplitWhereItIsSure(String credit, String names) {
        assertEquals(List.of(names.split(",")), people(credit));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "AC/DC",
                "Earth, Wind & Fire",
                "Simon & Garfunkel",
                "Florence and the Machine",
                "Tyler, The Creator",
                "Daft Punk",
                "Left Lane Cruiser",
                "Feathers",
                "Ft. Lauderdale"
            })
    void namesStayWhole(String name) {
        assertEquals(List.of(name), people(name));
    }

    @Test
    void idsGoToNamesOnlyWhereItIsSureWhoseTheyAre() {
        Credit both = Credits.read(List.of("A feat. B"), List.of(), List.of("ida", "idb"))
                .orElseThrow();
        assertEquals(
                List.of(Optional.of("ida"), Optional.of("idb")),
                both.people().stream().map(Person::musicBrainzId).toList());
        Credit main =
                Credits.read(List.of("A feat. B"), List.of(), List.of("ida")).orElseThrow();
        assertEquals(
                List.of(Optional.of("ida"), Optional.empty()),
                main.people().stream().map(Person::musicBrainzId).toList());
        Credit unsure =
                Credits.read(List.of("A & B"), List.of(), List.of("ida", "idb")).orElseThrow();
        assertEquals(
                List.of(Optional.empty()),
                unsure.people().stream().map(Person::musicBrainzId).toList());
    }

    @Test
    void aTaggersOwnListOfArtistsCountsMoreThanThePrint() {
        Credit credit = Credits.read(List.of("A & B"), List.of("A", "B"), List.of("ida", "idb"))
                .orElseThrow();
        assertEquals("A & B", credit.printed());
        assertEquals(2, credit.people().size());
    }

    @ParameterizedTest
    @CsvSource({
        "Song (feat. B), Song",
        "Song ft. B, Song",
        "Song [Live], Song [Live]",
        "6 ft under, 6 ft under",
        "Ft. Worth Blues, Ft. Worth Blues"
    })
    void guestsAreTakenOutOfTitles(String title, String main) {
        assertEquals(main, Credits.withoutGuests(title));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "03 - Slow Light.mp3 | 0 | 3 |  | Slow Light",
                "03. Slow Light.mp3 | 0 | 3 |  | Slow Light",
                "03_slow_light.mp3 | 0 | 3 |  | slow light",
                "1-03 - Mara - Slow Light.mp3 | 1 | 3 | Mara | Slow Light",
                "Mara - Slow Light.mp3 | 0 | 0 | Mara | Slow Light",
                "03 - Mara - Slow Light.flac | 0 | 3 | Mara | Slow Light",
                "Mara - 03 - Slow Light.mp3 | 0 | 3 | Mara | Slow Light",
                "99 Luftballons.mp3 | 0 | 0 |  | 99 Luftballons",
                "03 Slow Light.mp3 | 0 | 3 |  | Slow Light",
                "1999.mp3 | 0 | 0 |  | 1999",
                "noextension | 0 | 0 |  | noextension",
                "07.mp3 | 0 | 0 |  | 07",
                "Jean-Michel Jarre.ogg | 0 | 0 |  | Jean-Michel Jarre",
                "2-11 Ebb.m4a | 2 | 11 |  | Ebb",
                " - .mp3 | 0 | 0 |  | -"
            })
    void fileNamesTell(String name, int disc, int number, String artist, String title) {
        assertEquals(new FileName(disc, number, Optional.ofNullable(artist), title), FileName.of(name, false));
    }

    @Test
    void whereAllFilesAreNumberedANumberIsANumber() {
        assertEquals(10, FileName.of("10 Years.mp3", true).number());
        assertEquals("Years", FileName.of("10 Years.mp3", true).title());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Mara/Tides | Mara | Tides | 0 | 0",
                "Mara/1999 - Tides | Mara | Tides | 1999 | 0",
                "Mara/Tides (1999) | Mara | Tides | 1999 | 0",
                "Mara/[1999] Tides/CD2 | Mara | Tides | 1999 | 2",
                "Mara - Tides |Mara | Tides | 0 | 0",
                "Mara/Mara - 1999 - Tides | Mara | Tides | 1999 | 0",
                "Tides |  | Tides | 0 | 0",
                "Mara/Tides/Disc 1 - Ebb | Mara | Tides | 0 | 1",
                "Rock/Mara/Tides | Mara | Tides | 0 | 0",
                "FKA/LP1 | FKA | LP1 | 0 | 0",
                "slow_tides |  | slow tides | 0 | 0"
            })
    void folderNamesTell(String path, String artist, String album, int year, int disc) {
        assertEquals(
                new FolderNames(
                        Optional.ofNullable(artist),
                        Optional.of(album),
                        year == 0 ? OptionalInt.empty() : OptionalInt.of(year),
                        disc),
                FolderNames.of(List.of(path.split("/"))));
    }

    @Test
    void noFoldersTellNothing() {
        assertTrue(FolderNames.of(List.of()).album().isEmpty());
    }
}
