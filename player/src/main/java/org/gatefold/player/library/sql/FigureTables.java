package org.gatefold.player.library.sql;

/**
 * The tables and columns of the cache that hold what is the listener's own of each track: a projection of the user
 * database, so that lists can be sorted and narrowed by it inside one file. Triggers carry it from {@code figure} to
 * {@code track}; tracks that come later ask for it, {@link #renewed} by hundreds.
 */
final class FigureTables {
    private static final String COLUMNS = "(plays,played,rating,loved,offline)";

    private static final String OF = "(select coalesce(sum(plays),0),coalesce(max(played),0),coalesce(max(rating),0),"
            + "coalesce(max(loved),0),coalesce(max(offline),0) from figure where key=%s)";

    /**
     * {@code said} is the key as the user database has it, {@code key} the one of the track that it stands for now;
     * {@code played} and {@code loved} are milliseconds, 0 for never.
     */
    static final String ALL = """
        alter table track add column plays integer not null default 0;
        alter table track add column played integer not null default 0;
        alter table track add column rating integer not null default 0;
        alter table track add column loved integer not null default 0;
        alter table track add column offline integer not null default 0;
        create table figure(
          said text primary key, key text not null, plays integer not null, played integer not null, rating integer not null,
          loved integer not null, offline integer not null, round integer not null default 0) without rowid;
        create index figure_key on figure(key);
        create table figure_reached(id integer primary key check(id=1), source text not null, through integer not null);
        create index track_plays on track(plays desc, played desc, id) where shown=1 and plays>0;
        create index track_played on track(played desc, id) where shown=1 and plays>0;
        create index track_unplayed on track(title_sort, id) where shown=1 and plays=0;
        create index track_title on track(title_sort, id, rating) where shown=1;
        create index track_rated on track(rating desc, title_sort, id) where shown=1 and rating>0;
        create index track_loved on track(loved desc, id) where shown=1 and loved>0;
        create index track_here on track(title_sort, id) where shown=1 and (served=0 or offline=1);
        """ + trigger("figure_new after insert on figure", where("new.key"))
            + trigger("figure_gone after delete on figure", where("old.key"))
            + trigger(
                    "figure_other after update on figure when (old.key,old.plays,old.played,old.rating,old.loved,old.offline)"
                            + " is not (new.key,new.plays,new.played,new.rating,new.loved,new.offline)",
                    where("old.key") + where("new.key"))
            + trigger("track_rekeyed after update of key on track when new.key<>old.key", one("new.key"));

    /** The tracks of a key get its figures. */
    private static String where(String key) {
        return "update track set " + COLUMNS + "=" + OF.formatted(key) + " where key=" + key + "; ";
    }

    /** The new or changed track gets those of its key. */
    private static String one(String key) {
        return "update track set " + COLUMNS + "=" + OF.formatted(key) + " where id=new.id; ";
    }

    /** The statement that gives tracks, whose numbers another one selects, the figures of their keys. */
    static String renewed(String numbers) {
        return "update track set " + COLUMNS + "=" + OF.formatted("track.key") + " where id in (" + numbers + ")";
    }

    private static String trigger(String head, String body) {
        return "create trigger " + head + " begin " + body + "end;\n";
    }

    private FigureTables() {}
}
