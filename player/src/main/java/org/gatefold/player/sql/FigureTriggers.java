package org.gatefold.player.sql;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.gatefold.sync.sql.Database;

/**
 * The triggers by which the user database notes whose figures changed. They are looked for at every start, because a
 * table that is made anew by a later version loses its own; where one was missing, the database gets another name, and
 * whoever followed its changes begins anew.
 */
final class FigureTriggers {
    private static final List<String> STEPS = List.of("""
        create table figure_change(seq integer primary key autoincrement, key text not null);
        create table figure_database(id text not null);
        insert into figure_database values(lower(hex(randomblob(12))));
        """);

    private static final String NOTE = " begin insert into figure_change(key) values(%s); end";
    private static final String OF_TRACKS = " when new.kind<>'FOLLOW'";

    private FigureTriggers() {}

    static void bringUp(Database user, Clock clock) {
        user.migrate("figures", STEPS, clock);
        Map<String, String> wanted = triggers();
        List<String> present = user.read(tx -> tx.list(
                "select name from sqlite_master where type='trigger' and name like 'figure~_%' escape '~'",
                row -> row.text(1)));
        if (present.containsAll(wanted.keySet())) {
            return;
        }
        user.write(tx -> {
            for (var trigger : wanted.entrySet()) {
                tx.script("drop trigger if exists " + trigger.getKey());
                tx.script("create trigger " + trigger.getKey() + trigger.getValue());
            }
            return tx.update("update figure_database set id=lower(hex(randomblob(12)))");
        });
    }

    private static Map<String, String> triggers() {
        Map<String, String> all = new TreeMap<>();
        all.put("figure_play_new", " after insert on play" + NOTE.formatted("new.track_key"));
        all.put("figure_play_gone", " after delete on play" + NOTE.formatted("old.track_key"));
        all.put("figure_play_moved", " after update of listened_at on play" + NOTE.formatted("new.track_key"));
        all.put("figure_mark_new", " after insert on mark" + OF_TRACKS + NOTE.formatted("new.subject"));
        all.put("figure_mark_other", " after update on mark" + OF_TRACKS + NOTE.formatted("new.subject"));
        all.put("figure_mark_gone", " after delete on mark when old.kind<>'FOLLOW'" + NOTE.formatted("old.subject"));
        all.put("figure_copy_new", " after insert on offline_copy" + NOTE.formatted("new.key"));
        all.put("figure_copy_gone", " after delete on offline_copy" + NOTE.formatted("old.key"));
        all.put("figure_alias", " after insert on key_alias" + NOTE.formatted("new.said"));
        all.put(
                "figure_owner",
                " after update of account_id on library_owner begin insert into figure_change(key) select distinct subject"
                        + " from mark where kind<>'FOLLOW' and account_id in (old.account_id, new.account_id); end");
        return all;
    }
}
