package org.gatefold.player.subsonic;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.gatefold.player.source.ServerMarks.Heard;
import org.gatefold.player.source.ServerMarks.Starred;
import org.gatefold.player.source.ServerPlaylist;
import org.gatefold.player.source.ServerPlaylistContent;
import org.gatefold.player.source.ServerSong;
import org.gatefold.player.source.SourceException;
import org.gatefold.player.source.SourceException.Reason;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;

/** What we write to a server, written to one that others wrote. */
@EnabledIf(value = "org.gatefold.player.testing.Supysonic#isInstalled", disabledReason = "supysonic is not installed")
final class SupysonicWritingTest extends SupysonicCase {
    @Test
    void starsGoOnTwiceAndOffTwice() throws Exception {
        ServerSong song = songs.get(1);
        server.star(Starred.SONG, song.id(), true);
        server.star(Starred.SONG, song.id(), true);
        assertTrue(server.song(song.id()).marks().starred().isPresent());

        server.star(Starred.SONG, song.id(), false);
        server.star(Starred.SONG, song.id(), false);
        assertEquals(Optional.empty(), server.song(song.id()).marks().starred());

        String album = song.album().id().orElseThrow();
        server.star(Starred.ALBUM, album, true);
        server.star(Starred.ALBUM, album, true);
        server.star(Starred.ALBUM, album, false);
    }

    @Test
    void aRatingIsKeptAndTakenBack() throws Exception {
        ServerSong song = songs.get(2);
        server.rate(song.id(), 4);
        assertEquals(4, server.song(song.id()).marks().rating());

        server.rate(song.id(), 0);
        assertEquals(0, server.song(song.id()).marks().rating());
    }

    @Test
    void aPlayIsTakenAndNobodyCanSayWhether() throws Exception {
        Instant evening = Instant.parse("2026-11-22T20:00:00Z");
        server.scrobble(songs.getFirst().id(), evening);

        assertEquals(Heard.UNKNOWN, server.heard(songs.getFirst().id(), evening));
        assertFalse(server.nowPlaying(songs.getFirst().id(), Duration.ZERO, false));
    }

    @Test
    void playlistsAreMadeReplacedReadAndDeleted() throws Exception {
        List<String> some = songs.stream().limit(5).map(ServerSong::id).toList();
        ServerPlaylistContent made = server.createPlaylist("Tidé & more", some);
        assertEquals(some, ids(made));
        assertEquals("Tidé & more", made.playlist().name());
        assertTrue(made.playlist().writable());

        List<String> others = List.of(some.get(3), some.get(0), some.get(3));
        assertEquals(others, ids(server.replacePlaylist(made.playlist().id(), "Ebb", others)));
        assertEquals(others, ids(server.playlist(made.playlist().id())));
        assertTrue(names().contains("Ebb"));

        server.deletePlaylist(made.playlist().id());
        server.deletePlaylist(made.playlist().id());
        assertFalse(names().contains("Ebb"));
        assertInstanceOf(
                Reason.NotFound.class,
                reason(() -> server.playlist(made.playlist().id())));
    }

    @Test
    void aPlaylistOfAllSongsSeveralTimesOverKeepsItsOrder() throws Exception {
        List<String> many = new ArrayList<>();
        for (int round = 0; round < 8; round++) {
            songs.forEach(song -> many.add(song.id()));
        }
        ServerPlaylistContent made = server.createPlaylist("Long", many);

        assertEquals(many, ids(made));
        server.deletePlaylist(made.playlist().id());
    }

    @Test
    void thereIsNoQueueToHandOver() {
        assertInstanceOf(Reason.Unsupported.class, reason(() -> server.savedQueue()));
    }

    private static List<String> names() throws SourceException {
        return server.playlists().stream().map(ServerPlaylist::name).toList();
    }

    private static List<String> ids(ServerPlaylistContent content) {
        return content.songs().stream().map(ServerSong::id).toList();
    }
}
