package org.gatefold.store.sql;

import java.net.URI;
import java.time.Instant;
import java.util.Optional;
import org.gatefold.store.catalogue.Dated;
import org.gatefold.sync.sql.Database;

/** Which cache file holds the picture of which address. */
public final class PictureTable {
    private final Database cache;

    public PictureTable(Database cache) {
        this.cache = cache;
    }

    public Optional<Dated<String>> file(URI address) {
        return cache.read(tx -> tx.one(
                "select file, as_of from picture where address=?",
                row -> Dated.fresh(row.text(1), row.instant(2)),
                address.toString()));
    }

    public void keep(URI address, String file, Instant at) {
        cache.write(tx -> tx.update(
                "insert into picture(address, as_of, file) values(?,?,?)"
                        + " on conflict(address) do update set as_of=excluded.as_of, file=excluded.file",
                address.toString(),
                at,
                file));
    }
}
