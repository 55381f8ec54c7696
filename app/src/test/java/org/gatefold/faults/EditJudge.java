package org.gatefold.faults;

import com.google.gson.JsonElement;
import com.google.gson.JsonParser;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.gatefold.tour.Facts;

/**
 * Compares what clients said to have kept of their edits with the final state of the remote's own database, and that with
 * the final state of each client's: the same marks, the same playlists in the same order, nothing twice.
 */
record EditJudge(Facts remote, String account) {
    /** What is marked and what is in the playlists, each entry as a line that says all of it. */
    record State(Set<String> marks, List<String> items) {}

    /** Attempted is each edit that was told; differing final states count as lost. */
    Judge.Counts edits(List<Client> clients) throws SQLException {
        State there = there();
        Set<String> wanted = new TreeSet<>();
        Set<String> unwanted = new TreeSet<>();
        for (Client client : clients) {
            client.kept("favourite").forEach(key -> wanted.add("favourite " + key + " 1"));
            client.kept("rating").forEach(rated -> wanted.add("rating " + rated));
            client.kept("follow").forEach(name -> wanted.add("follow " + name + " 1"));
            client.kept("item").forEach(key -> wanted.add("item " + key));
            client.kept("removed").forEach(key -> unwanted.add("item " + key));
        }
        Set<String> all = new HashSet<>(there.marks());
        there.items().forEach(item -> all.add("item " + item));
        Set<String> missing = new TreeSet<>(wanted);
        missing.removeAll(all);
        Set<String> back = new TreeSet<>(unwanted);
        back.retainAll(all);
        long doubled = there.items().size() - Set.copyOf(there.items()).size();
        long differing = 0;
        for (Client client : clients) {
            differing += differences(here(client), there);
        }
        return new Judge.Counts(
                wanted.size() + unwanted.size(),
                wanted.size() + unwanted.size() - missing.size() - back.size(),
                missing.size() + back.size() + differing,
                doubled);
    }

    /** What of the client's final state is not that of the remote. */
    long differences(List<Client> clients) throws SQLException {
        long differing = 0;
        for (Client client : clients) {
            differing += differences(here(client), there());
        }
        return differing;
    }

    private static long differences(State here, State there) {
        Set<String> onlyHere = new HashSet<>(here.marks());
        onlyHere.removeAll(there.marks());
        Set<String> onlyThere = new HashSet<>(there.marks());
        onlyThere.removeAll(here.marks());
        return onlyHere.size() + onlyThere.size() + (here.items().equals(there.items()) ? 0 : 1);
    }

    private State there() throws SQLException {
        Set<String> marks = new TreeSet<>(remote.list(
                "select kind || ' ' || json_extract(subject, case kind when 'follow' then '$.artist' else '$.track_key' end)"
                        + " || ' ' || case value when 'true' then '1' else value end from edit_register"
                        + " join account on account.id = account_id where name = ? and value not in ('false', '0')",
                account));
        List<String> items = new ArrayList<>();
        for (String list : remote.list(
                "select items from playlist join account on account.id = account_id"
                        + " where account.name = ? and deleted = 0 order by playlist.id",
                account)) {
            for (JsonElement item : JsonParser.parseString(list).getAsJsonArray()) {
                items.add(item.getAsJsonObject()
                        .getAsJsonObject("track")
                        .get("track_key")
                        .getAsString());
            }
        }
        return new State(marks, items);
    }

    private static State here(Client client) throws SQLException {
        Facts user = new Facts(client.database());
        Set<String> marks = new TreeSet<>(user.list(
                "select lower(kind) || ' ' || case kind when 'FOLLOW' then name else subject end || ' ' || value"
                        + " from mark where value > 0"));
        return new State(
                marks,
                user.list("select track_key from playlist_item join playlist on id = playlist_id where deleted = 0"
                        + " order by playlist_id, place"));
    }
}
