package org.gatefold.player.sql;

import com.google.gson.Gson;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.gatefold.player.library.Library;
import org.gatefold.player.library.Track;
import org.gatefold.player.library.TrackKey;
import org.gatefold.player.library.text.Fold;
import org.gatefold.player.librarysync.Edit;
import org.gatefold.player.librarysync.EditJson;
import org.gatefold.player.librarysync.MarkKind;
import org.gatefold.player.librarysync.MarkStore;
import org.gatefold.player.listening.Mark;
import org.gatefold.player.playlist.TrackRef;
import org.gatefold.player.servermarks.ServerNews;
import org.gatefold.player.servermarks.Told;
import org.gatefold.player.servermarks.Told.Target;
import org.gatefold.sync.event.Listeners;
import org.gatefold.sync.event.Subscription;
import org.gatefold.sync.outbox.Outbox;
import org.gatefold.sync.sql.Database;
import org.gatefold.sync.sql.Tx;
import org.gatefold.sync.time.Uuid7;

/**
 * Favourites, ratings and follows in the user database, each change together with the row that takes it to the listener's
 * server. A mark is later than the one it replaces, whatever the clock says.
 */
public final class SqlMarks implements MarkStore {
    private final Database user;
    private final Library library;
    private final Outbox outbox;
    private final Clock clock;
    private final Uuid7 ids;
    private final ServerNews news;
    private final Listeners<SqlMarks> listeners = new Listeners<>();

    /** Tracks of marks by their keys, as far as the library has them. */
    record Named(Map<TrackKey, Track> tracks) {
        TrackRef ref(String key) {
            TrackKey wanted = new TrackKey(key);
            return Optional.ofNullable(tracks.get(wanted)).map(TrackRef::of).orElseGet(() -> TrackRef.unknown(wanted));
        }
    }

    private record Kept(MarkKind kind, String subject, String name, int value, Instant madeAt, Optional<UUID> opId) {}

    /** Told to no music server. */
    public SqlMarks(Database user, Library library, Outbox outbox, Clock clock) {
        this(user, library, outbox, clock, new ServerNews(Told.nobody(), outbox, clock));
    }

    public SqlMarks(Database user, Library library, Outbox outbox, Clock clock, ServerNews news) {
        this.news = news;
        ServerTables.bringUp(user, clock);
        this.user = user;
        this.library = library;
        this.outbox = outbox;
        this.clock = clock;
        ids = new Uuid7(clock);
    }

    void set(MarkKind kind, TrackKey key, int value) {
        Named named = new Named(library.byKeys(List.of(key)));
        set(
                new Kept(kind, key.value(), "", value, clock.instant(), Optional.empty()),
                named,
                news.told().ofMarks(key));
    }

    void follow(String artist, boolean followed) {
        String folded = Fold.name(artist);
        set(
                new Kept(MarkKind.FOLLOW, folded, artist, followed ? 1 : 0, clock.instant(), Optional.empty()),
                new Named(Map.of()),
                List.of());
    }

    private void set(Kept wanted, Named named, List<Target> servers) {
        boolean changed = user.write(tx -> set(tx, wanted, named, servers));
        if (changed) {
            outbox.wake();
            changed();
        }
    }

    /** What a server has is ours from now on, told to the account and to these other servers; {@link #changed} tells of it. */
    boolean takeOver(Tx tx, MarkKind kind, TrackKey key, Value value, List<Target> others) throws SQLException {
        Kept wanted = new Kept(kind, key.value(), "", value.value(), value.madeAt(), Optional.empty());
        return set(tx, wanted, new Named(value.track()), others);
    }

    /** What a mark is to be, since when, and of which track. */
    record Value(int value, Instant madeAt, Map<TrackKey, Track> track) {}

    private boolean set(Tx tx, Kept wanted, Named named, List<Target> servers) throws SQLException {
        String account = SqlLibraryOwner.of(tx);
        Optional<Kept> before = find(tx, account, wanted.kind(), wanted.subject());
        if (before.map(Kept::value).orElse(0) == wanted.value()) {
            return false;
        }
        Instant madeAt = before.map(mark -> mark.madeAt().plusMillis(1))
                .filter(next -> next.isAfter(wanted.madeAt()))
                .orElse(wanted.madeAt());
        Kept mark = new Kept(
                wanted.kind(), wanted.subject(), wanted.name(), wanted.value(), madeAt, Optional.of(ids.next()));
        write(tx, account, mark);
        report(tx, account, mark, named);
        if (!servers.isEmpty()) {
            String about = named.ref(mark.subject()).title();
            TrackKey key = new TrackKey(mark.subject());
            ServerMarkRows.tell(
                    tx, news, account, new ServerMarkRows.Mark(mark.kind(), key, mark.value(), about), servers);
        }
        return true;
    }

    boolean is(MarkKind kind, String subject) {
        return user.read(tx -> find(tx, SqlLibraryOwner.of(tx), kind, subject))
                .filter(mark -> mark.value() > 0)
                .isPresent();
    }

    Map<TrackKey, Mark> of(Collection<TrackKey> keys) {
        String wanted = new Gson().toJson(keys.stream().map(TrackKey::value).toList());
        Map<TrackKey, Mark> marks = new HashMap<>();
        user.read(tx -> tx.list(
                        """
                select kind, subject, value from mark where account_id = ? and kind in ('FAVOURITE', 'RATING')
                  and subject in (select value from json_each(?)) and value > 0""",
                        row -> new Kept(
                                MarkKind.valueOf(row.text(1)),
                                row.text(2),
                                "",
                                row.integer(3),
                                Instant.EPOCH,
                                Optional.empty()),
                        SqlLibraryOwner.of(tx),
                        wanted))
                .forEach(mark -> marks.merge(new TrackKey(mark.subject()), mark(mark), SqlMarks::both));
        return marks;
    }

    private static Mark mark(Kept kept) {
        return kept.kind() == MarkKind.FAVOURITE ? new Mark(true, 0) : new Mark(false, kept.value());
    }

    private static Mark both(Mark one, Mark other) {
        return new Mark(one.favourite() || other.favourite(), Math.max(one.stars(), other.stars()));
    }

    /** Newest first. */
    List<TrackKey> favourites(int offset, int limit) {
        return user.read(tx -> tx.list(
                "select subject from mark where account_id = ? and kind = 'FAVOURITE' and value > 0 order by made_at desc, subject limit ? offset ?",
                row -> new TrackKey(row.text(1)),
                SqlLibraryOwner.of(tx),
                limit,
                offset));
    }

    Subscription onChange(Runnable listener) {
        return listeners.add(_ -> listener.run());
    }

    void changed() {
        listeners.tell(this);
    }

    @Override
    public String fetchedTo(String account) {
        return user.read(tx -> SqlLibraryOwner.fetchedTo(tx, "marks", account));
    }

    @Override
    public boolean take(String account, List<Edit> fetched) {
        int taken = user.write(tx -> {
            int count = 0;
            for (Edit edit : fetched) {
                count += take(tx, account, kept(edit)) ? 1 : 0;
            }
            return count;
        });
        if (taken > 0) {
            changed();
        }
        return taken == fetched.size();
    }

    @Override
    public void fetched(String account, String to) {
        user.write(tx -> {
            SqlLibraryOwner.fetched(tx, "marks", account, to);
            return true;
        });
    }

    private boolean take(Tx tx, String account, Kept theirs) throws SQLException {
        Optional<UUID> mine = find(tx, account, theirs.kind(), theirs.subject()).flatMap(Kept::opId);
        if (mine.isPresent() && outbox.stateOf(tx, mine.get()).isPresent()) {
            return false;
        }
        write(tx, account, theirs);
        return true;
    }

    private static Kept kept(Edit edit) {
        return switch (edit.subject()) {
            case Edit.Subject.Song(var track) ->
                new Kept(edit.kind(), track.key().value(), "", edit.value(), edit.madeAt(), Optional.of(edit.opId()));
            case Edit.Subject.Artist(var name) ->
                new Kept(edit.kind(), Fold.name(name), name, edit.value(), edit.madeAt(), Optional.of(edit.opId()));
        };
    }

    /** What the marks of an account are of. */
    Named named(String account) {
        List<TrackKey> keys = user.read(tx -> tx.list(
                "select distinct subject from mark where account_id = ? and kind <> 'FOLLOW'",
                row -> new TrackKey(row.text(1)),
                account));
        return new Named(library.byKeys(keys));
    }

    /** What was nobody's is this account's from now on. */
    void handOver(Tx tx, String account, Named named) throws SQLException {
        for (Kept mark : tx.list(
                "select kind, subject, name, value, made_at from mark where account_id = ? order by made_at",
                row -> new Kept(
                        MarkKind.valueOf(row.text(1)),
                        row.text(2),
                        row.text(3),
                        row.integer(4),
                        row.instant(5),
                        Optional.of(ids.next())),
                SqlLibraryOwner.NOBODY)) {
            write(tx, account, mark);
            report(tx, account, mark, named);
        }
        tx.update("delete from mark where account_id = ?", SqlLibraryOwner.NOBODY);
        ServerMarkRows.handOver(tx, SqlLibraryOwner.NOBODY, account);
    }

    private void report(Tx tx, String account, Kept mark, Named named) throws SQLException {
        if (account.equals(SqlLibraryOwner.NOBODY) || mark.opId().isEmpty()) {
            return;
        }
        Edit.Subject subject = mark.kind() == MarkKind.FOLLOW
                ? new Edit.Subject.Artist(mark.name())
                : new Edit.Subject.Song(named.ref(mark.subject()));
        String about = switch (subject) {
            case Edit.Subject.Song(var track) -> track.title();
            case Edit.Subject.Artist(var name) -> name;
        };
        Edit edit = new Edit(mark.opId().get(), mark.kind(), subject, mark.value(), mark.madeAt());
        outbox.enqueue(
                tx, mark.kind().kind(), mark.opId().get(), account, mark.kind().lane(), about, EditJson.of(edit));
    }

    private static Optional<Kept> find(Tx tx, String account, MarkKind kind, String subject) throws SQLException {
        return tx.one(
                "select name, value, made_at, op_id from mark where account_id = ? and kind = ? and subject = ?",
                row -> new Kept(
                        kind,
                        subject,
                        row.text(1),
                        row.integer(2),
                        row.instant(3),
                        row.optionalText(4).map(UUID::fromString)),
                account,
                kind,
                subject);
    }

    private static void write(Tx tx, String account, Kept mark) throws SQLException {
        tx.update(
                """
            insert into mark(account_id, kind, subject, name, value, made_at, op_id) values(?,?,?,?,?,?,?)
            on conflict(account_id, kind, subject) do update set name = excluded.name, value = excluded.value,
              made_at = excluded.made_at, op_id = excluded.op_id""",
                account,
                mark.kind(),
                mark.subject(),
                mark.name(),
                mark.value(),
                mark.madeAt(),
                mark.opId().map(UUID::toString));
    }
}
