package org.gatefold.player.librarysync;

import com.google.gson.JsonObject;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.gatefold.player.playlist.PlaylistContent;
import org.gatefold.player.playlist.PlaylistId;
import org.gatefold.sync.account.SignedIn;
import org.gatefold.sync.http.Answer;
import org.gatefold.sync.said.SaidException;

/** Fetches what other devices of an account changed since the last time. What was changed here and waits stays. */
final class LibraryPull {
    private static final int MOST_PAGES = 10_000;
    private static final int NOT_FOUND = 404;
    private static final int GONE = 410;

    /** Where things are kept here. */
    record Stores(LibraryOwner owner, MarkStore marks, PlaylistStore playlists) {}

    private final LibraryServer server;
    private final Stores stores;

    LibraryPull(LibraryServer server, Stores stores) {
        this.server = server;
        this.stores = stores;
    }

    /**
     * @return false when the server keeps no library
     * @throws IOException when the server could not be asked or does not know the account any more
     */
    boolean run(SignedIn account) throws IOException {
        Answer first = server.list(account, "edits", stores.marks().fetchedTo(account.id()));
        if (first.status() == NOT_FOUND) {
            return false;
        }
        JsonObject page = page(first);
        LibraryServer.objects(page, "edits");
        stores.owner().adopt(account.id());
        marks(account, page);
        playlists(account);
        return true;
    }

    /** What was left because of a change that waits here is fetched again, for that change may lose against it. */
    private void marks(SignedIn account, JsonObject first) throws IOException {
        JsonObject page = first;
        boolean allTaken = true;
        for (int i = 0; i < MOST_PAGES; i++) {
            List<Edit> edits = new ArrayList<>();
            for (JsonObject json : LibraryServer.objects(page, "edits")) {
                EditJson.read(json).ifPresent(edits::add);
            }
            String cursor = TrackJson.text(page, "next_cursor");
            allTaken &= stores.marks().take(account.id(), edits);
            if (allTaken) {
                stores.marks().fetched(account.id(), cursor);
            }
            if (!LibraryServer.flag(page, "more")) {
                return;
            }
            page = page(server.list(account, "edits", cursor));
        }
    }

    private void playlists(SignedIn account) throws IOException {
        for (int i = 0; i < MOST_PAGES; i++) {
            String after = stores.playlists().playlistsFetchedTo(account.id());
            JsonObject page = page(server.list(account, "playlists", after));
            for (JsonObject summary : LibraryServer.objects(page, "playlists")) {
                playlist(account, summary);
            }
            stores.playlists().playlistsFetched(account.id(), TrackJson.text(page, "next_cursor"));
            if (!LibraryServer.flag(page, "more")) {
                return;
            }
        }
    }

    private void playlist(SignedIn account, JsonObject summary) throws IOException {
        PlaylistId id = PlaylistJson.id(summary, "id");
        Optional<PlaylistStore.Standing> here = stores.playlists().standing(id);
        if (here.filter(standing -> standing.waits() || !standing.account().equals(account.id()))
                .isPresent()) {
            return;
        }
        if (LibraryServer.flag(summary, "deleted")) {
            stores.playlists().deletedThere(id);
        } else if (!here.flatMap(PlaylistStore.Standing::etag).equals(Optional.of(TrackJson.text(summary, "etag")))) {
            fetch(account, id);
        }
    }

    private void fetch(SignedIn account, PlaylistId id) throws IOException {
        Answer answer = server.get(account, id);
        if (answer.status() == GONE || answer.status() == NOT_FOUND) {
            return;
        }
        PlaylistContent theirs = PlaylistJson.read(page(answer));
        String etag = answer.headers().get("ETag");
        if (etag != null) {
            stores.playlists().take(account.id(), id, theirs, new PlaylistStore.Seen(etag, theirs.seen()));
        }
    }

    private static JsonObject page(Answer answer) throws IOException {
        if (!answer.isSuccess()) {
            throw new SaidException(LibraryServer.message(answer));
        }
        return answer.json();
    }
}
