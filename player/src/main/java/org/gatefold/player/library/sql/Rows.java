package org.gatefold.player.library.sql;

import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Optional;
import java.util.OptionalInt;
import org.gatefold.player.library.Album;
import org.gatefold.player.library.AlbumId;
import org.gatefold.player.library.Artist;
import org.gatefold.player.library.ArtistId;
import org.gatefold.player.library.ArtworkId;
import org.gatefold.player.library.Origin;
import org.gatefold.player.library.Part;
import org.gatefold.player.library.Track;
import org.gatefold.player.library.TrackId;
import org.gatefold.player.library.TrackKey;
import org.gatefold.player.source.ServerId;
import org.gatefold.sync.sql.Row;

/** The columns of artists, albums and tracks, and the values made of them. */
final class Rows {
    static final String ARTIST = "select r.id, r.name, nullif(r.mbid,''), r.albums, r.tracks, r.art from artist r ";

    static final String ALBUM = """
        select b.id, b.title, b.artist, b.artist_name, nullif(b.year,0), b.tracks, b.millis, b.art, b.compilation from album b
        """;

    static final String TRACK = """
        select t.id, t.key, t.title, t.artist, t.credit, t.album, b.title, t.disc, t.number, t.year, t.millis, t.format,
          f.path, t.name, t.art, t.recording, f.server, t.size, t.gone,
          case when t.gone=1 then coalesce((select c.name from server_called c where c.server=f.server),'') end,
          t.part_start, t.part_end
        from track t join album b on b.id=t.album join folder f on f.id=t.folder
        """;

    private Rows() {}

    static Artist artist(Row row) throws SQLException {
        return new Artist(
                new ArtistId(row.number(1)),
                row.text(2),
                row.optionalText(3),
                row.integer(4),
                row.integer(5),
                art(row, 6));
    }

    static Album album(Row row) throws SQLException {
        return new Album(
                new AlbumId(row.number(1)),
                row.text(2),
                new ArtistId(row.number(3)),
                row.text(4),
                row.optionalInteger(5),
                row.integer(6),
                row.millis(7),
                art(row, 8),
                row.flag(9));
    }

    static Track track(Row row) throws SQLException {
        OptionalInt year = row.optionalInteger(10);
        return new Track(
                new TrackId(row.number(1)),
                new TrackKey(row.text(2)),
                row.text(3),
                new ArtistId(row.number(4)),
                row.text(5),
                new AlbumId(row.number(6)),
                row.text(7),
                row.integer(8),
                row.integer(9),
                year,
                row.millis(11),
                row.text(12),
                origin(row),
                art(row, 15),
                row.optionalText(16));
    }

    private static Origin origin(Row row) throws SQLException {
        String server = row.text(17);
        if (server.isEmpty()) {
            return inFile(Path.of(row.text(13)), row.text(14), new Part(row.number(21), row.number(22)));
        }
        return row.flag(19)
                ? new Origin.Gone(new ServerId(server), row.optionalText(20).orElse(""))
                : new Origin.OnServer(new ServerId(server), row.text(14), row.number(18));
    }

    private static Origin inFile(Path folder, String name, Part part) {
        return new Origin.InFile(folder.resolve(PartName.fileOf(name)), part);
    }

    private static Optional<ArtworkId> art(Row row, int column) throws SQLException {
        return row.optionalText(column).map(ArtworkId::new);
    }
}
