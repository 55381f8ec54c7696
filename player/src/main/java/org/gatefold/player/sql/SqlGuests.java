package org.gatefold.player.sql;

import com.google.gson.Gson;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.gatefold.player.library.AlbumId;
import org.gatefold.player.library.ArtistId;
import org.gatefold.player.library.ArtworkId;
import org.gatefold.player.library.Origin;
import org.gatefold.player.library.Track;
import org.gatefold.player.library.TrackId;
import org.gatefold.player.library.TrackKey;
import org.gatefold.player.opening.GuestStore;
import org.gatefold.sync.sql.Database;
import org.gatefold.sync.sql.Row;

/** The tracks of opened files, in the user database. */
public final class SqlGuests implements GuestStore {
    /** As many as one opening may bring. */
    private static final int MOST = 20_000;

    private static final String COLUMNS =
            "track_key, path, title, artist, album, disc, number, year, length_ms, format, art, recording";

    private final Database user;
    private final Clock clock;

    public SqlGuests(Database user, Clock clock) {
        this.user = user;
        this.clock = clock;
    }

    @Override
    public void keep(List<Track> guests) {
        if (guests.isEmpty()) {
            return;
        }
        user.write(tx -> {
            for (Track track : guests) {
                tx.update(
                        "insert or replace into guest(" + COLUMNS + ", opened_at) values(?,?,?,?,?,?,?,?,?,?,?,?,?)",
                        track.key().value(),
                        track.origin().asFile().map(Path::toString).orElse(""),
                        track.title(),
                        track.artistName(),
                        track.albumTitle(),
                        track.disc(),
                        track.number(),
                        track.year().isPresent() ? track.year().getAsInt() : null,
                        track.length().toMillis(),
                        track.format(),
                        track.art().map(ArtworkId::sha256).orElse(null),
                        track.recordingId().orElse(null),
                        clock.instant());
            }
            return tx.update(
                    "delete from guest where track_key in (select track_key from guest order by opened_at desc limit -1 offset ?)",
                    MOST);
        });
    }

    @Override
    public Map<TrackKey, Track> find(Collection<TrackKey> keys) {
        String asked =
                new Gson().toJson(keys.stream().map(TrackKey::value).distinct().toList());
        Map<TrackKey, Track> found = new HashMap<>();
        user.read(tx -> tx.list(
                        "select " + COLUMNS + " from guest where track_key in (select value from json_each(?))",
                        SqlGuests::track,
                        asked))
                .forEach(track -> found.put(track.key(), track));
        return found;
    }

    @Override
    public Optional<Path> fileWith(ArtworkId art) {
        return user.read(tx ->
                tx.one("select path from guest where art = ? limit 1", row -> Path.of(row.text(1)), art.sha256()));
    }

    private static Track track(Row row) throws SQLException {
        return new Track(
                new TrackId(0),
                new TrackKey(row.text(1)),
                row.text(3),
                new ArtistId(0),
                row.text(4),
                new AlbumId(0),
                row.text(5),
                row.integer(6),
                row.integer(7),
                row.optionalInteger(8),
                Duration.ofMillis(row.number(9)),
                row.text(10),
                new Origin.InFile(Path.of(row.text(2))),
                row.optionalText(11).map(ArtworkId::new),
                row.optionalText(12));
    }
}
