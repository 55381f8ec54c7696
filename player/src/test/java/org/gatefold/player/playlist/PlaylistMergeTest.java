package org.gatefold.player.playlist;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import org.gatefold.player.library.TrackKey;
import org.junit.jupiter.api.Test;

/** Two devices' changes to one playlist become one. */
final class PlaylistMergeTest {
    private static final int HISTORIES = 2_000;

    private static PlaylistContent list(String letters) {
        return new PlaylistContent(
                "Rain",
                "",
                letters.chars().mapToObj(c -> item(Character.toString(c))).toList());
    }

    private static PlaylistItem item(String name) {
        return new PlaylistItem(
                new ItemId(UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8))),
                TrackRef.unknown(new TrackKey("mb:" + name)));
    }

    private static String letters(PlaylistContent content) {
        StringBuilder letters = new StringBuilder();
        content.items()
                .forEach(item -> letters.append(item.track().key().value().substring(3)));
        return letters.toString();
    }

    private static String merged(String base, String mine, String theirs) {
        return letters(PlaylistMerge.merge(list(base).seen(), list(mine), list(theirs)));
    }

    @Test
    void whatEitherAddedIsThereOnce() {
        assertEquals("abyx", merged("ab", "abx", "aby"));
        assertEquals("ayxb", merged("ab", "axb", "ayb"));
        assertEquals("yxab", merged("ab", "xab", "yab"));
        assertEquals("yx", merged("", "x", "y"));
    }

    @Test
    void whatEitherRemovedIsGone() {
        assertEquals("bd", merged("abcd", "bcd", "abd"));
        assertEquals("", merged("ab", "b", "a"));
    }

    @Test
    void aMoveOfOneSideIsKept() {
        assertEquals("dabc", merged("abcd", "dabc", "abcd"));
        assertEquals("dabc", merged("abcd", "abcd", "dabc"));
        assertEquals("dabcx", merged("abcd", "dabc", "abcdx"));
    }

    @Test
    void whatOneMovedAndTheOtherRemovedIsGone() {
        assertEquals("abc", merged("abcd", "dabc", "abc"));
        assertEquals("abc", merged("abcd", "abc", "dabc"));
    }

    @Test
    void ofTwoMovesOfTheSameEntryThisSidesCounts() {
        assertEquals("dabc", merged("abcd", "dabc", "adbc"));
    }

    @Test
    void whatIsAddedToAMovedEntryFollowsIt() {
        assertEquals("bxac", merged("abc", "bxac", "abc"));
        assertEquals("cabx", merged("abc", "abxc", "cab"));
    }

    @Test
    void aRenameOfOneSideIsKeptAndOfTwoThisSides() {
        PlaylistSeen base = list("a").seen();
        PlaylistContent rain = list("a");
        PlaylistContent sun = new PlaylistContent("Sun", "bright", list("a").items());
        PlaylistContent fog = new PlaylistContent("Fog", "", list("a").items());
        assertEquals("Sun", PlaylistMerge.merge(base, rain, sun).name());
        assertEquals("bright", PlaylistMerge.merge(base, rain, sun).description());
        assertEquals("Sun", PlaylistMerge.merge(base, sun, rain).name());
        assertEquals("Fog", PlaylistMerge.merge(base, fog, sun).name());
        assertEquals("bright", PlaylistMerge.merge(base, fog, sun).description());
    }

    @Test
    void inEveryHistoryNothingAddedIsLostAndNothingRemovedComesBack() {
        forAll((base, mine, theirs) -> {
            PlaylistContent merged = PlaylistMerge.merge(base, mine, theirs);
            Set<ItemId> ids = new HashSet<>(merged.seen().items());
            assertEquals(merged.items().size(), ids.size(), "something is there twice");
            Set<ItemId> before = new HashSet<>(base.items());
            Set<ItemId> mineIds = new HashSet<>(mine.seen().items());
            Set<ItemId> theirIds = new HashSet<>(theirs.seen().items());
            Set<ItemId> wanted = new HashSet<>(mineIds);
            wanted.addAll(theirIds);
            wanted.removeIf(id -> before.contains(id) && !(mineIds.contains(id) && theirIds.contains(id)));
            assertEquals(wanted, ids);
        });
    }

    @Test
    void whichSideComesBackFirstDecidesNothingAboutWhatIsThere() {
        forAll((base, mine, theirs) -> assertEquals(
                new HashSet<>(PlaylistMerge.merge(base, mine, theirs).items()),
                new HashSet<>(PlaylistMerge.merge(base, theirs, mine).items())));
    }

    @Test
    void aSideThatChangedNothingTakesTheOtherWhole() {
        forAll((base, mine, theirs) -> {
            assertEquals(mine, PlaylistMerge.merge(base, mine, mine));
            assertEquals(theirs, PlaylistMerge.merge(mine.seen(), mine, theirs));
            assertEquals(mine, PlaylistMerge.merge(theirs.seen(), mine, theirs));
        });
    }

    @Test
    void mergingAgainChangesNothing() {
        forAll((base, mine, theirs) -> {
            PlaylistContent merged = PlaylistMerge.merge(base, mine, theirs);
            assertEquals(merged, PlaylistMerge.merge(base, mine, theirs));
            assertEquals(merged, PlaylistMerge.merge(theirs.seen(), merged, theirs));
            assertEquals(merged, PlaylistMerge.merge(base, mine, merged));
        });
    }

    @Test
    void entriesThatNobodyMovedKeepTheirOrder() {
        Random random = new Random(11);
        for (int i = 0; i < HISTORIES; i++) {
            PlaylistContent base = list("abcdefgh");
            PlaylistContent mine = edited(base, random, "m", false);
            PlaylistContent theirs = edited(base, random, "t", false);
            PlaylistContent merged = PlaylistMerge.merge(base.seen(), mine, theirs);
            for (PlaylistContent side : List.of(mine, theirs)) {
                List<ItemId> order = new ArrayList<>(side.seen().items());
                order.retainAll(merged.seen().items());
                List<ItemId> now = new ArrayList<>(merged.seen().items());
                now.retainAll(order);
                assertEquals(order, now);
            }
        }
    }

    @Test
    void twentyThousandEntriesTurnedRoundAreMergedAtOnce() {
        List<PlaylistItem> items = new ArrayList<>();
        for (int i = 0; i < PlaylistContent.MOST_ITEMS; i++) {
            items.add(item("track " + i));
        }
        PlaylistContent base = new PlaylistContent("Rain", "", items);
        List<PlaylistItem> more = new ArrayList<>(items);
        more.add(item("one more"));
        PlaylistContent merged = PlaylistMerge.merge(
                base.seen(), new PlaylistContent("Rain", "", items.reversed()), new PlaylistContent("Rain", "", more));
        assertEquals(PlaylistContent.MOST_ITEMS + 1, merged.items().size());
        assertEquals(new HashSet<>(more), new HashSet<>(merged.items()));
    }

    @FunctionalInterface
    private interface Law {
        void hold(PlaylistSeen base, PlaylistContent mine, PlaylistContent theirs);
    }

    private static void forAll(Law law) {
        Random random = new Random(7);
        for (int i = 0; i < HISTORIES; i++) {
            PlaylistContent base = list("abcdefgh".substring(0, random.nextInt(9)));
            law.hold(base.seen(), edited(base, random, "m", true), edited(base, random, "t", true));
        }
    }

    private static PlaylistContent edited(PlaylistContent from, Random random, String who, boolean moves) {
        List<PlaylistItem> items = new ArrayList<>(from.items());
        for (int i = random.nextInt(7); i > 0; i--) {
            int act = random.nextInt(moves ? 3 : 2);
            if (act == 0 || items.isEmpty()) {
                items.add(random.nextInt(items.size() + 1), item(who + random.nextInt(1_000_000)));
            } else if (act == 1) {
                items.remove(random.nextInt(items.size()));
            } else {
                PlaylistItem moved = items.remove(random.nextInt(items.size()));
                items.add(random.nextInt(items.size() + 1), moved);
            }
        }
        String name = random.nextInt(4) == 0 ? who : from.name();
        return new PlaylistContent(name, from.description(), items);
    }
}
