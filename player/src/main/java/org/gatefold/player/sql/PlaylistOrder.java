package org.gatefold.player.sql;

import com.google.gson.Gson;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.gatefold.player.playlist.ItemId;
import org.gatefold.player.playlist.PlaylistChange;
import org.gatefold.player.playlist.PlaylistId;
import org.gatefold.player.playlist.PlaylistItem;
import org.gatefold.sync.sql.Tx;

/** Changes of many entries of a playlist at once, each in a time that grows with the list only. */
final class PlaylistOrder {
    /** Something and the place it takes, counted from 0 in the list as it is afterwards. */
    private record Spot(ItemId item, int place) {}

    private PlaylistOrder() {}

    /** Takes entries out and says which were there, by their places. */
    static List<PlaylistChange.At> remove(Tx tx, PlaylistId id, List<ItemId> items) throws SQLException {
        String json = json(items);
        List<PlaylistChange.At> there = tx.list(
                "select " + PlaylistItems.COLUMNS
                        + ", n from (select *, row_number() over (order by place, item_id) - 1 as n"
                        + " from playlist_item where playlist_id = ?) where item_id in (select value from json_each(?)) order by n",
                row -> new PlaylistChange.At(
                        row.integer(8), PlaylistItems.item(row).track()),
                id.value().toString(),
                json);
        tx.update(
                "delete from playlist_item where playlist_id = ? and item_id in (select value from json_each(?))",
                id.value().toString(),
                json);
        return there;
    }

    /** Puts new entries in, each at its place. */
    static void insert(Tx tx, PlaylistId id, List<PlaylistItem> items, List<Integer> places) throws SQLException {
        List<ItemId> before = ids(tx, id);
        List<Spot> spots = new ArrayList<>();
        for (int i = 0; i < items.size(); i++) {
            spots.add(new Spot(items.get(i).id(), places.get(i)));
        }
        PlaylistItems.append(tx, id, items);
        number(tx, id, woven(before, spots));
    }

    /** Moves entries together, in the order they have, the first to this place; gives the places they had. */
    static List<PlaylistChange.Was> move(Tx tx, PlaylistId id, List<ItemId> items, int place) throws SQLException {
        List<ItemId> order = ids(tx, id);
        Set<ItemId> wanted = new HashSet<>(items);
        List<PlaylistChange.Was> before = new ArrayList<>();
        List<Spot> spots = new ArrayList<>();
        int to = Math.clamp(place, 0, Math.max(0, order.size() - wanted.size()));
        for (int i = 0; i < order.size(); i++) {
            if (wanted.contains(order.get(i))) {
                spots.add(new Spot(order.get(i), to + before.size()));
                before.add(new PlaylistChange.Was(order.get(i), i));
            }
        }
        List<ItemId> after = woven(without(order, wanted), spots);
        if (after.equals(order)) {
            return List.of();
        }
        number(tx, id, after);
        return before;
    }

    /** Moves entries back to places they had. */
    static void moveBack(Tx tx, PlaylistId id, List<PlaylistChange.Was> before) throws SQLException {
        List<ItemId> order = ids(tx, id);
        Set<ItemId> there = new HashSet<>(order);
        List<Spot> spots = before.stream()
                .filter(was -> there.contains(was.item()))
                .map(was -> new Spot(was.item(), was.place()))
                .toList();
        Set<ItemId> moved = new HashSet<>();
        spots.forEach(spot -> moved.add(spot.item()));
        number(tx, id, woven(without(order, moved), spots));
    }

    private static List<ItemId> without(List<ItemId> order, Set<ItemId> items) {
        return order.stream().filter(item -> !items.contains(item)).toList();
    }

    /** The rest in its order with every spot at its place, or at the end where the list is shorter. */
    private static List<ItemId> woven(List<ItemId> rest, List<Spot> spots) {
        List<Spot> ascending =
                spots.stream().sorted(Comparator.comparingInt(Spot::place)).toList();
        List<ItemId> all = new ArrayList<>(rest.size() + spots.size());
        int next = 0;
        for (Spot spot : ascending) {
            while (all.size() < spot.place() && next < rest.size()) {
                all.add(rest.get(next++));
            }
            all.add(spot.item());
        }
        all.addAll(rest.subList(next, rest.size()));
        return all;
    }

    private static List<ItemId> ids(Tx tx, PlaylistId id) throws SQLException {
        return tx.list(
                "select item_id from playlist_item where playlist_id = ? order by place, item_id",
                row -> new ItemId(UUID.fromString(row.text(1))),
                id.value().toString());
    }

    /** Writes the rows whose number changes: from the first entry on that is not where it was. */
    private static void number(Tx tx, PlaylistId id, List<ItemId> order) throws SQLException {
        List<Numbered> before = tx.list(
                "select item_id, place from playlist_item where playlist_id = ? order by place, item_id",
                row -> new Numbered(new ItemId(UUID.fromString(row.text(1))), row.number(2)),
                id.value().toString());
        for (int i = 0; i < order.size(); i++) {
            Numbered wanted = new Numbered(order.get(i), (i + 1) * PlaylistItems.ROOM);
            if (!before.get(i).equals(wanted)) {
                tx.update(
                        "update playlist_item set place = ? where playlist_id = ? and item_id = ?",
                        wanted.place(),
                        id.value().toString(),
                        wanted.item().value().toString());
            }
        }
    }

    private record Numbered(ItemId item, long place) {}

    private static String json(List<ItemId> items) {
        return new Gson()
                .toJson(items.stream().map(item -> item.value().toString()).toList());
    }
}
