package org.gatefold.store.near;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Predicate;
import org.gatefold.store.catalogue.Concert;

/**
 * Concerts by how far they are from a place, each in exactly one list and soonest first in each.
 *
 * @param near those within reach
 * @param land those at places nobody here knows, in the same country
 * @param away all the others: further than wanted, or somewhere unknown
 */
public record Nearby(List<Show> near, List<Show> land, List<Show> away) {
    private static final Comparator<Show> SOONEST =
            Comparator.comparing(show -> show.concert().startsAt().toInstant());

    public Nearby {
        near = List.copyOf(near);
        land = List.copyOf(land);
        away = List.copyOf(away);
    }

    /** What is near {@code here}; without a place everything is. Blocks when the gazetteer was not read yet. */
    public static Nearby of(List<Concert> concerts, Optional<Here> here, Gazetteer gazetteer) {
        if (here.isEmpty()) {
            return new Nearby(
                    sorted(concerts.stream()
                            .map(concert -> new Show(concert, OptionalInt.empty()))
                            .toList()),
                    List.of(),
                    List.of());
        }
        Here from = here.get();
        List<Show> shows = sorted(
                concerts.stream().map(concert -> show(concert, from, gazetteer)).toList());
        Predicate<Show> near = show ->
                show.km().isPresent() && show.km().getAsInt() <= from.km().orElse(Integer.MAX_VALUE);
        Predicate<Show> land = show -> show.km().isEmpty()
                && show.concert().country().strip().equalsIgnoreCase(from.city().country());
        return new Nearby(
                shows.stream().filter(near).toList(),
                shows.stream().filter(land).toList(),
                shows.stream().filter(near.or(land).negate()).toList());
    }

    /** How many there are in all. */
    public int size() {
        return near.size() + land.size() + away.size();
    }

    /** What the shop says of the place goes before where its city is. */
    private static Show show(Concert concert, Here from, Gazetteer gazetteer) {
        return concert.spot()
                .or(() -> gazetteer.find(concert.city(), concert.country()).map(City::spot))
                .map(spot -> new Show(concert, OptionalInt.of((int)
                        Math.round(spot.km(from.city().spot())))))
                .orElseGet(() -> new Show(concert, OptionalInt.empty()));
    }

    private static List<Show> sorted(List<Show> shows) {
        return shows.stream().sorted(SOONEST).toList();
    }
}
