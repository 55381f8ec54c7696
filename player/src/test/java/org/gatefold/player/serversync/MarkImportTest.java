package org.gatefold.player.serversync;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.gatefold.player.servers.Server;
import org.gatefold.player.testing.SmallSubsonic;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** What the listener marked at a server with another player, or before there was Gatefold, is taken over. */
@Timeout(120)
final class MarkImportTest {
    @TempDir
    Path folder;

    private SmallSubsonic attic;
    private SmallSubsonic cellar;
    private Listener listener;

    @BeforeEach
    void open() throws Exception {
        attic = SmallSubsonic.start();
        cellar = SmallSubsonic.start();
        for (String title : List.of("Undertow", "Ebb", "Slack")) {
            attic.add("a-" + title, "Orla Finch", "Slow Harbour", 1, title);
            cellar.add("c-" + title, "Orla Finch", "Slow Harbour", 1, title);
        }
        listener = new Listener(folder);
    }

    @AfterEach
    void close() {
        listener.close();
        attic.close();
        cellar.close();
    }

    @Test
    void theFirstTimeBothSidesHaveAllAndNothingIsTakenAway() throws Exception {
        attic.desk().star("a-Undertow", "2020-01-01T00:00:00Z");
        attic.desk().rate("a-Ebb", 5);
        cellar.desk().star("c-Slack", "2021-01-01T00:00:00Z");
        listener.add(attic, "Attic");
        listener.add(cellar, "Cellar");
        listener.awaitSent("server.star", "server.rating");
        for (Server server : listener.player().servers().all()) {
            listener.read(server.id());
        }
        listener.awaitSent("server.star", "server.rating");

        assertEquals(List.of("a-Slack", "a-Undertow"), attic.desk().stars());
        assertEquals(List.of("c-Slack", "c-Undertow"), cellar.desk().stars());
        assertEquals(Map.of("c-Ebb", 5), cellar.desk().ratings());
        assertTrue(listener.player().listening().isFavourite(listener.key("Undertow")));
        assertTrue(listener.player().listening().isFavourite(listener.key("Slack")));
        assertEquals(5, stars("Ebb"));
    }

    @Test
    void aStarThatWasTakenAwayHereIsNotBroughtBackByAnOldOneThere() throws Exception {
        attic.desk().star("a-Ebb", "2020-01-01T00:00:00Z");
        Server home = listener.add(attic, "Attic");
        assertTrue(listener.player().listening().isFavourite(listener.key("Ebb")));
        attic.desk().refuse("unstar", 50);
        listener.player().listening().setFavourite(listener.key("Ebb"), false);
        listener.await("a refusal", waiting -> waiting.rejected() == 1);
        listener.read(home.id());
        listener.outbox().discard(listener.outbox().rows(1).getFirst().seq());
        listener.read(home.id());

        assertFalse(listener.player().listening().isFavourite(listener.key("Ebb")));
        assertEquals(0, listener.player().servers().unsent(home.id()), "and what was discarded is not told again");
    }

    @Test
    void aStarThatWasTakenAwayThereGoesHereTooAndFromTheOtherServer() throws Exception {
        Server home = listener.add(attic, "Attic");
        listener.add(cellar, "Cellar");
        listener.player().listening().setFavourite(listener.key("Ebb"), true);
        listener.awaitSent("server.star");
        listener.read(home.id());
        attic.desk().unstar("a-Ebb");
        listener.read(home.id());
        listener.awaitSent("server.star");

        assertFalse(listener.player().listening().isFavourite(listener.key("Ebb")));
        assertEquals(List.of(), cellar.desk().stars());
    }

    @Test
    void aChangeMadeWhileTheServerWasAwayWinsOverNoChangeThere() throws Exception {
        attic.desk().rate("a-Ebb", 2);
        Server home = listener.add(attic, "Attic");
        assertEquals(2, stars("Ebb"));
        attic.down();
        listener.player().listening().setRating(listener.key("Ebb"), 4);
        attic.up();
        attic.tell("a-Slack", "year", 1999);
        listener.read(home.id());
        listener.awaitSent("server.rating");
        attic.tell("a-Slack", "year", 2000);
        listener.read(home.id());

        assertEquals(4, stars("Ebb"));
        assertEquals(Map.of("a-Ebb", 4), attic.desk().ratings());
    }

    @Test
    void aRatingChangedThereIsChangedHere() throws Exception {
        attic.desk().rate("a-Ebb", 2);
        Server home = listener.add(attic, "Attic");
        attic.desk().rate("a-Ebb", 3);
        attic.tell("a-Slack", "year", 1999);
        listener.read(home.id());
        assertEquals(3, stars("Ebb"));

        attic.desk().rate("a-Ebb", 0);
        attic.tell("a-Slack", "year", 2000);
        listener.read(home.id());
        assertEquals(0, stars("Ebb"));
        assertEquals(0, listener.player().servers().unsent(home.id()));
    }

    @Test
    void anEmptyAnswerThatTheSongsThemselvesDenyTakesNothingAway() throws Exception {
        attic.desk().star("a-Ebb", "2020-01-01T00:00:00Z");
        Server home = listener.add(attic, "Attic");
        attic.desk().forgetStarsInLists();
        listener.read(home.id());

        assertTrue(listener.player().listening().isFavourite(listener.key("Ebb")));
    }

    @Test
    void aServerWithoutListsOfStarsIsLeftInPeace() throws Exception {
        attic.desk().refuse("getStarred2", 70);
        Server home = listener.add(attic, "Attic");
        listener.player().listening().setFavourite(listener.key("Ebb"), true);
        listener.awaitSent("server.star");
        listener.read(home.id());

        assertEquals(List.of("a-Ebb"), attic.desk().stars());
        assertTrue(listener.player().listening().isFavourite(listener.key("Ebb")));
    }

    @Test
    void playlistsThatCannotBeReadAreNoReasonToLeaveOutTheMarks() throws Exception {
        Server home = listener.add(attic, "Attic");
        attic.desk().refuse("getPlaylists", 30_000);
        attic.desk().refuse("getPlayQueue", 30_000);
        attic.desk().star("a-Ebb", "2020-01-01T00:00:00Z");
        listener.read(home.id());

        assertTrue(listener.player().listening().isFavourite(listener.key("Ebb")));
    }

    @Test
    void marksThatCannotBeReadAreNoReasonToLeaveOutThePlaylists() throws Exception {
        Server home = listener.add(attic, "Attic");
        attic.desk().refuse("getStarred2", 30_000);
        attic.desk().lists().put("", "Evening", List.of("a-Ebb"));
        listener.read(home.id());

        assertEquals(1, listener.player().playlists().all().size());
    }

    private int stars(String title) {
        var mark = listener.player()
                .listening()
                .marks(List.of(listener.key(title)))
                .get(listener.key(title));
        return mark == null ? 0 : mark.stars();
    }
}
