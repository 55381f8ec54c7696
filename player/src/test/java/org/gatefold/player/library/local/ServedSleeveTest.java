package org.gatefold.player.library.local;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Map;
import org.gatefold.player.library.AlbumId;
import org.gatefold.player.library.Role;
import org.gatefold.player.library.Sleeve;
import org.gatefold.player.library.Sleeve.Credited;
import org.junit.jupiter.api.Test;

/** What OpenSubsonic servers tell of sleeves: contributors with the songs, names of discs and labels when asked for an album. */
final class ServedSleeveTest extends ServedCase {
    private static final String ID_THERE = "al-Mara Vey-Tide Tables";

    private AlbumId album() {
        return room.track("Slow Light").album();
    }

    private void add() throws Exception {
        server.add("s1", "Mara Vey", "Tide Tables", 1, "Slow Light");
        server.tell(
                "s1",
                "contributors",
                List.of(
                        Map.of("role", "composer", "artist", Map.of("id", "p1", "name", "Ine Dahl")),
                        Map.of("role", "performer", "subRole", "cello", "artist", Map.of("name", "Ola Vik")),
                        Map.of("role", "albumartist", "artist", Map.of("name", "Mara Vey")),
                        Map.of("role", "composer", "artist", "nobody")));
        read();
    }

    @Test
    void contributorsOfSongsAreItsCredits() throws Exception {
        add();
        assertEquals(
                List.of(
                        new Credited(Role.COMPOSER, List.of("Ine Dahl")),
                        new Credited(Role.PERFORMER, List.of("Ola Vik (cello)"))),
                room.local.sleeves().of(album()).credits());
    }

    @Test
    void aComposerThatIsOnlyPrintedIsOneToo() throws Exception {
        server.add("s1", "Mara Vey", "Tide Tables", 1, "Slow Light");
        server.tell("s1", "displayComposer", "Ine Dahl");
        read();
        assertEquals(
                List.of(new Credited(Role.COMPOSER, List.of("Ine Dahl"))),
                room.local.sleeves().of(album()).credits());
    }

    @Test
    void namesOfDiscsAndLabelsAreAskedForOnceAndKept() throws Exception {
        add();
        server.albums()
                .put(
                        ID_THERE,
                        Map.of(
                                "id",
                                ID_THERE,
                                "discTitles",
                                List.of(
                                        Map.of("disc", 1, "title", "Day side"),
                                        Map.of("disc", 2, "title", ""),
                                        Map.of("disc", 0)),
                                "recordLabels",
                                List.of(Map.of("name", "Harbour Records"))));
        assertEquals(Map.of(), room.local.sleeves().of(album()).discTitles());
        Sleeve asked = room.local.sleeves().asked(album());
        assertEquals(Map.of(1, "Day side"), asked.discTitles());
        assertEquals(List.of("Harbour Records"), asked.labels());
        server.down();
        assertEquals(asked, room.local.sleeves().asked(album()));
        assertEquals(asked, room.local.sleeves().of(album()));
        assertEquals(1, server.albums().asked());
    }

    @Test
    void aServerThatKnowsNoSuchAlbumIsNotAskedAgainAndOneThatIsAwayIs() throws Exception {
        add();
        server.down();
        assertEquals(List.of(), room.local.sleeves().asked(album()).labels());
        server.up();
        room.local.sleeves().asked(album());
        room.local.sleeves().asked(album());
        assertEquals(1, server.albums().asked());
    }
}
