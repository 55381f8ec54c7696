package org.gatefold.player.playlist;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Merges two devices' changes to what both saw last. Everything added on either side is there afterwards, once; what
 * either removed is gone, also when the other moved it. An entry that was moved or added here follows the entry it
 * follows here, behind what the other side added at that place; everything else stands as it stands there. Where both
 * changed the name or the description, or moved the same entry, this side's word counts. Pure; repeating a merge changes
 * nothing.
 */
public final class PlaylistMerge {
    private final Set<ItemId> before;
    private final Set<ItemId> theirIds;
    private final Set<ItemId> myIds;
    private final Map<ItemId, PlaylistItem> items = new LinkedHashMap<>();
    private final Chain result = new Chain();

    private PlaylistMerge(PlaylistSeen base, PlaylistContent mine, PlaylistContent theirs) {
        before = new HashSet<>(base.items());
        myIds = ids(mine);
        theirIds = ids(theirs);
        theirs.items().forEach(item -> items.put(item.id(), item));
        mine.items().forEach(item -> items.put(item.id(), item));
    }

    public static PlaylistContent merge(PlaylistSeen base, PlaylistContent mine, PlaylistContent theirs) {
        PlaylistMerge merge = new PlaylistMerge(base, mine, theirs);
        return new PlaylistContent(
                text(base.name(), mine.name(), theirs.name()),
                text(base.description(), mine.description(), theirs.description()),
                merge.items(base, mine, theirs));
    }

    private static String text(String base, String mine, String theirs) {
        return mine.equals(base) ? theirs : mine;
    }

    private List<PlaylistItem> items(PlaylistSeen base, PlaylistContent mine, PlaylistContent theirs) {
        Set<ItemId> placedByMe = placed(base, mine);
        for (PlaylistItem item : theirs.items()) {
            boolean removedByMe = before.contains(item.id()) && !myIds.contains(item.id());
            if (!removedByMe && !placedByMe.contains(item.id())) {
                result.append(item.id());
            }
        }
        Chain.Link last = result.start();
        for (PlaylistItem item : mine.items()) {
            boolean removedByThem = before.contains(item.id()) && !theirIds.contains(item.id());
            if (removedByThem) {
                continue;
            }
            if (placedByMe.contains(item.id())) {
                result.insertAfter(behindTheirAdditions(last), item.id());
            }
            last = result.at(item.id());
        }
        return result.ids().stream().map(items::get).toList();
    }

    /** What stands where it stands because of me: what I added, and what I moved. */
    private static Set<ItemId> placed(PlaylistSeen base, PlaylistContent mine) {
        Map<ItemId, Integer> places = new HashMap<>();
        for (int i = 0; i < base.items().size(); i++) {
            places.put(base.items().get(i), i);
        }
        List<ItemId> common = mine.items().stream()
                .map(PlaylistItem::id)
                .filter(places::containsKey)
                .toList();
        Set<ItemId> placed = ids(mine);
        unmoved(common, places).forEach(placed::remove);
        return placed;
    }

    /** The most entries that still stand in the order they had: a longest increasing subsequence, by patience sorting. */
    private static List<ItemId> unmoved(List<ItemId> order, Map<ItemId, Integer> places) {
        int[] topOf = new int[order.size()];
        int[] below = new int[order.size()];
        int[] value = order.stream().mapToInt(places::get).toArray();
        int piles = 0;
        for (int i = 0; i < order.size(); i++) {
            int pile = pileFor(value, topOf, piles, value[i]);
            below[i] = pile == 0 ? -1 : topOf[pile - 1];
            topOf[pile] = i;
            piles = Math.max(piles, pile + 1);
        }
        List<ItemId> found = new ArrayList<>();
        for (int i = piles == 0 ? -1 : topOf[piles - 1]; i >= 0; i = below[i]) {
            found.add(order.get(i));
        }
        return found;
    }

    private static int pileFor(int[] value, int[] topOf, int piles, int wanted) {
        int low = 0;
        int high = piles;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (value[topOf[middle]] < wanted) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    private Chain.Link behindTheirAdditions(Chain.Link place) {
        Chain.Link at = place;
        while (at.next != null && isTheirAddition(at.next.id)) {
            at = at.next;
        }
        return at;
    }

    private boolean isTheirAddition(ItemId id) {
        return !before.contains(id) && !myIds.contains(id);
    }

    private static Set<ItemId> ids(PlaylistContent content) {
        Set<ItemId> ids = new HashSet<>();
        content.items().forEach(item -> ids.add(item.id()));
        return ids;
    }

    /** A list in which an entry can be put behind any other one at once. */
    private static final class Chain {
        /** One place of the chain. */
        static final class Link {
            private final ItemId id;
            private @Nullable Link next;

            Link(ItemId id) {
                this.id = id;
            }
        }

        private static final ItemId NOBODY = new ItemId(new UUID(0, 0));
        private final Link start = new Link(NOBODY);
        private final Map<ItemId, Link> links = new HashMap<>();
        private Link end = start;

        Link start() {
            return start;
        }

        Link at(ItemId id) {
            return Objects.requireNonNull(links.get(id));
        }

        void append(ItemId id) {
            insertAfter(end, id);
        }

        void insertAfter(Link place, ItemId id) {
            Link link = new Link(id);
            link.next = place.next;
            place.next = link;
            end = end == place ? link : end;
            links.put(id, link);
        }

        List<ItemId> ids() {
            List<ItemId> ids = new ArrayList<>();
            for (Link at = start.next; at != null; at = at.next) {
                ids.add(at.id);
            }
            return ids;
        }
    }
}
