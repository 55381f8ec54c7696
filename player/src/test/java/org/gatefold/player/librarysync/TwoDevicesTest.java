package org.gatefold.player.librarysync;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import org.gatefold.player.playlist.Playlist;
import org.gatefold.player.playlist.PlaylistId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Playlists edited on two devices. */
final class TwoDevicesTest extends TwoDevicesCase {

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
        desk.account().awaitLost();
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
        desk.account().awaitLost();
        desk.sync();
        laptop.sync();
        assertEquals(List.of(), desk.playlists().all());
        assertEquals(List.of(), laptop.playlists().all());
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
