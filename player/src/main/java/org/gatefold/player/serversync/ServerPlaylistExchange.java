package org.gatefold.player.serversync;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.gatefold.player.library.served.SongKeys;
import org.gatefold.player.librarysync.PlaylistStore;
import org.gatefold.player.librarysync.PlaylistStore.Local;
import org.gatefold.player.librarysync.PlaylistStore.Seen;
import org.gatefold.player.playlist.ItemId;
import org.gatefold.player.playlist.PlaylistContent;
import org.gatefold.player.playlist.PlaylistId;
import org.gatefold.player.playlist.PlaylistItem;
import org.gatefold.player.playlist.PlaylistMerge;
import org.gatefold.player.playlist.PlaylistSeen;
import org.gatefold.player.serversync.ServerPlaylistLinks.Entry;
import org.gatefold.player.serversync.ServerPlaylistLinks.Link;
import org.gatefold.player.serversync.ServerPlaylistLinks.There;
import org.gatefold.player.source.MusicServer;
import org.gatefold.player.source.ServerPlaylist;
import org.gatefold.player.source.ServerPlaylistContent;
import org.gatefold.player.source.ServerSaying;
import org.gatefold.player.source.SourceException;
import org.gatefold.player.source.SourceException.Reason;

/**
 * Brings one playlist here and the one on its server together. There is no condition a server could check, so it is read
 * right before each write, merged three ways, and only what differs is written. Where a write may have come through half,
 * what is missing there counts as not having arrived, never as taken out.
 */
final class ServerPlaylistExchange {
    private final MusicServer server;
    private final Stores stores;
    private final ServerEntries entries;

    /** Where playlists are kept here, and what they are on servers. */
    record Stores(PlaylistStore playlists, ServerPlaylistLinks links) {}

    /** What came of an attempt. */
    enum Done {
        /** Both sides have the same. */
        ALIKE,
        /** Things changed under our hands and have to be looked at anew. */
        LOOK_ANEW
    }

    ServerPlaylistExchange(MusicServer server, Stores stores, SongKeys keys) {
        this.server = server;
        this.stores = stores;
        entries = new ServerEntries(server.id(), keys);
    }

    /** Takes what was changed here to the server, and what was changed there along. */
    Done send(PlaylistId id) throws SourceException {
        Optional<Local> local = stores.playlists().find(id);
        Optional<Link> link = stores.links().find(id);
        if (local.isEmpty() || link.isEmpty() || !local.get().waits()) {
            return Done.ALIKE;
        }
        if (link.get().remote().isEmpty()) {
            return local.get().deleted() ? goneUnmade(id, local.get(), link.get()) : make(id, local.get(), link.get());
        }
        Optional<ServerPlaylistContent> there = read(link.get().remote().get());
        if (there.isEmpty()) {
            stores.links().unlinked(id);
            stores.playlists().unknownThere(id);
            return local.get().deleted() ? gone(id, local.get()) : Done.LOOK_ANEW;
        }
        return local.get().deleted()
                ? delete(id, local.get(), link.get(), there.get())
                : put(id, local.get(), link.get(), there.get());
    }

    /** Takes over what was changed there; nothing here waits to be sent. */
    void fetch(PlaylistId id, String stamp) throws SourceException {
        Optional<Local> local = stores.playlists().find(id);
        Optional<Link> link = stores.links().find(id);
        if (local.isEmpty()
                || link.isEmpty()
                || local.get().waits()
                || local.get().deleted()) {
            return;
        }
        Optional<ServerPlaylistContent> content = read(link.get().remote().orElse(""));
        if (content.isEmpty()) {
            stores.playlists().deletedThere(id);
            return;
        }
        There there = align(local.get(), link.get(), content.get());
        PlaylistContent merged = merged(local.get(), link.get(), there);
        if (stores.playlists().merged(id, local.get().changes(), merged, seen(stamp, merged, there))) {
            stores.links().met(id, there);
        }
    }

    /** Takes over one that is not here yet. */
    void take(ServerPlaylist summary) throws SourceException {
        Optional<ServerPlaylistContent> content = read(summary.id());
        if (content.isPresent()) {
            There there = entries.align(List.of(), Map.of(), new PlaylistContent("", "", List.of()), content.get());
            stores.links()
                    .take(
                            server.id(),
                            there,
                            new Seen(stamp(summary), there.content().seen()));
        }
    }

    /** What changes when a playlist does, as far as the server tells. */
    static String stamp(ServerPlaylist playlist) {
        return playlist.changed().map(Object::toString).orElse("-") + "|" + playlist.songs() + "|"
                + playlist.length().toSeconds() + "|" + playlist.name();
    }

    private Done put(PlaylistId id, Local local, Link link, ServerPlaylistContent content) throws SourceException {
        There there = align(local, link, content);
        PlaylistContent merged = merged(local, link, there);
        Map<ItemId, Entry> wanted = entries.wanted(merged, there.entries());
        List<String> songs = ServerEntries.songs(wanted);
        ServerPlaylistContent now = content;
        boolean same = songs.equals(ServerEntries.ids(content))
                && merged.name().equals(there.content().name())
                && merged.description().equals(there.content().description());
        if (!same) {
            if (!there.writable()) {
                throw new SourceException(new Reason.NotAllowed(), ServerSaying.NOT_YOURS.with());
            }
            stores.links().writing(id);
            now = server.changePlaylist(content, merged.name(), merged.description(), songs);
        }
        return settle(id, local, merged, wanted, now);
    }

    /** One that was being made when the program ended or the answer got lost is found by its name and its first songs. */
    private Done make(PlaylistId id, Local local, Link link) throws SourceException {
        Map<ItemId, Entry> wanted = entries.wanted(local.content(), Map.of());
        List<String> songs = ServerEntries.songs(wanted);
        Optional<String> begun = link.writing() ? begun(local.content().name(), songs) : Optional.empty();
        if (begun.isPresent()) {
            stores.links().linked(id, begun.get());
            return Done.LOOK_ANEW;
        }
        stores.links().writing(id);
        ServerPlaylistContent made = server.createPlaylist(local.content().name(), songs);
        stores.links().linked(id, made.playlist().id());
        if (!local.content().description().isBlank()) {
            made = server.changePlaylist(
                    made, local.content().name(), local.content().description(), songs);
        }
        return settle(id, local, local.content(), wanted, made);
    }

    private Optional<String> begun(String name, List<String> songs) throws SourceException {
        Set<String> linked = stores.links().all(server.id()).stream()
                .flatMap(known -> known.remote().stream())
                .collect(Collectors.toSet());
        for (ServerPlaylist playlist : server.playlists()) {
            if (playlist.name().equals(name) && playlist.writable() && !linked.contains(playlist.id())) {
                List<String> there = read(playlist.id()).map(ServerEntries::ids).orElse(List.of());
                if (there.size() <= songs.size() && there.equals(songs.subList(0, there.size()))) {
                    return Optional.of(playlist.id());
                }
            }
        }
        return Optional.empty();
    }

    private Done settle(
            PlaylistId id, Local local, PlaylistContent merged, Map<ItemId, Entry> wanted, ServerPlaylistContent now) {
        There there = entries.align(List.copyOf(wanted.keySet()), wanted, merged, now);
        Seen seen = seen(stamp(now.playlist()), merged, there);
        if (!merged.equals(local.content()) && !stores.playlists().merged(id, local.changes(), merged, seen)) {
            return Done.LOOK_ANEW;
        }
        stores.links().met(id, there);
        stores.playlists().sent(id, local.changes(), seen);
        return Done.ALIKE;
    }

    /** Changed there since it was last seen, it stays, and the listener is shown that. */
    private Done delete(PlaylistId id, Local local, Link link, ServerPlaylistContent content) throws SourceException {
        There there = align(local, link, content);
        PlaylistSeen before = local.seen().map(Seen::content).orElse(PlaylistSeen.NOTHING);
        boolean changed = !there.content().seen().items().equals(before.items())
                || !there.content().name().equals(before.name());
        if (changed && !link.writing()) {
            stores.playlists().kept(id, there.content(), seen(stamp(content.playlist()), there.content(), there));
            stores.links().met(id, there);
            return Done.ALIKE;
        }
        server.deletePlaylist(content.playlist().id());
        return gone(id, local);
    }

    private Done goneUnmade(PlaylistId id, Local local, Link link) throws SourceException {
        List<String> songs = ServerEntries.songs(entries.wanted(local.content(), Map.of()));
        Optional<String> begun = link.writing() ? begun(local.content().name(), songs) : Optional.empty();
        if (begun.isPresent()) {
            server.deletePlaylist(begun.get());
        }
        return gone(id, local);
    }

    private Done gone(PlaylistId id, Local local) {
        stores.playlists().gone(id, local.changes());
        return Done.ALIKE;
    }

    private PlaylistContent merged(Local local, Link link, There there) {
        PlaylistSeen before = local.seen().map(Seen::content).orElse(PlaylistSeen.NOTHING);
        if (link.writing()) {
            before = new PlaylistSeen(
                    before.name(),
                    before.description(),
                    before.items().stream().filter(there.entries()::containsKey).toList());
        }
        return PlaylistMerge.merge(before, local.content(), there.content());
    }

    /** An entry that is not here is one that came there since: it is none that both had. */
    private static Seen seen(String stamp, PlaylistContent here, There there) {
        Set<ItemId> mine = here.items().stream().map(PlaylistItem::id).collect(Collectors.toSet());
        return new Seen(
                stamp,
                new PlaylistSeen(
                        there.content().name(),
                        there.content().description(),
                        there.content().items().stream()
                                .map(PlaylistItem::id)
                                .filter(mine::contains)
                                .toList()));
    }

    private There align(Local local, Link link, ServerPlaylistContent content) {
        List<ItemId> before =
                local.seen().map(Seen::content).orElse(PlaylistSeen.NOTHING).items();
        return entries.align(before, link.entries(), local.content(), content);
    }

    private Optional<ServerPlaylistContent> read(String remote) throws SourceException {
        try {
            return Optional.of(server.playlist(remote));
        } catch (SourceException e) {
            if (e.reason() instanceof Reason.NotFound) {
                return Optional.empty();
            }
            throw e;
        }
    }
}
