package org.gatefold.player.librarysync;

import java.io.IOException;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.gatefold.player.playlist.PlaylistContent;
import org.gatefold.player.playlist.PlaylistId;
import org.gatefold.player.playlist.PlaylistMerge;
import org.gatefold.player.playlist.PlaylistSeen;
import org.gatefold.sync.account.SignedIn;
import org.gatefold.sync.http.Answer;
import org.gatefold.sync.outbox.Outcome;
import org.gatefold.sync.outbox.WaitSaying;
import org.gatefold.sync.said.SaidException;

/**
 * One playlist between here and the server. Where another device was there first, its changes and ours are merged and
 * the result is sent; repeating any of it after a lost answer changes nothing. Deleted there and changed here, or the
 * other way round: it stays.
 */
final class PlaylistExchange {
    private static final int NOT_FOUND = 404;
    private static final int GONE = 410;
    private static final int CHANGED = 412;
    private static final Optional<Outcome> DONE = Optional.of(new Outcome.Accepted());
    private static final Optional<Outcome> LOOK_ANEW = Optional.empty();

    private final LibraryServer server;
    private final SignedIn account;
    private final PlaylistStore store;
    private final PlaylistId id;

    PlaylistExchange(LibraryServer server, SignedIn account, PlaylistStore store, PlaylistId id) {
        this.server = server;
        this.account = account;
        this.store = store;
        this.id = id;
    }

    /** @return nothing when things changed under our hands and have to be looked at anew */
    Optional<Outcome> attempt() throws IOException {
        Optional<PlaylistStore.Local> found = store.find(id);
        if (found.isEmpty() || !found.get().waits()) {
            return DONE;
        }
        PlaylistStore.Local local = found.get();
        return local.deleted() ? delete(local) : put(local);
    }

    private Optional<Outcome> put(PlaylistStore.Local local) throws IOException {
        PlaylistSeen sending = local.content().seen();
        PlaylistStore.Attempt attempt = local.tried().stream()
                .filter(tried -> tried.content().equals(sending))
                .findFirst()
                .orElseGet(() -> new PlaylistStore.Attempt(UUID.randomUUID(), sending));
        store.trying(id, attempt);
        Answer answer = server.put(
                account,
                id,
                local.seen().map(PlaylistStore.Seen::etag),
                attempt.id(),
                PlaylistJson.of(local.content()));
        if (answer.isSuccess()) {
            store.sent(id, local.changes(), new PlaylistStore.Seen(etag(answer), sending));
            return DONE;
        }
        return answer.status() == CHANGED ? merge(local) : Optional.of(server.failure(answer));
    }

    private Optional<Outcome> merge(PlaylistStore.Local local) throws IOException {
        Answer answer = server.get(account, id);
        if (isNotThere(answer)) {
            store.unknownThere(id);
            return LOOK_ANEW;
        }
        if (!answer.isSuccess()) {
            return Optional.of(server.failure(answer));
        }
        PlaylistContent theirs = PlaylistJson.read(answer.json());
        PlaylistStore.Seen seen = new PlaylistStore.Seen(etag(answer), theirs.seen());
        PlaylistContent merged =
                PlaylistMerge.merge(ancestor(local, LibraryServer.attempts(answer)), local.content(), theirs);
        store.merged(id, local.changes(), merged, seen);
        return LOOK_ANEW;
    }

    /** What both grew from: what was sent without an answer, if the server has had it, else what was last seen alike. */
    private static PlaylistSeen ancestor(PlaylistStore.Local local, Set<String> arrived) {
        return local.tried().reversed().stream()
                .filter(attempt -> arrived.contains(attempt.id().toString()))
                .map(PlaylistStore.Attempt::content)
                .findFirst()
                .or(() -> local.seen().map(PlaylistStore.Seen::content))
                .orElse(PlaylistSeen.NOTHING);
    }

    private Optional<Outcome> delete(PlaylistStore.Local local) throws IOException {
        if (local.seen().isEmpty() && local.tried().isEmpty()) {
            store.gone(id, local.changes());
            return DONE;
        }
        if (local.seen().isPresent()) {
            Answer answer = server.delete(account, id, local.seen().get().etag());
            if (answer.isSuccess() || isNotThere(answer)) {
                store.gone(id, local.changes());
                return DONE;
            }
            if (answer.status() != CHANGED) {
                return Optional.of(server.failure(answer));
            }
        }
        return deleteOrKeep(local);
    }

    /** The server has another one than was seen here: ours of a lost answer, or what another device made of it. */
    private Optional<Outcome> deleteOrKeep(PlaylistStore.Local local) throws IOException {
        Answer answer = server.get(account, id);
        if (isNotThere(answer)) {
            store.gone(id, local.changes());
            return DONE;
        }
        if (!answer.isSuccess()) {
            return Optional.of(server.failure(answer));
        }
        PlaylistContent theirs = PlaylistJson.read(answer.json());
        PlaylistStore.Seen seen = new PlaylistStore.Seen(etag(answer), theirs.seen());
        if (local.tried().stream().map(PlaylistStore.Attempt::content).noneMatch(seen.content()::equals)) {
            store.kept(id, theirs, seen);
            return DONE;
        }
        Answer deleted = server.delete(account, id, seen.etag());
        if (deleted.isSuccess() || isNotThere(deleted)) {
            store.gone(id, local.changes());
            return DONE;
        }
        return deleted.status() == CHANGED ? LOOK_ANEW : Optional.of(server.failure(deleted));
    }

    private static boolean isNotThere(Answer answer) {
        return answer.status() == GONE || answer.status() == NOT_FOUND;
    }

    private static String etag(Answer answer) throws IOException {
        String etag = answer.headers().get("ETag");
        if (etag == null || etag.isBlank()) {
            throw new SaidException(WaitSaying.NO_REMOTE.with());
        }
        return etag;
    }
}
