package org.gatefold.player.servermarks;

import java.sql.SQLException;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.gatefold.player.library.TrackKey;
import org.gatefold.player.listening.Listen;
import org.gatefold.player.servermarks.ServerMark.Song;
import org.gatefold.player.servermarks.Told.PlayTarget;
import org.gatefold.player.servermarks.Told.Target;
import org.gatefold.player.source.ServerId;
import org.gatefold.sync.outbox.Outbox;
import org.gatefold.sync.sql.Tx;
import org.gatefold.sync.time.Uuid7;

/** Writes what servers are to hear of into the outbox, in the transaction of the effect. */
public final class ServerNews {
    private final Told told;
    private final ServerOutbox rows;
    private final Uuid7 ids;

    public ServerNews(Told told, Outbox outbox, Clock clock) {
        this.told = told;
        rows = new ServerOutbox(outbox);
        ids = new Uuid7(clock);
    }

    /** Whom to tell; look it up before the transaction, for it asks another database. */
    public Told told() {
        return told;
    }

    /**
     * A star goes to the best copy alone; taken away it is from all of them.
     *
     * @return the last of the rows
     */
    public UUID favourite(Tx tx, Target to, TrackKey key, String about, boolean on) throws SQLException {
        List<String> songs = on ? List.of(to.songs().getFirst()) : to.songs();
        return each(
                tx,
                to.server(),
                about,
                songs.stream()
                        .map(song -> new ServerMark.Star(new Song(song, key), on))
                        .toList());
    }

    /**
     * @param stars 0 (none) to 5
     * @return the last of the rows
     */
    public UUID rating(Tx tx, Target to, TrackKey key, String about, int stars) throws SQLException {
        return each(
                tx,
                to.server(),
                about,
                to.songs().stream()
                        .map(song -> new ServerMark.Rating(new Song(song, key), stars))
                        .toList());
    }

    public void played(Tx tx, PlayTarget to, Listen listen) throws SQLException {
        Song song = new Song(to.song(), listen.track().key());
        each(tx, to.server(), listen.track().title(), List.of(new ServerMark.Played(song, listen.listenedAt())));
    }

    private UUID each(Tx tx, ServerId server, String about, List<? extends ServerMark> marks) throws SQLException {
        UUID id = ids.next();
        for (ServerMark mark : marks) {
            id = ids.next();
            rows.enqueue(tx, server, id, about, mark);
        }
        return id;
    }
}
