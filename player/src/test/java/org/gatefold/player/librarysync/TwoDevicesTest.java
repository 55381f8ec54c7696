package org.gatefold.player.librarysync;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import org.gatefold.player.listening.Mark;
import org.gatefold.player.playlist.Playlist;
import org.gatefold.player.playlist.PlaylistId;
import org.gatefold.remote.Remote;
import org.gatefold.remote.RemoteConfig;
import org.gatefold.remote.RemoteConfig.User;
import org.gatefold.sync.outbox.WaitingRow;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Two whole players of one listener, and the real remote between them. */
final class TwoDevicesTest {
    @TempDir
    Path folder;

    private Remote remote;
    private Device desk;
    private Device laptop;

    @BeforeEach
    void open() throws Exception {
        remote = Remote.open(RemoteConfig.loopback(folder.resolve("remote"))
                .withUsers(new User("ana", "token-of-ana"), new User("ben", "token-of-ben")));
        desk = new Device(Files.createDirectory(folder.resolve("desk")));
        laptop = new Device(Files.createDirectory(folder.resolve("laptop")));
    }

    @AfterEach
    void close() {
        desk.close();
        laptop.close();
        remote.close();
    }

    private TestAccount account(String name) {
        return new TestAccount(name, remote.base(), "token-of-" + name);
    }

    private void bothSignIn() throws Exception {
        desk.signIn(account("ana"));
        laptop.signIn(account("ana"));
    }

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
    void bothEditAPlaylistOfflineAndBothEndAlikeWithEverythingAdded() throws Exception {
        bothSignIn();
        PlaylistId rain = desk.playlists().create("Rain");
        desk.add(rain, "a", "b", "c", "d");
        desk.sync();
        laptop.sync();
        desk.online(false);
        laptop.online(false);
        desk.add(rain, "x1", "x2");
        desk.move(rain, "d", 0);
        desk.remove(rain, "b");
        laptop.add(rain, "y1", "y2");
        laptop.playlists().rename(rain, "Heavy rain");
        laptop.remove(rain, "c");
        laptop.online(true);
        laptop.sync();
        desk.online(true);
        desk.sync();
        laptop.sync();
        assertEquals(desk.entries(rain), laptop.entries(rain));
        assertEquals(List.of("d", "a", "y1", "y2", "x1", "x2"), desk.entries(rain));
        assertEquals("Heavy rain", desk.playlists().find(rain).orElseThrow().name());
        assertEquals("Heavy rain", laptop.playlists().find(rain).orElseThrow().name());
    }

    @Test
    void whatIsDeletedOnOneIsGoneOnTheOther() throws Exception {
        bothSignIn();
        PlaylistId rain = desk.playlists().create("Rain");
        desk.sync();
        laptop.sync();
        assertEquals(1, laptop.playlists().all().size());
        desk.playlists().delete(rain);
        desk.sync();
        laptop.sync();
        assertEquals(List.of(), laptop.playlists().all());
    }

    @Test
    void aDeletionTakenBackBringsThePlaylistBackEverywhere() throws Exception {
        bothSignIn();
        PlaylistId rain = desk.playlists().create("Rain");
        desk.add(rain, "a");
        var deleted = desk.playlists().delete(rain);
        desk.sync();
        desk.playlists().undo(deleted);
        desk.sync();
        laptop.sync();
        assertEquals(List.of("a"), laptop.entries(rain));
        assertEquals(List.of("a"), desk.entries(rain));
    }

    @Test
    void deletedThereAndChangedHereItIsKept() throws Exception {
        bothSignIn();
        PlaylistId rain = desk.playlists().create("Rain");
        desk.add(rain, "a");
        desk.sync();
        laptop.sync();
        laptop.online(false);
        laptop.add(rain, "b");
        desk.playlists().delete(rain);
        desk.sync();
        laptop.online(true);
        laptop.sync();
        desk.sync();
        assertEquals(List.of("a", "b"), laptop.entries(rain));
        assertEquals(List.of("a", "b"), desk.entries(rain));
    }

    @Test
    void deletedHereAndChangedThereItIsKeptAndShown() throws Exception {
        bothSignIn();
        PlaylistId rain = desk.playlists().create("Rain");
        desk.add(rain, "a");
        desk.sync();
        laptop.sync();
        desk.online(false);
        desk.playlists().delete(rain);
        laptop.add(rain, "b");
        laptop.sync();
        desk.online(true);
        desk.sync();
        Playlist kept = desk.playlists().find(rain).orElseThrow();
        assertTrue(kept.kept());
        assertEquals(List.of("a", "b"), desk.entries(rain));
        desk.playlists().acknowledge(rain);
        assertFalse(desk.playlists().find(rain).orElseThrow().kept());
    }

    @Test
    void afterALostAnswerNothingIsThereTwiceAndNothingRemovedComesBack() throws Exception {
        bothSignIn();
        PlaylistId rain = desk.playlists().create("Rain");
        desk.sync();
        desk.account().loseAnswers(1);
        desk.add(rain, "a", "b");
        desk.await(waiting -> waiting.nextTry().isPresent());
        desk.remove(rain, "a");
        desk.add(rain, "c");
        desk.sync();
        laptop.sync();
        assertEquals(List.of("b", "c"), desk.entries(rain));
        assertEquals(List.of("b", "c"), laptop.entries(rain));
    }

    @Test
    void aDeletionWhoseAnswerWasLostIsADeletion() throws Exception {
        bothSignIn();
        PlaylistId rain = desk.playlists().create("Rain");
        desk.sync();
        desk.account().loseAnswers(1);
        desk.playlists().delete(rain);
        desk.await(waiting -> waiting.nextTry().isPresent());
        desk.sync();
        laptop.sync();
        assertEquals(List.of(), desk.playlists().all());
        assertEquals(List.of(), laptop.playlists().all());
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

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void everyHistoryEndsAlikeWithNothingLost(long seed) throws Exception {
        bothSignIn();
        Random random = new Random(seed);
        PlaylistId rain = desk.playlists().create("Rain");
        desk.sync();
        laptop.sync();
        Set<String> wanted = new HashSet<>();
        List<String> removed = new ArrayList<>();
        for (int i = 0; i < 40; i++) {
            Device device = random.nextBoolean() ? desk : laptop;
            switch (random.nextInt(7)) {
                case 0, 1, 2 -> {
                    device.add(rain, "t" + i);
                    wanted.add("t" + i);
                }
                case 3 -> {
                    List<String> there = device.entries(rain);
                    if (!there.isEmpty()) {
                        String gone = there.get(random.nextInt(there.size()));
                        device.remove(rain, gone);
                        removed.add(gone);
                    }
                }
                case 4 -> {
                    List<String> there = device.entries(rain);
                    if (!there.isEmpty()) {
                        device.move(rain, there.get(random.nextInt(there.size())), random.nextInt(there.size()));
                    }
                }
                case 5 -> device.online(random.nextBoolean());
                default -> device.account().loseAnswers(random.nextInt(3));
            }
        }
        for (Device device : List.of(desk, laptop, desk)) {
            device.online(true);
            device.account().loseAnswers(0);
            device.sync();
        }
        removed.forEach(wanted::remove);
        assertEquals(desk.entries(rain), laptop.entries(rain));
        assertEquals(wanted, new HashSet<>(desk.entries(rain)));
        assertEquals(wanted.size(), desk.entries(rain).size());
        assertEquals(Optional.empty(), desk.outbox().waiting().lastError());
    }
}
