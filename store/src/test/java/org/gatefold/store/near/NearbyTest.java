package org.gatefold.store.near;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Stream;
import org.gatefold.store.catalogue.ArtistRef;
import org.gatefold.store.catalogue.Concert;
import org.gatefold.store.catalogue.Spot;
import org.gatefold.store.shop.ShopId;
import org.junit.jupiter.api.Test;

/** Which concerts are near, which are further, and that none is lost. */
final class NearbyTest {
    private static final Concert LISBON = concert("lisbon", 9, "Lisbon", "PT", Optional.empty());
    private static final Concert PORTO = concert("porto", 2, "Porto", "PT", Optional.empty());
    private static final Concert TINY = concert("tiny", 1, "Vila do Nowhere", "PT", Optional.empty());
    private static final Concert ABROAD = concert("abroad", 3, "Nowhereville", "FR", Optional.empty());
    private static final Concert SAID = concert("said", 4, "Vila do Nowhere", "PT", Spot.of(38.8, -9.2));
    private static final List<Concert> ALL = List.of(LISBON, PORTO, TINY, ABROAD, SAID);

    private final Gazetteer cities =
            new Gazetteer(() -> Files.newInputStream(Path.of("..", "assets", "places", "cities.tsv.gz")));

    @Test
    void nearOnesComeByTimeThenThoseOfTheLandThenAllOthers() {
        Nearby nearby = Nearby.of(ALL, here(OptionalInt.of(100)), cities);
        assertEquals(List.of("said", "lisbon"), ids(nearby.near()));
        assertEquals(List.of("tiny"), ids(nearby.land()));
        assertEquals(List.of("porto", "abroad"), ids(nearby.away()));
        assertEquals(OptionalInt.of(0), nearby.near().getLast().km());
        assertEquals(OptionalInt.empty(), nearby.land().getFirst().km());
        assertTrue(nearby.away().getFirst().km().orElseThrow() > 250);
    }

    @Test
    void aPlaceAtTheVeryReachIsWithinIt() {
        int far = Nearby.of(List.of(PORTO), here(OptionalInt.empty()), cities)
                .near()
                .getFirst()
                .km()
                .orElseThrow();
        assertEquals(
                1,
                Nearby.of(List.of(PORTO), here(OptionalInt.of(far)), cities)
                        .near()
                        .size());
        assertEquals(
                0,
                Nearby.of(List.of(PORTO), here(OptionalInt.of(far - 1)), cities)
                        .near()
                        .size());
    }

    @Test
    void anywhereTakesAllWhoseDistanceIsKnown() {
        Nearby nearby = Nearby.of(ALL, here(OptionalInt.empty()), cities);
        assertEquals(List.of("porto", "said", "lisbon"), ids(nearby.near()));
        assertEquals(List.of("tiny"), ids(nearby.land()));
        assertEquals(List.of("abroad"), ids(nearby.away()));
    }

    @Test
    void withoutAPlaceAllAreShownByTimeAndNoListOfCitiesIsRead() {
        Gazetteer unread = new Gazetteer(() -> {
            throw new IOException("must not be read");
        });
        Nearby nearby = Nearby.of(ALL, Optional.empty(), unread);
        assertEquals(List.of("tiny", "porto", "abroad", "said", "lisbon"), ids(nearby.near()));
    }

    @Test
    void noneIsLostOrShownTwice() {
        for (OptionalInt reach :
                List.of(OptionalInt.of(1), OptionalInt.of(50), OptionalInt.of(400), OptionalInt.empty())) {
            Nearby nearby = Nearby.of(ALL, here(reach), cities);
            assertEquals(
                    ALL.stream().map(Concert::id).sorted().toList(),
                    Stream.of(nearby.near(), nearby.land(), nearby.away())
                            .flatMap(shows -> ids(shows).stream())
                            .sorted()
                            .toList());
            assertEquals(ALL.size(), nearby.size());
        }
    }

    private Optional<Here> here(OptionalInt km) {
        return Optional.of(new Here(cities.find("Lisbon", "PT").orElseThrow(), km));
    }

    private static List<String> ids(List<Show> shows) {
        return shows.stream().map(show -> show.concert().id()).toList();
    }

    private static Concert concert(String id, int day, String city, String country, Optional<Spot> spot) {
        return new Concert(
                id,
                new ShopId("shop"),
                ArtistRef.named("Harbour Static"),
                OffsetDateTime.parse("2027-01-0" + day + "T20:00:00Z"),
                Optional.empty(),
                "Hall",
                city,
                country,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                spot);
    }
}
