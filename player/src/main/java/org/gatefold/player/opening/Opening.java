package org.gatefold.player.opening;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.function.Predicate;
import org.gatefold.player.library.TrackFinder;
import org.gatefold.player.library.TrackKey;
import org.gatefold.player.library.art.ArtworkStore;
import org.gatefold.player.playlist.file.PlaylistFiles;

/**
 * Opens files, folders and lists as they are handed to a player: what the library has is its track, everything else a
 * guest that can be played and is added to nothing. Any thread; blocks on the disk.
 */
public final class Opening {
    /** Of more than these it is only counted what could not be opened. */
    public static final int MOST_REFUSED = 20;

    /** As many as a queue is good for. */
    static final int MOST_TRACKS = 20_000;

    private final TrackFinder finder;
    private final PlaylistFiles lists;
    private final GuestStore guests;
    private final GuestReading reading;

    /** @param limit how long the reading of one file may take */
    public Opening(TrackFinder finder, PlaylistFiles lists, GuestStore guests, ArtworkStore artwork, Duration limit) {
        this.finder = finder;
        this.lists = lists;
        this.guests = guests;
        reading = new GuestReading(artwork, limit);
    }

    /**
     * Looks through all of it in its order, folders by the names in them, and hands on what can be played: the first as
     * soon as it is found, the others in larger lots.
     *
     * @param take hears of tracks on this thread, in order, and says whether it wants more
     */
    public Opened open(List<Path> places, Predicate<List<TrackKey>> take) {
        Looking looking = new Looking(new Lot(finder, guests, reading, take), lists);
        places.forEach(looking::named);
        return looking.done();
    }
}
