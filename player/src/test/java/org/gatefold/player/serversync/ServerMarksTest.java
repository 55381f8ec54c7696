package org.gatefold.player.serversync;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.gatefold.player.listening.HeardFrom;
import org.gatefold.player.listening.Mark;
import org.gatefold.player.servers.Server;
import org.gatefold.player.servers.Sharing;
import org.gatefold.player.testing.SmallSubsonic;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** What the listener does reaches their servers once, over HTTP, whatever happens on the way. */
@Timeout(120)
final class ServerMarksTest {
    private static final String[] ALL = {"server.star", "server.rating", "server.scrobble"};
    private static final Instant EVENING = Instant.parse("2026-11-22T20:00:00Z");
    private static final String EVENING_MILLIS = Long.toString(EVENING.toEpochMilli());

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
        }
        cellar.add("c-Undertow", "Orla Finch", "Slow Harbour", 1, "Undertow");
        listener = new Listener(folder);
    }

    @AfterEach
    void close() {
        listener.close();
        attic.close();
        cellar.close();
    }

    @Test
    void aFavouriteAndARatingGoToEveryServerThatHasTheSong() throws Exception {
        listener.add(attic, "Attic");
        listener.add(cellar, "Cellar");
        listener.player().listening().setFavourite(listener.key("Undertow"), true);
        listener.player().listening().setRating(listener.key("Undertow"), 4);
        listener.player().listening().setFavourite(listener.key("Ebb"), true);
        listener.awaitSent(ALL);

        assertEquals(List.of("a-Ebb", "a-Undertow"), attic.desk().stars());
        assertEquals(List.of("c-Undertow"), cellar.desk().stars());
        assertEquals(Map.of("a-Undertow", 4), attic.desk().ratings());
        assertEquals(Map.of("c-Undertow", 4), cellar.desk().ratings());
    }

    @Test
    void aPlayGoesToTheServerWhoseCopyWasHeardAndToNoOther() throws Exception {
        Server home = listener.add(attic, "Attic");
        Server other = listener.add(cellar, "Cellar");
        listener.heard("Undertow", EVENING, new HeardFrom.Streamed(home.id()), Optional.empty());
        listener.heard("Undertow", EVENING.plusSeconds(600), new HeardFrom.OwnFile(), Optional.empty());
        listener.heard("Undertow", EVENING.plusSeconds(1200), new HeardFrom.OfflineCopy(), Optional.of(other.id()));
        listener.awaitSent(ALL);

        assertEquals(List.of("a-Undertow@" + EVENING_MILLIS), attic.desk().plays());
        assertEquals(
                List.of("c-Undertow@" + EVENING.plusSeconds(1200).toEpochMilli()),
                cellar.desk().plays());
        assertEquals(3, listener.outbox().waiting().byKind().get("listen"), "all three wait for an account");
    }

    @Test
    void whereTheServerPassesPlaysOnNobodyElseIsToldOfThem() throws Exception {
        Server home = listener.add(attic, "Attic");
        listener.player().servers().share(home.id(), new Sharing(true, true, true));
        listener.heard("Ebb", EVENING, new HeardFrom.Streamed(home.id()), Optional.empty());
        listener.awaitSent(ALL);

        assertEquals(List.of("a-Ebb@" + EVENING_MILLIS), attic.desk().plays());
        assertFalse(listener.outbox().waiting().byKind().containsKey("listen"));
        assertEquals(
                1,
                listener.player()
                        .listening()
                        .playCounts(java.util.Set.of(listener.key("Ebb")))
                        .get(listener.key("Ebb")));
    }

    @Test
    void aServerThatIsNotToBeToldHearsNothingAndNothingIsTakenFromIt() throws Exception {
        Server home = listener.add(attic, "Attic");
        listener.player().servers().share(home.id(), new Sharing(false, true, false));
        attic.desk().star("a-Slack", "2026-01-01T00:00:00Z");
        listener.player().listening().setFavourite(listener.key("Ebb"), true);
        listener.heard("Ebb", EVENING, new HeardFrom.Streamed(home.id()), Optional.empty());
        listener.read(home.id());

        assertEquals(List.of("a-Slack"), attic.desk().stars());
        assertEquals(List.of(), attic.desk().plays());
        assertFalse(listener.player().listening().isFavourite(listener.key("Slack")));
        assertEquals(1, listener.outbox().waiting().byKind().get("listen"), "then the account hears of it");
        assertEquals(0, listener.player().servers().unsent(home.id()));
    }

    @Test
    void whatIsDoneOfflineArrivesWhenTheServerIsBackInItsOrder() throws Exception {
        Server home = listener.add(attic, "Attic");
        attic.down();
        for (boolean on : new boolean[] {true, false, true}) {
            listener.player().listening().setFavourite(listener.key("Ebb"), on);
        }
        listener.player().listening().setFavourite(listener.key("Slack"), true);
        listener.player().listening().setFavourite(listener.key("Slack"), false);
        assertEquals(5, listener.player().servers().unsent(home.id()));
        listener.end();
        listener.begin();
        attic.up();
        listener.awaitSent(ALL);

        assertEquals(List.of("a-Ebb"), attic.desk().stars());
        assertEquals(
                List.of("star a-Ebb", "unstar a-Ebb", "star a-Ebb", "star a-Slack", "unstar a-Slack"),
                attic.desk().asked().stream()
                        .filter(call -> call.matches("(un)?star a-.*"))
                        .toList());
    }

    @Test
    void aPlayWhoseAnswerWasLostAndTheProgramEndedIsThereOnce() throws Exception {
        Server home = listener.add(attic, "Attic");
        attic.desk().lose("scrobble", 1);
        listener.heard("Ebb", EVENING, new HeardFrom.Streamed(home.id()), Optional.empty());
        Listener.until("the play", () -> attic.desk().plays().size() == 1);
        listener.end();
        listener.begin();
        listener.awaitSent(ALL);

        assertEquals(List.of("a-Ebb@" + EVENING_MILLIS), attic.desk().plays());
    }

    @Test
    void aChangedPasswordHoldsThemUntilTheServerIsChanged() throws Exception {
        Server home = listener.add(attic, "Attic");
        attic.changePassword("another");
        listener.player().listening().setFavourite(listener.key("Ebb"), true);
        listener.await("a held row", waiting -> waiting.held() == 1);
        assertTrue(attic.desk().stars().isEmpty());

        listener.player()
                .servers()
                .change(
                        home,
                        Optional.of(new org.gatefold.player.source.Login.Password(SmallSubsonic.USER, "another")));
        listener.awaitSent(ALL);
        assertEquals(List.of("a-Ebb"), attic.desk().stars());
    }

    @Test
    void aStarThatIsThereAlreadyIsNoErrorAlsoWhereTheServerSaysItIs() throws Exception {
        Server home = listener.add(attic, "Attic");
        attic.desk().star("a-Ebb", "2026-01-01T00:00:00Z");
        attic.desk().refuse("star", 43);
        listener.player().listening().setFavourite(listener.key("Ebb"), true);
        listener.awaitSent(ALL);

        assertEquals(List.of("a-Ebb"), attic.desk().stars());
        assertEquals(0, listener.player().servers().unsent(home.id()));
    }

    @Test
    void idsThatChangedMeanwhileAreFoundAgainByWhatTheSongIs() throws Exception {
        Server home = listener.add(attic, "Attic");
        attic.down();
        listener.player().listening().setFavourite(listener.key("Ebb"), true);
        attic.encodeIdsAnew();
        attic.up();
        listener.read(home.id());
        listener.awaitSent(ALL);

        assertEquals(List.of("new-a-Ebb"), attic.desk().stars());
    }

    @Test
    void aRemovedServerTakesWhatWaitsForItAlong() throws Exception {
        Server home = listener.add(attic, "Attic");
        attic.down();
        listener.player().listening().setFavourite(listener.key("Ebb"), true);
        listener.heard("Ebb", EVENING, new HeardFrom.Streamed(home.id()), Optional.empty());
        assertEquals(2, listener.player().servers().unsent(home.id()));
        listener.player().servers().remove(home.id());

        assertEquals(0, listener.player().servers().unsent(home.id()));
        assertEquals(Map.of("listen", 1), listener.outbox().waiting().byKind());
        assertEquals(0, listener.outbox().waiting().rejected());
    }

    @Test
    void theMarkHereStaysWhateverTheServerMakesOfIt() throws Exception {
        listener.add(attic, "Attic");
        attic.desk().refuse("setRating", 50);
        listener.player().listening().setRating(listener.key("Ebb"), 3);
        listener.await("a refusal", waiting -> waiting.rejected() == 1);

        assertEquals(
                Map.of(listener.key("Ebb"), new Mark(false, 3)),
                listener.player().listening().marks(List.of(listener.key("Ebb"))));
    }
}
