package org.gatefold.store.suggest;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.gatefold.store.catalogue.Category;
import org.gatefold.store.catalogue.Product;
import org.gatefold.store.catalogue.VariantId;
import org.gatefold.store.shop.ShopId;

/**
 * Ranks things by what the listener does with the music of those who made them. Pure: the same answer for the same question,
 * in whatever order it is put.
 */
public final class Ranking {
    private static final Set<Category> MUSIC = Set.of(Category.VINYL, Category.CD, Category.CASSETTE);
    private static final int FOLLOWED = 60;
    private static final int NOT_OWNED = 30;

    private final List<Taste> tastes;
    private final Set<Bought> bought;

    /** Something the listener has bought already. */
    public record Bought(ShopId shop, VariantId variant) {}

    /** A reason and how much it weighs. */
    private record Weight(Reason reason, int points) {}

    /** A thing that may be picked; {@code points} are those of all its weights. */
    private record Candidate(Suggestion suggestion, int points) {
        private String maker() {
            return suggestion.product().artist().foldedName();
        }

        private Category category() {
            return suggestion.product().category();
        }

        private String name() {
            Product product = suggestion.product();
            return product.shop().value() + ' ' + product.id().value();
        }
    }

    public Ranking(List<Taste> tastes, Set<Bought> bought) {
        this.tastes = List.copyOf(tastes);
        this.bought = Set.copyOf(bought);
    }

    /**
     * The best of these things, best first. Left out is what cannot be bought, what was bought before, and what nothing speaks
     * for. The second thing of an artist counts half, the third a third, so that others have their turn; of two that are worth the same, records come first.
     */
    public List<Suggestion> best(List<Product> products, int limit) {
        Map<String, Candidate> left = new LinkedHashMap<>();
        products.stream()
                .filter(product -> product.featured().availability().canBeBought())
                .filter(product -> product.variants().stream()
                        .noneMatch(variant -> bought.contains(new Bought(product.shop(), variant.id()))))
                .flatMap(product -> candidate(product).stream())
                .sorted(Comparator.comparing(Candidate::category).thenComparing(Candidate::name))
                .forEach(candidate -> left.putIfAbsent(candidate.name(), candidate));
        return inTurn(new ArrayList<>(left.values()), limit);
    }

    private static List<Suggestion> inTurn(List<Candidate> left, int limit) {
        List<Suggestion> picked = new ArrayList<>();
        Map<String, Integer> taken = new HashMap<>();
        while (picked.size() < limit && !left.isEmpty()) {
            Candidate best = left.getFirst();
            for (Candidate other : left) {
                if (worth(other, taken) > worth(best, taken)) {
                    best = other;
                }
            }
            left.remove(best);
            taken.merge(best.maker(), 1, Integer::sum);
            picked.add(best.suggestion());
        }
        return picked;
    }

    /** In hundredths, as points are shared among the things of one artist. */
    private static int worth(Candidate candidate, Map<String, Integer> taken) {
        return candidate.points() * 100 / (1 + taken.getOrDefault(candidate.maker(), 0));
    }

    private Optional<Candidate> candidate(Product product) {
        return tastes.stream()
                .filter(taste -> taste.artist().isSameAs(product.artist()))
                .map(taste -> candidate(product, weights(product, taste)))
                .flatMap(Optional::stream)
                .max(Comparator.comparingInt(Candidate::points));
    }

    private static Optional<Candidate> candidate(Product product, List<Weight> weights) {
        int points = weights.stream().mapToInt(Weight::points).sum();
        return weights.stream()
                .reduce((most, next) -> next.points() > most.points() ? next : most)
                .map(most -> new Candidate(new Suggestion(product, most.reason()), points));
    }

    /** All that speaks for it; what comes first is said where two weigh the same. */
    private static List<Weight> weights(Product product, Taste taste) {
        String artist = taste.artist().name().isBlank()
                ? product.artist().name()
                : taste.artist().name();
        Optional<Taste.OnAlbum> album = taste.album(product.album());
        boolean fills = MUSIC.contains(product.category())
                && !product.album().isBlank()
                && album.isEmpty()
                && !taste.albums().isEmpty();
        return Stream.of(
                        album.map(has -> new Weight(
                                new Reason.AlbumPlayed(has.title(), has.plays()), 2 * Math.min(has.plays(), 60))),
                        Optional.of(new Weight(
                                new Reason.PlayedLately(artist, taste.recentPlays()),
                                3 * Math.min(taste.recentPlays(), 40))),
                        Optional.of(new Weight(new Reason.Played(artist, taste.plays()), Math.min(taste.plays(), 100))),
                        Optional.of(new Weight(
                                new Reason.Favourites(artist, taste.favourites()),
                                8 * Math.min(taste.favourites(), 10))),
                        Optional.of(new Weight(new Reason.Followed(artist), taste.followed() ? FOLLOWED : 0)),
                        Optional.of(new Weight(new Reason.NotOwned(product.album()), fills ? NOT_OWNED : 0)))
                .flatMap(Optional::stream)
                .filter(weight -> weight.points() > 0)
                .toList();
    }
}
