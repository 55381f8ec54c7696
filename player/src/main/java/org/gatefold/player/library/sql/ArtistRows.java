package org.gatefold.player.library.sql;

import java.sql.SQLException;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.gatefold.player.library.facts.Credit;
import org.gatefold.player.library.facts.Person;
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

    private final Tx tx;
    private final Map<Person, Ref> met = new HashMap<>();
    private final Set<Long> dirty = new HashSet<>();

    /** For the length of one transaction. */
    ArtistRows(Tx tx) {
        this.tx = tx;
    }

    Ref of(Person person) throws SQLException {
        Ref known = met.get(person);
        if (known == null) {
            known = findOrMake(person);
            met.put(person, known);
        }
        return known;
    }

    /** Fills a table of (track, artist, position) with the people of a credit, whose figures then need counting. */
    void link(Links links, String table, long track, Credit credit) throws SQLException {
        int position = 0;
        for (Person person : credit.people()) {
            long id = of(person).id();
            links.person(table, track, id, position++);
            if (dirty.add(id)) {
                tx.update("update artist set dirty=1 where id=? and dirty=0", id);
            }
        }
    }

    private Ref findOrMake(Person person) throws SQLException {
        String folded = SortName.of(person.name());
        String mbid = person.musicBrainzId().orElse("");
        Optional<Ref> found =
                mbid.isEmpty() ? find("folded=? order by mbid desc limit 1", folded) : find("mbid=? limit 1", mbid);
        if (found.isPresent()) {
            return found.get();
        }
        Optional<Ref> unnamed = mbid.isEmpty() ? Optional.empty() : find("folded=? and mbid='' limit 1", folded);
        if (unnamed.isPresent()) {
            tx.update("update artist set mbid=? where id=?", mbid, unnamed.get().id());
            return unnamed.get();
        }
        long id = tx.insert(
                "insert into artist(name, folded, sort, mbid) values(?,?,?,?)", person.name(), folded, folded, mbid);
        tx.update("insert into artist_words(rowid, name) values(?,?)", id, SearchText.indexed(person.name()));
        return new Ref(id, person.name(), folded);
    }

    private Optional<Ref> find(String where, String value) throws SQLException {
        return tx.one(
                "select id, name, sort from artist where " + where,
                row -> new Ref(row.number(1), row.text(2), row.text(3)),
                value);
    }
}
