package org.gatefold.player.stream.choice;

import java.nio.file.Path;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.gatefold.player.library.TrackKey;
import org.gatefold.player.source.ServerId;
import org.gatefold.player.streaming.Place;
import org.gatefold.player.streaming.Qualities;
import org.gatefold.player.streaming.Quality;
import org.gatefold.sync.sql.Database;
import org.gatefold.sync.sql.Row;

/** The rows of the choices. What another version wrote and this one does not understand is as if not chosen. */
final class ChoiceRows {
    private static final String QUALITIES =
            "select server, home_format, home_kilobits, away_format, away_kilobits from stream_quality ";

    private record Of<T>(String name, Optional<T> value) {}

    private final Database user;

    ChoiceRows(Database user) {
        this.user = user;
    }

    Optional<Qualities> usual() {
        return user.read(tx -> tx.one(QUALITIES + "where server=''", ChoiceRows::qualities))
                .flatMap(Of::value);
    }

    Map<ServerId, Qualities> servers() {
        Map<ServerId, Qualities> all = new HashMap<>();
        for (Of<Qualities> row : user.read(tx -> tx.list(QUALITIES + "where server<>''", ChoiceRows::qualities))) {
            row.value().ifPresent(qualities -> all.put(new ServerId(row.name()), qualities));
        }
        return all;
    }

    Map<TrackKey, Place> places() {
        Map<TrackKey, Place> all = new HashMap<>();
        List<Of<Place>> rows =
                user.read(tx -> tx.list("select track_key, kind, place from copy_choice", ChoiceRows::place));
        rows.forEach(row -> row.value().ifPresent(place -> all.put(new TrackKey(row.name()), place)));
        return all;
    }

    void put(String server, Qualities qualities) {
        user.write(tx -> tx.update(
                "insert or replace into stream_quality values(?,?,?,?,?)",
                server,
                qualities.home().format(),
                qualities.home().kilobits(),
                qualities.away().format(),
                qualities.away().kilobits()));
    }

    void remove(ServerId server) {
        user.write(tx -> tx.update("delete from stream_quality where server=?", server.value()));
    }

    void put(TrackKey track, Place place) {
        user.write(tx -> tx.update(
                "insert or replace into copy_choice values(?,?,?)",
                track.value(),
                switch (place) {
                    case Place.KeptOffline() -> "KEPT";
                    case Place.OwnFile own -> "FILE";
                    case Place.OnServer served -> "SERVER";
                },
                switch (place) {
                    case Place.KeptOffline() -> "";
                    case Place.OwnFile(Path file) -> file.toString();
                    case Place.OnServer(ServerId server) -> server.value();
                }));
    }

    void remove(TrackKey track) {
        user.write(tx -> tx.update("delete from copy_choice where track_key=?", track.value()));
    }

    private static Of<Qualities> qualities(Row row) throws SQLException {
        try {
            Quality home = new Quality(row.text(2), Math.toIntExact(row.number(3)));
            Quality away = new Quality(row.text(4), Math.toIntExact(row.number(5)));
            return new Of<>(row.text(1), Optional.of(new Qualities(home, away)));
        } catch (IllegalArgumentException | ArithmeticException e) {
            return new Of<>(row.text(1), Optional.empty());
        }
    }

    private static Of<Place> place(Row row) throws SQLException {
        try {
            Place place = switch (row.text(2)) {
                case "FILE" -> new Place.OwnFile(Path.of(row.text(3)));
                case "SERVER" -> new Place.OnServer(new ServerId(row.text(3)));
                default -> new Place.KeptOffline();
            };
            return new Of<>(row.text(1), Optional.of(place));
        } catch (IllegalArgumentException e) {
            return new Of<>(row.text(1), Optional.empty());
        }
    }
}
