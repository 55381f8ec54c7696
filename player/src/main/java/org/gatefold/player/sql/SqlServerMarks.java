package org.gatefold.player.sql;

import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.gatefold.player.library.Library;
import org.gatefold.player.library.Track;
import org.gatefold.player.library.TrackKey;
import org.gatefold.player.librarysync.MarkKind;
import org.gatefold.player.servermarks.ServerNews;
import org.gatefold.player.servermarks.Told.Target;
import org.gatefold.player.serversync.MarkMerge.Seen;
import org.gatefold.player.serversync.MarkMerge.Side;
import org.gatefold.player.serversync.ServerMarkStore;
import org.gatefold.player.source.ServerId;
import org.gatefold.sync.outbox.Outbox;
import org.gatefold.sync.sql.Database;
import org.gatefold.sync.sql.Tx;

/** The marks of the user database as the exchange with servers needs them. */
public final class SqlServerMarks implements ServerMarkStore {
    private final Database user;
    private final Library library;
    private final Outbox outbox;
    private final SqlMarks marks;
    private final ServerNews news;
    private final Clock clock;

    public SqlServerMarks(Database user, Library library, Outbox outbox, SqlMarks marks, ServerNews news, Clock clock) {
        this.user = user;
        this.library = library;
        this.outbox = outbox;
        this.marks = marks;
        this.news = news;
        this.clock = clock;
        ServerTables.bringUp(user, clock);
    }

    /** A row that told of a mark has arrived: the server has ours now. */
    public void arrived(UUID row) {
        user.write(tx -> tx.update("update server_mark set theirs = ours where op_id = ?", row.toString()));
    }

    @Override
    public Map<TrackKey, Side> here(MarkKind kind) {
        Map<TrackKey, Side> here = new HashMap<>();
        user.read(tx -> tx.list(
                "select subject, value, made_at from mark where account_id = ? and kind = ?",
                row -> here.put(new TrackKey(row.text(1)), new Side(row.integer(2), Optional.of(row.instant(3)))),
                SqlLibraryOwner.of(tx),
                kind));
        return here;
    }

    @Override
    public Map<TrackKey, Seen> seen(ServerId server, MarkKind kind) {
        Map<TrackKey, Seen> seen = new HashMap<>();
        user.read(tx -> ServerMarkRows.seen(tx, SqlLibraryOwner.of(tx), server, kind))
                .forEach((key, both) -> seen.put(key, new Seen(both.ours(), both.theirs())));
        return seen;
    }

    @Override
    public int apply(ServerId server, MarkKind kind, List<Step> steps) {
        if (steps.isEmpty()) {
            return 0;
        }
        Map<TrackKey, Track> tracks =
                library.byKeys(steps.stream().map(Step::key).toList());
        Map<TrackKey, List<Target>> others = new HashMap<>();
        steps.forEach(step -> others.put(
                step.key(),
                news.told().ofMarks(step.key()).stream()
                        .filter(target -> !target.server().equals(server))
                        .toList()));
        int done = user.write(tx -> {
            int count = 0;
            for (Step step : steps) {
                count += apply(tx, server, kind, step, new About(tracks, others.getOrDefault(step.key(), List.of())))
                        ? 1
                        : 0;
            }
            return count;
        });
        if (done > 0) {
            outbox.wake();
            marks.changed();
        }
        return done;
    }

    /** What is known of the tracks, and which other servers have this one. */
    private record About(Map<TrackKey, Track> tracks, List<Target> others) {}

    private boolean apply(Tx tx, ServerId server, MarkKind kind, Step step, About about) throws SQLException {
        String account = SqlLibraryOwner.of(tx);
        if (waits(tx, account, server, kind, step.key())
                || now(tx, account, kind, step.key()) != step.here().value()) {
            return false;
        }
        int theirs = step.there().value();
        String title = Optional.ofNullable(about.tracks().get(step.key()))
                .map(Track::title)
                .orElse("");
        int ours = step.here().value();
        switch (step.verdict()) {
            case NOTHING -> {
                return false;
            }
            case REMEMBER -> {}
            case TAKE -> {
                ours = theirs;
                Instant since = step.there().since().orElse(clock.instant());
                marks.takeOver(tx, kind, step.key(), new SqlMarks.Value(theirs, since, about.tracks()), about.others());
            }
            case TELL ->
                ServerMarkRows.tell(
                        tx,
                        news,
                        account,
                        new ServerMarkRows.Mark(kind, step.key(), ours, title),
                        new Target(server, step.songs()));
        }
        ServerMarkRows.compared(tx, account, server, new ServerMarkRows.Mark(kind, step.key(), ours, title), theirs);
        return true;
    }

    private boolean waits(Tx tx, String account, ServerId server, MarkKind kind, TrackKey key) throws SQLException {
        Optional<ServerMarkRows.Seen> seen = ServerMarkRows.find(tx, account, server, kind, key);
        return seen.isPresent()
                && seen.get().told().isPresent()
                && outbox.stateOf(tx, seen.get().told().get()).isPresent();
    }

    private static int now(Tx tx, String account, MarkKind kind, TrackKey key) throws SQLException {
        return (int) tx.count(
                "select value from mark where account_id = ? and kind = ? and subject = ?", account, kind, key.value());
    }
}
