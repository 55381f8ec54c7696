package org.gatefold.app.live;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.gatefold.app.part.DistanceWords;
import org.gatefold.app.part.Reach;
import org.gatefold.app.ui.Background;
import org.gatefold.app.ui.Load;
import org.gatefold.app.ui.Ticket;
import org.gatefold.store.catalogue.Concert;
import org.gatefold.store.catalogue.Spot;
import org.gatefold.store.near.City;
import org.gatefold.store.near.Gazetteer;
import org.gatefold.store.near.Here;
import org.gatefold.store.near.Nearby;

/**
 * The place that the listener set to see shows near it, none until then. It is kept on this computer, and everything about
 * it is reckoned here: no shop and no server is told. On the JavaFX thread.
 */
public final class Whereabouts {
    private static final int SUGGESTED = 6;
    private static final int FIELDS = 6;

    /** A city, and how far from it. */
    public record Place(City city, Reach reach) {
        private String kept() {
            return String.join(
                    "\t",
                    city.name(),
                    city.country(),
                    Integer.toString(city.spot().north()),
                    Integer.toString(city.spot().east()),
                    Integer.toString(city.thousands()),
                    reach.name());
        }

        /** What is not understood counts as not set. */
        private static Optional<Place> of(String kept) {
            String[] part = kept.split("\t", -1);
            try {
                return part.length != FIELDS
                        ? Optional.empty()
                        : Optional.of(new Place(
                                new City(
                                        part[0],
                                        part[1],
                                        new Spot(Integer.parseInt(part[2]), Integer.parseInt(part[3])),
                                        Integer.parseInt(part[4])),
                                Reach.valueOf(part[5])));
            } catch (IllegalArgumentException e) {
                return Optional.empty();
            }
        }
    }

    private final ReadOnlyObjectWrapper<Optional<Place>> place = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final Gazetteer gazetteer;
    private final DistanceWords words;
    private final Background background;

    public Whereabouts(Gazetteer gazetteer, DistanceWords words, Background background) {
        this.gazetteer = gazetteer;
        this.words = words;
        this.background = background;
    }

    /** What was set. */
    public ReadOnlyObjectProperty<Optional<Place>> placeProperty() {
        return place.getReadOnlyProperty();
    }

    public DistanceWords words() {
        return words;
    }

    public void choose(City city) {
        place.set(Optional.of(new Place(city, place.get().map(Place::reach).orElse(Reach.WIDE))));
    }

    /** Without a place nothing changes. */
    public void reach(Reach reach) {
        place.set(place.get().map(now -> new Place(now.city(), reach)));
    }

    public void clear() {
        place.set(Optional.empty());
    }

    /** Keeps what is set, and shows what was kept. */
    public void remember(Remembered remembered) {
        remembered.follow(
                "shows.place", place.map(now -> now.map(Place::kept).orElse("")), kept -> place.set(Place.of(kept)));
    }

    /** Cities that begin so, the best first; closing the ticket drops the answer. */
    public Ticket suggest(String letters, Consumer<Load<List<City>>> sink) {
        return background.refresh(() -> new Load.Ready<>(gazetteer.startingWith(letters, SUGGESTED)), sink);
    }

    /** The concerts by how far they are from the place; at once when none is set. */
    public Ticket sort(List<Concert> concerts, Consumer<Nearby> sink) {
        Optional<Here> here = place.get().map(now -> new Here(now.city(), words.limit(now.reach())));
        if (here.isEmpty()) {
            sink.accept(Nearby.of(concerts, here, gazetteer));
            return new Ticket();
        }
        return background.refresh(() -> new Load.Ready<>(Nearby.of(concerts, here, gazetteer)), answer -> {
            switch (answer) {
                case Load.Ready<Nearby>(var nearby, var _) -> sink.accept(nearby);
                case Load.Failed<Nearby> _ -> sink.accept(Nearby.of(concerts, Optional.empty(), gazetteer));
                case Load.Busy<Nearby> _ -> {}
            }
        });
    }

    /** All that can be chosen between. */
    static List<Reach> reaches() {
        return Arrays.asList(Reach.values());
    }
}
