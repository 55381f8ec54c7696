package org.gatefold.player.librarysync;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import org.gatefold.player.listening.Mark;
import org.gatefold.player.playlist.PlaylistId;
import org.gatefold.sync.outbox.WaitingRow;
import org.junit.jupiter.api.Test;

/** Marks made on two devices, and whose they are. */
final class TwoDevicesMarksTest extends TwoDevicesCase {
    @Test
    void marksMadeOfflineOnOneAreOnTheOther() throws Exception {
        bothSignIn();
        desk.online(false);
        desk.listening().setFavourite(Device.key("a"), true);
        desk.listening().setRating(Device.key("a"), 4);
        desk.listening().setFollowed("Björk", true);
        desk.await(waiting -> waiting.nextTry().isPresent());
        desk.online(true);
        desk.sync();
        laptop.sync();
        assertEquals(
                Map.of(Device.key("a"), new Mark(true, 4)), laptop.listening().marks(List.of(Device.key("a"))));
        assertTrue(laptop.listening().isFollowed("BJORK"));
        laptop.listening().setFavourite(Device.key("a"), false);
        laptop.sync();
        desk.sync();
        assertFalse(desk.listening().isFavourite(Device.key("a")));
        assertEquals(
                4,
                desk.listening()
                        .marks(List.of(Device.key("a")))
                        .get(Device.key("a"))
                        .stars());
    }

    @Test
    void theMarkThatWasMadeLastCountsWhoeverComesBackFirst() throws Exception {
        bothSignIn();
        desk.online(false);
        laptop.online(false);
        desk.listening().setRating(Device.key("a"), 1);
        laptop.listening().setRating(Device.key("a"), 5);
        laptop.online(true);
        laptop.sync();
        desk.online(true);
        desk.sync();
        laptop.sync();
        assertEquals(
                5,
                desk.listening()
                        .marks(List.of(Device.key("a")))
                        .get(Device.key("a"))
                        .stars());
        assertEquals(
                5,
                laptop.listening()
                        .marks(List.of(Device.key("a")))
                        .get(Device.key("a"))
                        .stars());
    }

    @Test
    void whatWasMarkedBeforeTheFirstSignInGoesAlong() throws Exception {
        desk.listening().setFavourite(Device.key("a"), true);
        PlaylistId rain = desk.playlists().create("Rain");
        desk.add(rain, "a", "b");
        assertEquals(0, desk.outbox().waiting().total(), "nobody to send it to yet");
        bothSignIn();
        assertTrue(laptop.listening().isFavourite(Device.key("a")));
        assertEquals(List.of("a", "b"), laptop.entries(rain));
    }

    @Test
    void aTokenThatIsNotTakenHoldsEverythingUntilTheSignIn() throws Exception {
        bothSignIn();
        desk.account().token("no longer good");
        desk.listening().setFavourite(Device.key("a"), true);
        PlaylistId rain = desk.playlists().create("Rain");
        desk.await(waiting -> waiting.held() == 2 && waiting.total() == 0);
        assertTrue(desk.listening().isFavourite(Device.key("a")));
        desk.signIn(account("ana"));
        laptop.sync();
        assertTrue(laptop.listening().isFavourite(Device.key("a")));
        assertTrue(laptop.playlists().find(rain).isPresent());
    }

    @Test
    void anotherAccountSeesAndSendsNothingOfTheFirst() throws Exception {
        bothSignIn();
        PlaylistId rain = desk.playlists().create("Rain");
        desk.listening().setFavourite(Device.key("a"), true);
        desk.sync();
        desk.online(false);
        desk.add(rain, "a");
        desk.signOut();
        desk.takeOver(account("ben"));
        assertEquals(List.of(), desk.playlists().all());
        assertFalse(desk.listening().isFavourite(Device.key("a")));
        desk.listening().setFavourite(Device.key("bens"), true);
        desk.await(waiting -> waiting.byKind().getOrDefault("favourite", 0) == 0);
        assertEquals(
                List.of("playlist"),
                desk.outbox().rows(10).stream().map(WaitingRow::kind).toList());

        desk.signIn(account("ana"));
        laptop.sync();
        assertEquals(List.of("a"), laptop.entries(rain));
        assertFalse(laptop.listening().isFavourite(Device.key("bens")));
        assertTrue(desk.listening().isFavourite(Device.key("a")));
    }
}
