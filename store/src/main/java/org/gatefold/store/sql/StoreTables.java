package org.gatefold.store.sql;

import java.io.IOException;
import java.lang.System.Logger.Level;
import java.time.Clock;
import java.util.List;
import org.gatefold.sync.UserData;
import org.gatefold.sync.sql.Database;
import org.gatefold.sync.sql.StorageException;

/** The store's tables: the migration steps of the module {@code store} in user.db, and of its cache. */
public final class StoreTables {
    private static final System.Logger LOG = System.getLogger(StoreTables.class.getName());

    private StoreTables() {}

    /**
     * Brings user.db up to date, and its copies with it where a version before left payments in them that anybody could
     * read. The copies come first: a program that ends half way finds that there is something left to do. Where no key can
     * be kept just now, as on a disk that may only be read, they are left for the next start.
     */
    public static void migrate(UserData user, PaymentSafe safe, Clock clock) {
        if (ClearPayments.mayBeIn(user.database())) {
            try {
                user.amendCopies(copy -> migrateAndSeal(copy, safe, clock));
            } catch (IOException e) {
                LOG.log(Level.WARNING, "a copy of user.db may hold payments in clear until it is rotated out", e);
            }
        }
        migrate(user.database(), clock);
        try {
            new ClearPayments(user.database(), safe).seal();
        } catch (StorageException e) {
            LOG.log(Level.WARNING, "payments of an earlier version are sealed at the next start", e);
        }
    }

    private static void migrateAndSeal(Database user, PaymentSafe safe, Clock clock) {
        migrate(user, clock);
        new ClearPayments(user, safe).seal();
    }

    /** Brings the tables up to date, and nothing else. */
    public static void migrate(Database user, Clock clock) {
        user.migrate("store", steps(), clock);
    }

    /** Every step that user.db has taken, the oldest first. */
    static List<String> steps() {
        return List.of(FIRST, ACCOUNTS_AND_RECEIPTS, ORDER_LISTS, SEALED, WISHES);
    }

    /** Brings the cache up to date. */
    public static void migrateCache(Database cache, Clock clock) {
        cache.migrate("store-cache", List.of(CACHE), clock);
    }

    private static final String FIRST = """
        create table shop(id text primary key, name text not null, base text not null, demo integer not null,
          added_at integer not null, removed_at integer) without rowid;
        create table cart_line(shop text not null, variant text not null, seq integer not null, currency text not null, line text not null,
          quantity integer not null, primary key(shop, variant)) without rowid;
        create table address(id integer primary key autoincrement, preferred_at integer not null, address text not null);
        create table buyer(id integer primary key check(id = 1), email text not null, full_name text not null);
        create table purchase(id text primary key, version integer not null, draft text not null, shop text not null,
          placed_at integer not null, is_open integer not null, is_cancelled integer not null, phase text not null,
          intent text not null, state text not null, session text, pay_key text, pay_body blob, pay_sha256 text,
          pay_key_at integer, pay_sends integer not null, pay_may_resend integer not null, note text not null) without rowid;
        create unique index purchase_draft on purchase(draft) where is_cancelled = 0;
        create index purchase_open on purchase(is_open, id);
        create table purchase_step(purchase text not null, version integer not null, at integer not null, phase text not null,
          state text not null, session text, pay_key text, pay_sha256 text, primary key(purchase, version)) without rowid;
        create table shop_order(shop text not null, id text not null, placed_at integer not null, updated_at integer not null,
          body text not null, primary key(shop, id)) without rowid;
        create index shop_order_time on shop_order(placed_at desc);
        create table shop_terms(shop text primary key, as_of integer not null, terms text not null) without rowid;
        """;

    private static final String ACCOUNTS_AND_RECEIPTS = """
        alter table purchase add column account text;
        alter table purchase add column pay_key_life integer;
        update purchase set pay_key=null, pay_body=null where phase in ('RECEIPT', 'DONE');
        update purchase set intent=json_set(intent, '$.payment.value.token', '')
          where phase in ('RECEIPT', 'DONE') and json_extract(intent, '$.payment.is')='Token';
        create table receipt(shop text not null, id text not null, kept_at integer not null, method text not null, address text not null,
          status integer not null, headers text not null, body blob not null, signing_keys text not null, primary key(shop, id)) without rowid;
        create table order_list(shop text not null, account text not null, updated_after text not null, cursor text,
          primary key(shop, account)) without rowid;
        """;

    private static final String ORDER_LISTS = """
        drop table order_list;
        create table order_list(shop text not null, account text not null, after integer not null, cursor text, newest integer not null,
          primary key(shop, account)) without rowid;
        """;

    /** What {@code pay_body} and the token in {@code intent} held is sealed by {@link ClearPayments}; nothing writes them any more. */
    private static final String SEALED = """
        alter table purchase add column sealed_token blob;
        alter table purchase add column sealed_payment blob;
        """;

    private static final String WISHES = """
        create table wish(shop text not null, product text not null, added_at integer not null, seen_out_at integer,
          line text not null, primary key(shop, product)) without rowid;
        """;

    private static final String CACHE = """
        create table shelf(shop text not null, artist text not null, as_of integer not null, body text not null,
          primary key(shop, artist)) without rowid;
        create table concerts(shop text not null, artist text not null, as_of integer not null, body text not null,
          primary key(shop, artist)) without rowid;
        create table picture(address text primary key, as_of integer not null, file text not null) without rowid;
        """;
}
