package org.gatefold.player.opening;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import org.gatefold.player.library.Track;
import org.gatefold.player.library.TrackFinder;
import org.gatefold.player.library.TrackKey;

/** Gathers what was found into lots, the first of one file, and hands each on once its tracks are known. */
final class Lot {
    private static final int LATER = 50;

    private final TrackFinder finder;
    private final GuestStore guests;
    private final GuestReading reading;
    private final Predicate<List<TrackKey>> take;
    private final List<Found> waiting = new ArrayList<>();
    private final List<Refused> refused = new ArrayList<>();
    private int refusals;
    private int size = 1;
    private int tracks;
    private boolean wanted = true;

    /** A track of the library, or a file of which that is not known yet. */
    private sealed interface Found {
        record Known(TrackKey key) implements Found {}

        record File(Path path) implements Found {}
    }

    Lot(TrackFinder finder, GuestStore guests, GuestReading reading, Predicate<List<TrackKey>> take) {
        this.finder = finder;
        this.guests = guests;
        this.reading = reading;
        this.take = take;
    }

    /** Whether there is room for more and somebody who wants it. */
    boolean isOpen() {
        return wanted && tracks + waiting.size() < Opening.MOST_TRACKS;
    }

    void add(TrackKey key) {
        add(new Found.Known(key));
    }

    void add(Path file) {
        add(new Found.File(file));
    }

    void refuse(Path place, Refused.Why why) {
        refusals++;
        if (refused.size() < Opening.MOST_REFUSED) {
            refused.add(new Refused(place, why));
        }
    }

    Opened done() {
        handOn();
        return new Opened(tracks, refused, refusals);
    }

    private void add(Found found) {
        if (isOpen()) {
            waiting.add(found);
            if (waiting.size() >= size) {
                handOn();
            }
        }
    }

    private void handOn() {
        if (!wanted || waiting.isEmpty()) {
            return;
        }
        Map<Path, TrackKey> here = finder.byFiles(waiting.stream()
                .filter(Found.File.class::isInstance)
                .map(found -> ((Found.File) found).path())
                .toList());
        List<TrackKey> keys = new ArrayList<>();
        List<Track> strangers = new ArrayList<>();
        for (Found found : waiting) {
            switch (found) {
                case Found.Known(var key) -> keys.add(key);
                case Found.File(var path) ->
                    Optional.ofNullable(here.get(path))
                            .or(() -> stranger(path, strangers))
                            .ifPresent(keys::add);
            }
        }
        waiting.clear();
        guests.keep(strangers);
        if (!keys.isEmpty()) {
            size = LATER;
            tracks += keys.size();
            wanted = take.test(keys);
        }
    }

    private Optional<TrackKey> stranger(Path path, List<Track> strangers) {
        Optional<Track> track = reading.read(path);
        track.ifPresentOrElse(strangers::add, () -> refuse(path, Refused.Why.DAMAGED));
        return track.map(Track::key);
    }
}
