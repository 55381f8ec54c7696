package org.gatefold.player.library.sql;

import java.sql.SQLException;
import java.util.Optional;
import org.gatefold.player.library.facts.Credit;
import org.gatefold.player.library.facts.Person;
import org.gatefold.player.library.text.Fold;
import org.gatefold.player.library.text.SearchText;
import org.gatefold.player.library.text.SortName;
import org.gatefold.sync.sql.Tx;

/**
 * Finds or makes the row of an artist: by MusicBrainz id, else by folded name. Two of one name with different ids are
 * two; one without id is taken for the one that is there.
 */
final class ArtistRows {
    /** An artist as other rows refer to it. */
    record Ref(long id, String name, String sort) {}

    private ArtistRows() {}

    static Ref of(Tx tx, Person person) throws SQLException {
        String folded = SortName.of(person.name());
        String mbid = person.musicBrainzId().orElse("");
        Optional<Ref> found = mbid.isEmpty()
                ? find(tx, "folded=? order by mbid desc limit 1", folded)
                : find(tx, "mbid=? limit 1", mbid);
        if (found.isPresent()) {
            return found.get();
        }
        if (!mbid.isEmpty()) {
            Optional<Ref> unnamed = find(tx, "folded=? and mbid='' limit 1", folded);
            if (unnamed.isPresent()) {
                tx.update(
                        "update artist set mbid=? where id=?",
                        mbid,
                        unnamed.get().id());
                return unnamed.get();
            }
        }
        long id = tx.insert(
                "insert into artist(name, folded, sort, mbid) values(?,?,?,?)", person.name(), folded, folded, mbid);
        tx.update("insert into artist_words(rowid, name) values(?,?)", id, SearchText.indexed(person.name()));
        return new Ref(id, person.name(), folded);
    }

    /** Fills a table of (owner, artist, position) with the people of a credit; gives the first. */
    static Ref link(Tx tx, String table, long owner, Credit credit) throws SQLException {
        Ref first = of(tx, credit.first());
        int position = 0;
        for (Person person : credit.people()) {
            tx.update(
                    "insert or ignore into " + table + " values(?,?,?)",
                    owner,
                    of(tx, person).id(),
                    position++);
        }
        return first;
    }

    /** Whether a name is none but stands for many, and is then written in one way. */
    static boolean isVarious(String name) {
        return switch (Fold.name(name)) {
            case "various artists", "various", "va", "v a" -> true;
            default -> false;
        };
    }

    private static Optional<Ref> find(Tx tx, String where, String value) throws SQLException {
        return tx.one(
                "select id, name, sort from artist where " + where,
                row -> new Ref(row.number(1), row.text(2), row.text(3)),
                value);
    }
}
