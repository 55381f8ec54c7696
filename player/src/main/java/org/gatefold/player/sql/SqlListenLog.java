package org.gatefold.player.sql;

import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.gatefold.player.library.Track;
import org.gatefold.player.library.text.Fold;
import org.gatefold.player.listenbrainz.ListenDelivery;
import org.gatefold.player.listenbrainz.ListenJson;
import org.gatefold.player.listening.Listen;
import org.gatefold.player.listening.ListenLog;
import org.gatefold.player.servermarks.ServerNews;
import org.gatefold.player.servermarks.Told;
import org.gatefold.player.servermarks.Told.PlayTarget;
import org.gatefold.sync.account.SignIns;
import org.gatefold.sync.account.SignedIn;
import org.gatefold.sync.outbox.Outbox;
import org.gatefold.sync.sql.Database;
import org.gatefold.sync.sql.Tx;

/** Writes a listen into the user database together with the rows that take it to the listener's servers. */
public final class SqlListenLog implements ListenLog {
    private final Database user;
    private final Outbox outbox;
    private final SignIns accounts;
    private final SqlListening listening;
    private final ServerNews news;

    /** Told to no music server. */
    public SqlListenLog(Database user, Outbox outbox, SignIns accounts, SqlListening listening) {
        this(user, outbox, accounts, listening, new ServerNews(Told.nobody(), outbox, Clock.systemUTC()));
    }

    public SqlListenLog(Database user, Outbox outbox, SignIns accounts, SqlListening listening, ServerNews news) {
        this.news = news;
        this.user = user;
        this.outbox = outbox;
        this.accounts = accounts;
        this.listening = listening;
    }

    @Override
    public void counted(Listen listen) {
        String accountId = accounts.current().map(SignedIn::id).orElse(SignedIn.NONE);
        String artist = listening.artistOf(listen.track());
        Optional<PlayTarget> server = news.told().ofPlay(listen);
        boolean ours = server.filter(PlayTarget::passesOn).isEmpty() && ListenJson.canBeSent(listen);
        user.write(tx -> {
            int added = insert(tx, listen, artist);
            if (added > 0 && server.isPresent()) {
                news.played(tx, server.get(), listen);
            }
            if (added > 0 && ours) {
                outbox.enqueue(
                        tx,
                        ListenDelivery.KIND,
                        listen.opId(),
                        accountId,
                        ListenDelivery.LANE,
                        listen.track().title(),
                        ListenJson.of(listen));
            }
            return added;
        });
        outbox.wake();
        listening.tellChange();
    }

    @Override
    public void heard(UUID opId, Duration total) {
        user.write(tx -> tx.update("update play set heard_ms = ? where op_id = ?", total, opId.toString()));
    }

    @Override
    public void listenedAt(UUID opId, Instant time) {
        user.write(tx -> tx.update("update play set listened_at = ? where op_id = ?", time, opId.toString()));
        listening.tellChange();
    }

    private static int insert(Tx tx, Listen listen, String artist) throws SQLException {
        Track track = listen.track();
        return tx.update(
                """
            insert into play(op_id, track_key, listened_at, title, artist, artist_folded, album, length_ms, heard_ms)
            values(?,?,?,?,?,?,?,?,?) on conflict(op_id) do nothing""",
                listen.opId().toString(),
                track.key().value(),
                listen.listenedAt(),
                track.title(),
                track.artistName(),
                Fold.name(artist),
                track.albumTitle(),
                track.length(),
                listen.heard());
    }
}
