package org.gatefold.gallery;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.gatefold.app.ScreensPlaces;
import org.gatefold.app.route.Route;
import org.junit.jupiter.api.Test;

/** There is a picture of every place that one can go to. */
final class PlacesTest {
    @Test
    void everyRouteHasAPictureOfItsOwn() {
        Set<String> pictured = ScreensPlaces.all().stream()
                .map(place -> place.kind().getSimpleName())
                .collect(Collectors.toCollection(TreeSet::new));
        Set<String> all = routes(Route.class).map(Class::getSimpleName).collect(Collectors.toCollection(TreeSet::new));
        all.removeAll(pictured);
        assertEquals(Set.of(), all, "routes that ScreensPlaces does not name");
    }

    @Test
    void noTwoPlacesHaveOneName() {
        var names = ScreensPlaces.all().stream().map(ScreensPlaces.Place::name).toList();
        assertEquals(names.size(), Set.copyOf(names).size());
    }

    private static Stream<Class<?>> routes(Class<?> kind) {
        return kind.isSealed() ? Stream.of(kind.getPermittedSubclasses()).flatMap(PlacesTest::routes) : Stream.of(kind);
    }
}
