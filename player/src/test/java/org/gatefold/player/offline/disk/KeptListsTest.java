package org.gatefold.player.offline.disk;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.gatefold.player.library.TrackKey;
import org.gatefold.player.offline.Limits;
import org.gatefold.player.offline.OfflineState.Hold;
import org.gatefold.player.offline.Wish;
import org.gatefold.player.playlist.PlaylistId;
import org.gatefold.player.playlist.smart.NspReader;
import org.gatefold.player.playlist.smart.SmartId;
import org.junit.jupiter.api.Test;

/** Lists that are kept offline: what comes into them is fetched, what leaves them is let go, and nothing else is. */
class KeptListsTest extends OfflineCase {
    private SmartId smart(String rules) throws Exception {
        return smart.create(NspReader.read(rules, "Loved"));
    }

    private SmartId loved() throws Exception {
        return smart("{\"name\":\"Loved\",\"all\":[{\"is\":{\"loved\":true}}]}");
    }

    private Set<TrackKey> kept() {
        return offline.kept(tracks().stream().map(track -> track.key()).toList());
    }

    @Test
    void aSmartPlaylistFollowsItsRulesAsWhatTheyAskAboutChanges() throws Exception {
        listening.setFavourite(key("Title 0"), true);
        listening.setFavourite(key("Title 1"), true);
        offline.keep(new Wish.WholeSmart(loved()));
        await(state -> state.copies() == 2 && state.waiting() == 0);
        Path first = offline.copy(key("Title 0")).orElseThrow();
        listening.setFavourite(key("Other"), true);
        await(state -> state.copies() == 3);
        listening.setFavourite(key("Title 0"), false);
        await(state -> state.copies() == 2);
        assertEquals(Set.of(key("Title 1"), key("Other")), kept());
        assertFalse(Files.exists(first));
    }

    @Test
    void otherRulesBringOtherTracksAndLetThoseBeforeGo() throws Exception {
        SmartId id = smart("{\"all\":[{\"is\":{\"title\":\"Title 0\"}}]}");
        offline.keep(new Wish.WholeSmart(id));
        await(state -> state.copies() == 1);
        smart.save(id, NspReader.read("{\"all\":[{\"is\":{\"title\":\"Other\"}}]}", "x"));
        await(state -> kept().equals(Set.of(key("Other"))));
    }

    @Test
    void whatAnotherWishIsForStaysWhenItLeavesTheList() throws Exception {
        SmartId id = smart("{\"all\":[{\"is\":{\"title\":\"Title 0\"}}]}");
        offline.keep(new Wish.WholeSmart(id));
        offline.keep(new Wish.OneTrack(key("Title 0")));
        await(state -> state.copies() == 1 && state.waiting() == 0);
        smart.save(id, NspReader.read("{\"all\":[{\"is\":{\"title\":\"Other\"}}]}", "x"));
        await(state -> state.copies() == 2 && state.waiting() == 0);
        offline.release(new Wish.WholeSmart(id));
        await(state -> state.copies() == 1);
        assertEquals(Set.of(key("Title 0")), kept());
    }

    @Test
    void aCacheThatIsMadeAnewOrADeletedPlaylistCostsNoCopy() throws Exception {
        SmartId id = smart("{\"all\":[{\"startsWith\":{\"title\":\"Title\"}}]}");
        offline.keep(new Wish.WholeSmart(id));
        await(state -> state.copies() == 3 && state.waiting() == 0);
        forgetCache();
        offline.retry();
        smart.delete(id);
        offline.keep(new Wish.OneTrack(new TrackKey("fp:not-here")));
        readServer();
        listening.setFavourite(key("Title 0"), true);
        offline.keep(new Wish.OneTrack(key("Other")));
        await(state -> state.copies() == 4 && state.waiting() == 0);
        assertTrue(kept().containsAll(List.of(key("Title 0"), key("Title 1"), key("Title 2"))));
    }

    @Test
    void whatLeftWhileTheProgramWasClosedGoesAtTheNextStart() throws Exception {
        SmartId id = smart("{\"all\":[{\"startsWith\":{\"title\":\"Title\"}}]}");
        offline.keep(new Wish.WholeSmart(id));
        await(state -> state.copies() == 3 && state.waiting() == 0);
        offline.limit(new Limits(Limits.USUAL.budget(), 0, 0, true));
        offline.close();
        smart.save(id, NspReader.read("{\"all\":[{\"is\":{\"title\":\"Title 2\"}}]}", "x"));
        restart();
        await(state -> state.copies() == 1);
        assertEquals(Set.of(key("Title 2")), kept());
    }

    @Test
    void theBudgetHoldsForSmartPlaylistsToo() throws Exception {
        offline.limit(new Limits(SOUND.get(0).length + SOUND.get(1).length + 10, 0, 0, false));
        offline.keep(
                new Wish.WholeSmart(smart("{\"all\":[{\"startsWith\":{\"title\":\"Title\"}}],\"sort\":\"title\"}")));
        await(state -> state.hold().equals(java.util.Optional.of(Hold.OVER_BUDGET)));
        assertEquals(Set.of(key("Title 0"), key("Title 1")), kept());
    }

    @Test
    void whatIsTakenOutOfAKeptPlaylistIsLetGo() throws Exception {
        PlaylistId ferry = playlists.create("Ferry");
        playlists.add(ferry, List.of(key("Title 0"), key("Other")));
        offline.keep(new Wish.WholePlaylist(ferry));
        await(state -> state.copies() == 2 && state.waiting() == 0);
        playlists.remove(
                ferry, List.of(playlists.items(ferry, 0, 1).items().getFirst().id()));
        await(state -> state.copies() == 1);
        assertEquals(Set.of(key("Other")), kept());
    }

    @Test
    void whatIsPutBackInTimeIsNotFetchedAgain() throws Exception {
        reprieve = Duration.ofMinutes(10);
        restart();
        PlaylistId ferry = playlists.create("Ferry");
        playlists.add(ferry, List.of(key("Title 0"), key("Title 1")));
        offline.keep(new Wish.WholePlaylist(ferry));
        await(state -> state.copies() == 2 && state.waiting() == 0);
        int asked = small.sounds().ranges().size();
        var removed = playlists.remove(
                ferry, List.of(playlists.items(ferry, 0, 1).items().getFirst().id()));
        offline.keep(new Wish.OneTrack(key("Title 2")));
        await(state -> state.copies() == 3 && state.waiting() == 0);
        playlists.undo(removed);
        offline.keep(new Wish.OneTrack(key("Other")));
        await(state -> state.copies() == 4 && state.waiting() == 0);
        assertEquals(asked + 2, small.sounds().ranges().size(), "only the two others were fetched");
    }
}
