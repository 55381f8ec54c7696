package org.gatefold.player.sql;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.gatefold.player.library.TrackKey;
import org.gatefold.player.playlist.ItemId;
import org.gatefold.player.playlist.PlaylistId;
import org.gatefold.player.playlist.PlaylistItem;
import org.gatefold.player.playlist.TrackRef;
import org.gatefold.sync.sql.Row;
import org.gatefold.sync.sql.Tx;

/**
 * The entries of playlists in SQL. Places are numbers with room between them, so that putting an entry somewhere writes
 * one row; where the room is used up the playlist is numbered anew.
 */
final class PlaylistItems {
    static final long ROOM = 1L << 16;
    static final String COLUMNS = "item_id, track_key, title, artist, album, length_ms, recording";

    private PlaylistItems() {}

    static int count(Tx tx, PlaylistId id) throws SQLException {
        return (int) tx.count("select count(*) from playlist_item where playlist_id = ?", text(id));
    }

    static List<PlaylistItem> page(Tx tx, PlaylistId id, int offset, int limit) throws SQLException {
        return tx.list(
                "select " + COLUMNS
                        + " from playlist_item where playlist_id = ? order by place, item_id limit ? offset ?",
                PlaylistItems::item,
                text(id),
                limit,
                offset);
    }

    static List<TrackKey> keys(Tx tx, PlaylistId id) throws SQLException {
        return tx.list(
                "select track_key from playlist_item where playlist_id = ? order by place, item_id",
                row -> new TrackKey(row.text(1)),
                text(id));
    }

    static void replace(Tx tx, PlaylistId id, List<PlaylistItem> items) throws SQLException {
        tx.update("delete from playlist_item where playlist_id = ?", text(id));
        long place = 0;
        for (PlaylistItem item : items) {
            place += ROOM;
            insert(tx, id, item, place);
        }
    }

    static void append(Tx tx, PlaylistId id, List<PlaylistItem> items) throws SQLException {
        long place = tx.count("select max(place) from playlist_item where playlist_id = ?", text(id));
        for (PlaylistItem item : items) {
            place += ROOM;
            insert(tx, id, item, place);
        }
    }

    static Optional<PlaylistItem> find(Tx tx, PlaylistId id, ItemId item) throws SQLException {
        return tx.one(
                "select " + COLUMNS + " from playlist_item where playlist_id = ? and item_id = ?",
                PlaylistItems::item,
                text(id),
                text(item));
    }

    /** Where an entry stands, counted from 0. */
    static int indexOf(Tx tx, PlaylistId id, ItemId item) throws SQLException {
        return (int) tx.count("""
            select count(*) from playlist_item where playlist_id = ?
              and (place, item_id) < (select place, item_id from playlist_item where playlist_id = ? and item_id = ?)""", text(id), text(id), text(item));
    }

    /** Puts an entry at this place, counted from 0 in the list as it is afterwards. */
    static void move(Tx tx, PlaylistId id, ItemId item, int index) throws SQLException {
        long place = roomAt(tx, id, index, text(item));
        tx.update(
                "update playlist_item set place = ? where playlist_id = ? and item_id = ?",
                place,
                text(id),
                text(item));
    }

    /** A number between the neighbours that an entry at this place will have; {@code without} is not counted among them. */
    private static long roomAt(Tx tx, PlaylistId id, int index, String without) throws SQLException {
        List<Long> neighbours = neighbours(tx, id, index, without);
        if (neighbours.getLast() - neighbours.getFirst() < 2) {
            tx.update("""
                update playlist_item set place = ? * (select n from (select item_id as i, row_number() over (order by place, item_id) as n
                  from playlist_item where playlist_id = ?) where i = item_id) where playlist_id = ?""", ROOM, text(id), text(id));
            neighbours = neighbours(tx, id, index, without);
        }
        return Math.floorDiv(neighbours.getFirst() + neighbours.getLast(), 2L);
    }

    private static List<Long> neighbours(Tx tx, PlaylistId id, int index, String without) throws SQLException {
        int from = Math.max(0, index - 1);
        List<Long> found = new ArrayList<>(tx.list(
                "select place from playlist_item where playlist_id = ? and item_id <> ? order by place, item_id limit ? offset ?",
                row -> row.number(1),
                text(id),
                without,
                index <= 0 ? 1 : 2,
                from));
        if (index <= 0) {
            found.addFirst(found.isEmpty() ? 0 : found.getFirst() - 2 * ROOM);
        }
        if (found.isEmpty()) {
            long last = tx.count(
                    "select max(place) from playlist_item where playlist_id = ? and item_id <> ?", text(id), without);
            return List.of(last, last + 2 * ROOM);
        }
        return found.size() == 1 ? List.of(found.getFirst(), found.getFirst() + 2 * ROOM) : found;
    }

    private static void insert(Tx tx, PlaylistId id, PlaylistItem item, long place) throws SQLException {
        TrackRef track = item.track();
        tx.update(
                "insert into playlist_item(playlist_id, place, " + COLUMNS + ") values(?,?,?,?,?,?,?,?,?)",
                text(id),
                place,
                text(item.id()),
                track.key().value(),
                track.title(),
                track.artist(),
                track.album(),
                track.length(),
                track.recordingId());
    }

    static PlaylistItem item(Row row) throws SQLException {
        return new PlaylistItem(
                new ItemId(UUID.fromString(row.text(1))),
                new TrackRef(
                        new TrackKey(row.text(2)),
                        row.text(3),
                        row.text(4),
                        row.text(5),
                        row.millis(6),
                        row.optionalText(7)));
    }

    private static String text(PlaylistId id) {
        return id.value().toString();
    }

    private static String text(ItemId id) {
        return id.value().toString();
    }
}
