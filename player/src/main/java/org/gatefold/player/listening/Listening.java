package org.gatefold.player.listening;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.gatefold.player.library.Album;
import org.gatefold.player.library.Artist;
import org.gatefold.player.library.ArtistId;
import org.gatefold.player.library.TrackKey;
import org.gatefold.player.statistics.Statistics;
import org.gatefold.sync.event.Subscription;

/** What the listener did with the music, from the user database. Every method but {@link #onChange} blocks on it. */
public interface Listening {
    /** The artist's tracks the listener plays most; tracks never played follow in album order until {@code limit}. */
    List<TrackPlays> popular(ArtistId artist, int limit);

    /** How often each of these tracks was heard; 0 where never. */
    Map<TrackKey, Integer> playCounts(Set<TrackKey> keys);

    int playsOf(ArtistId artist);

    /** The same, its favourites and what of it is on which album. */
    Heard heard(ArtistId artist);

    /** Albums heard last, newest first. */
    List<Album> recentAlbums(int limit);

    /** The artists heard most since {@code since}, most first. */
    List<Artist> topArtists(Instant since, int limit);

    /** The recordings heard most, most first. */
    List<TrackKey> mostPlayed(int offset, int limit);

    /** Newest first. */
    List<Play> history(int offset, int limit);

    /** Plays a day, only days with some. */
    Map<LocalDate, Integer> playsPerDay(LocalDate from, LocalDate to, ZoneId zone);

    PlayTotals totals(Instant since);

    /** What all plays add up to. Does not block itself. */
    Statistics statistics();

    boolean isFavourite(TrackKey key);

    /** Keeps the change durably, and what takes it to the listener's server with it. */
    void setFavourite(TrackKey key, boolean favourite);

    /** Gives a track 1 to 5 stars, or 0 to take them away; kept like a favourite. */
    void setRating(TrackKey key, int stars);

    /** What the listener thinks of these tracks; those without any mark are left out. */
    Map<TrackKey, Mark> marks(Collection<TrackKey> keys);

    /** Newest first. */
    List<TrackKey> favourites(int offset, int limit);

    boolean isFollowed(String artistName);

    void setFollowed(String artistName, boolean followed);

    /** The names of the artists that are followed, newest first. */
    List<String> followed(int limit);

    /** Calls after a play counted or a mark changed, on a thread of the player. */
    Subscription onChange(Runnable listener);
}
