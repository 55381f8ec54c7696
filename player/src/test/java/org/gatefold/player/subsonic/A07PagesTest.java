package org.gatefold.player.subsonic;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.gatefold.player.source.CapabilityReport.Ability;
import org.gatefold.player.source.CapabilityReport.Support;
import org.gatefold.player.source.MusicServer;
import org.gatefold.player.source.ServerSong;
import org.gatefold.player.source.SongCursor;
import org.gatefold.player.source.SongPage;
import org.gatefold.player.source.SourceException.Reason;
import org.gatefold.player.subsonic.OddServer.Asked;
import org.gatefold.player.subsonic.OddServer.Said;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("A7: all songs, page by page")
final class A07PagesTest extends SubsonicCase {
    private static final int SONGS = 57;

    @Test
    void aSearchForNothingListsEverything() throws Exception {
        odd.on("search3", call -> found(number(call, "songOffset"), number(call, "songCount")));

        assertEquals(numbers(SONGS), ids(server(), 10));
        Asked call = odd.asked("search3").getLast();
        assertTrue(call.has("query"));
        assertEquals("", call.param("query"));
    }

    @Test
    void aServerThatSendsLessThanAskedIsNotAtItsEnd() throws Exception {
        odd.on("search3", call -> found(number(call, "songOffset"), Math.min(4, number(call, "songCount"))));

        assertEquals(numbers(SONGS), ids(server(), 500));
    }

    @Test
    void whereThatListsNothingAlbumsAreWalked() throws Exception {
        odd.on("search3", OddServer.ok("\"searchResult3\":{}"));
        albums();
        MusicServer server = server();

        assertEquals(numbers(SONGS), ids(server, 10));
        assertEquals(Support.NO, server.capabilities().support(Ability.LIST_ALL_SONGS));
    }

    @Test
    void whereThatIsUnknownAlbumsAreWalked() throws Exception {
        albums();

        assertEquals(numbers(SONGS), ids(server(), 10));
    }

    @Test
    void whereThatNeverGoesOnAlbumsAreWalked() throws Exception {
        odd.on("search3", call -> found(0, number(call, "songCount")));
        albums();

        assertEquals(numbers(SONGS), ids(server(), 10));
    }

    @Test
    void aLibraryThatWasEmptyAtFirstIsFoundLater() throws Exception {
        odd.on("search3", OddServer.ok("\"searchResult3\":{}"));
        odd.on("getAlbumList2", OddServer.ok("\"albumList2\":{}"));
        MusicServer server = server();
        assertEquals(List.of(), ids(server, 10));

        albums();
        assertEquals(numbers(SONGS), ids(server, 10));
    }

    @Test
    void anAlbumThatCannotBeReadIsNotPassedOver() {
        albums();
        odd.on("getAlbum", OddServer.said(500, "", "out of order"));
        assertInstanceOf(Reason.Failing.class, reason(() -> ids(server(), 10)));
    }

    @Test
    void anAlbumThatIsGoneMeanwhileIsPassedOver() throws Exception {
        albums();
        odd.on("getAlbum", OddServer.failed(70, "Album not found"));

        assertEquals(List.of(), ids(server(), 10));
    }

    @Test
    void aCursorIsGoodInAnotherConnection() throws Exception {
        odd.on("search3", call -> found(number(call, "songOffset"), number(call, "songCount")));
        SongPage first = server().songs(SongCursor.START, 20);
        SongCursor kept = new SongCursor(first.next().orElseThrow().value());

        assertEquals("20", server().songs(kept, 20).songs().getFirst().id());
    }

    @Test
    void anAlbumSaysWhatItsSongsDoNot() throws Exception {
        albums();
        ServerSong song = server().songs(SongCursor.START, 5).songs().getFirst();

        assertTrue(song.album().compilation());
        assertEquals(
                Optional.of("00000000-0000-4000-8000-000000000000"),
                song.album().releaseId());
        assertEquals("Various", song.credits().albumArtist());
        assertFalse(song.credits().albumArtists().isEmpty());
    }

    private List<String> ids(MusicServer server, int size) throws Exception {
        List<String> ids = new ArrayList<>();
        Optional<SongCursor> next = Optional.of(SongCursor.START);
        while (next.isPresent()) {
            SongPage page = server.songs(next.get(), size);
            page.songs().forEach(song -> ids.add(song.id()));
            next = page.next();
        }
        return ids;
    }

    /** Albums of five songs. */
    private void albums() {
        odd.on("getAlbumList2", call -> {
            int first = number(call, "offset");
            int last = Math.min((SONGS + 4) / 5, first + number(call, "size"));
            return OddServer.ok("\"albumList2\":{\"album\":["
                    + IntStream.range(first, Math.max(first, last))
                            .mapToObj(i -> "{\"id\":" + i + ",\"name\":\"Album " + i + "\"}")
                            .collect(Collectors.joining(","))
                    + "]}");
        });
        odd.on("getAlbum", call -> {
            int album = number(call, "id");
            return OddServer.ok("\"album\":{\"id\":" + album + ",\"name\":\"Album\",\"artist\":\"Various\","
                    + "\"isCompilation\":true,\"musicBrainzId\":\"00000000-0000-4000-8000-000000000000\",\"song\":["
                    + songs(album * 5, 5) + "]}");
        });
    }

    private static Said found(int offset, int count) {
        return OddServer.ok("\"searchResult3\":{\"song\":[" + songs(offset, count) + "]}");
    }

    private static String songs(int offset, int count) {
        return IntStream.range(offset, Math.max(offset, Math.min(SONGS, offset + count)))
                .mapToObj(i -> "{\"id\":\"" + i + "\",\"title\":\"Song " + i + "\",\"artist\":\"Somebody\"}")
                .collect(Collectors.joining(","));
    }

    private static int number(Asked call, String name) {
        return Integer.parseInt(call.param(name));
    }

    private static List<String> numbers(int count) {
        return IntStream.range(0, count).mapToObj(Integer::toString).toList();
    }
}
