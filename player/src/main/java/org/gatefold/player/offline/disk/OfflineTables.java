package org.gatefold.player.offline.disk;

import com.google.gson.Gson;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.gatefold.player.library.TrackKey;
import org.gatefold.player.offline.FailedCopy;
import org.gatefold.player.offline.Limits;
import org.gatefold.player.offline.Wish;
import org.gatefold.player.playlist.PlaylistId;
import org.gatefold.player.playlist.smart.SmartId;
import org.gatefold.sync.said.Said;
import org.gatefold.sync.sql.Database;

/** Wishes, limits and copies in the user database. */
final class OfflineTables {
    private static final int MOST_FAILURES = 200;

    private static final List<String> STEPS = List.of(
            """
        create table offline_wish(wish text primary key, added integer not null) without rowid;
        create table offline_limits(
          id integer primary key check(id=1), budget integer not null, rate integer not null, kilobits integer not null,
          paused integer not null);
        create table offline_copy(
          key text primary key, state text not null check(state in ('LOADING', 'DONE', 'FAILED')), title text not null,
          origin text not null, size integer not null, sha256 text, file text not null unique, reason text,
          changed integer not null) without rowid;
        """,
            "create table offline_held(wish text not null, key text not null, primary key(wish, key)) without rowid;");

    private final Database user;
    private final Clock clock;
    private final Gson gson = new Gson();

    /** A copy: {@code origin} is what it was or is fetched from, {@code file} its name in the folder, {@code size} its bytes. */
    record Copy(TrackKey key, State state, String title, String origin, long size, String file) {
        enum State {
            LOADING,
            DONE,
            FAILED
        }
    }

    /** A wish as written: its kind, and what it names. */
    private record Written(String kind, String first, String second, int number) {}

    OfflineTables(Database user, Clock clock) {
        this.user = user;
        this.clock = clock;
        user.migrate("offline", STEPS, clock);
    }

    List<Wish> wishes() {
        return user
                .read(tx -> tx.list("select wish from offline_wish order by added, wish", row -> row.text(1)))
                .stream()
                .map(this::read)
                .flatMap(Optional::stream)
                .toList();
    }

    void add(Wish wish) {
        user.write(tx ->
                tx.update("insert or ignore into offline_wish(wish, added) values(?,?)", write(wish), clock.instant()));
    }

    /** With everything that is held for it. */
    void remove(Wish wish) {
        user.write(tx -> {
            tx.update("delete from offline_held where wish=?", write(wish));
            return tx.update("delete from offline_wish where wish=?", write(wish));
        });
    }

    /** The recordings that there was a copy of for this wish when it was looked at last. */
    Set<TrackKey> held(Wish wish) {
        return user
                .read(tx -> tx.list(
                        "select key from offline_held where wish=?", row -> new TrackKey(row.text(1)), write(wish)))
                .stream()
                .collect(Collectors.toUnmodifiableSet());
    }

    /** Holds others for a wish that is still there, in place of those before. */
    void hold(Wish wish, Collection<TrackKey> more, Collection<TrackKey> less) {
        String written = write(wish);
        user.write(tx -> {
            for (TrackKey key : more) {
                tx.update(
                        "insert or ignore into offline_held(wish, key) select wish, ? from offline_wish where wish=?",
                        key.value(),
                        written);
            }
            for (TrackKey key : less) {
                tx.update("delete from offline_held where wish=? and key=?", written, key.value());
            }
            return more.size() + less.size();
        });
    }

    Limits limits() {
        return user.read(tx -> tx.one(
                        "select budget, rate, kilobits, paused from offline_limits",
                        row -> new Limits(row.number(1), row.number(2), row.integer(3), row.flag(4))))
                .orElse(Limits.USUAL);
    }

    void limits(Limits limits) {
        user.write(tx -> tx.update(
                "insert or replace into offline_limits(id, budget, rate, kilobits, paused) values(1,?,?,?,?)",
                limits.budget(),
                limits.bytesPerSecond(),
                limits.kilobits(),
                limits.paused()));
    }

    List<Copy> copies() {
        return user.read(tx -> tx.list(
                "select key, state, title, origin, size, file from offline_copy",
                row -> new Copy(
                        new TrackKey(row.text(1)),
                        Copy.State.valueOf(row.text(2)),
                        row.text(3),
                        row.text(4),
                        row.number(5),
                        row.text(6))));
    }

    List<FailedCopy> failures() {
        return user.read(tx -> tx.list(
                "select key, title, reason from offline_copy where state='FAILED' order by changed desc limit ?",
                row -> new FailedCopy(new TrackKey(row.text(1)), row.text(2), Said.of(row.text(3))),
                MOST_FAILURES));
    }

    /** Keeps the copy as it stands; {@code note} is its checksum when done, the reason when it failed. */
    void save(Copy copy, String note) {
        boolean failed = copy.state() == Copy.State.FAILED;
        user.write(tx -> tx.update(
                "insert or replace into offline_copy(key, state, title, origin, size, sha256, file, reason, changed) values(?,?,?,?,?,?,?,?,?)",
                copy.key().value(),
                copy.state(),
                copy.title(),
                copy.origin(),
                copy.size(),
                failed ? null : note,
                copy.file(),
                failed ? note : null,
                clock.instant()));
    }

    void rename(TrackKey before, TrackKey now) {
        user.write(tx -> tx.update("update offline_copy set key=? where key=?", now.value(), before.value()));
    }

    void remove(TrackKey key) {
        user.write(tx -> tx.update("delete from offline_copy where key=?", key.value()));
    }

    /** What failed may be tried again. */
    void forgetFailures() {
        user.write(tx -> tx.update("delete from offline_copy where state='FAILED'"));
    }

    private String write(Wish wish) {
        return gson.toJson(
                switch (wish) {
                    case Wish.OneTrack(var key) -> new Written("track", key.value(), "", 0);
                    case Wish.WholeAlbum(var title, var artist) -> new Written("album", title, artist, 0);
                    case Wish.AllOf(var artist) -> new Written("artist", artist, "", 0);
                    case Wish.WholePlaylist(var playlist) ->
                        new Written("playlist", playlist.value().toString(), "", 0);
                    case Wish.WholeSmart(var playlist) ->
                        new Written("smart", playlist.value().toString(), "", 0);
                    case Wish.Favourites() -> new Written("favourites", "", "", 0);
                    case Wish.MostPlayed(int tracks) -> new Written("most-played", "", "", tracks);
                    case Wish.AddedWithin(int days) -> new Written("added-within", "", "", days);
                });
    }

    /** A wish of a kind that this program does not know is left alone. */
    private Optional<Wish> read(String text) {
        Written written = gson.fromJson(text, Written.class);
        return switch (written.kind()) {
            case "track" -> Optional.of(new Wish.OneTrack(new TrackKey(written.first())));
            case "album" -> Optional.of(new Wish.WholeAlbum(written.first(), written.second()));
            case "artist" -> Optional.of(new Wish.AllOf(written.first()));
            case "playlist" -> Optional.of(new Wish.WholePlaylist(new PlaylistId(UUID.fromString(written.first()))));
            case "smart" -> Optional.of(new Wish.WholeSmart(new SmartId(UUID.fromString(written.first()))));
            case "favourites" -> Optional.of(new Wish.Favourites());
            case "most-played" -> Optional.of(new Wish.MostPlayed(written.number()));
            case "added-within" -> Optional.of(new Wish.AddedWithin(written.number()));
            default -> Optional.empty();
        };
    }
}
